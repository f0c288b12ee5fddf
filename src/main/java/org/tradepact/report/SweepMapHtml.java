package org.tradepact.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.CellMap;
import org.tradepact.report.html.Mark;
import org.tradepact.report.html.Text;

/** One answer over two axes: a map with a letter for each different answer, what the letters mean, and the map as a table. */
final class SweepMapHtml {
    private static final List<Mark.Tone> FURTHER =
            List.of(Mark.Tone.WAIT, Mark.Tone.PLAIN, Mark.Tone.SPLIT, Mark.Tone.QUIET);

    private final Track track;
    private final Sweep sweep;
    private final Footnotes notes;
    private final SweptAnswers answers;
    private final Map<SweptAnswers.Answer, Mark> marks = new LinkedHashMap<>();

    SweepMapHtml(Track track, Sweep sweep, Footnotes notes) {
        this.track = track;
        this.sweep = sweep;
        this.notes = notes;
        this.answers = new SweptAnswers(track, sweep);
        int further = 0;
        for (SweptAnswers.Answer answer : answers.all()) {
            Mark usual = Marks.of(answer.first(), track.commitment());
            boolean other = !answer.usual()
                    && usual.tone() == Mark.Tone.GOOD
                    && track.commitment().isEmpty();
            Mark.Tone tone = other ? FURTHER.get(further++ % FURTHER.size()) : usual.tone();
            marks.put(answer, new Mark(String.valueOf(answer.mark()), usual.word(), tone));
        }
    }

    void add(String head, List<Block> blocks) {
        Axis across = sweep.axes().get(0);
        Axis down = sweep.axes().get(1);
        List<Integer> columns = HeatMap.shown(across.points().size());
        List<Integer> rows = HeatMap.shown(down.points().size());
        List<String> names = rows.stream()
                .map(row -> SweepSaid.value(down.points().get(row)))
                .toList();
        List<List<Mark>> cells = new ArrayList<>();
        List<List<Grid.Cell>> table = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            cells.add(columns.stream()
                    .map(column -> mark(answers.of(reply(column, row))))
                    .toList());
            table.add(List.of(notes.cell(names.get(i)), notes.cell(runs(row, columns))));
        }
        blocks.add(new Block.Legend(answers.all().stream()
                .map(answer -> new Mark(
                        mark(answer).letter(),
                        "%s (%s)"
                                .formatted(answers.said(answer), Words.count(answer.points(), "point", "points"))
                                .replace("`", ""),
                        mark(answer).tone()))
                .toList()));
        blocks.add(new Block.Picture(new CellMap(
                        notes.anchors().of("map " + head),
                        "%s over %s, from left to right, and %s, downwards".formatted(head, across.asks(), down.asks()),
                        description(names, rows, columns),
                        "%s across, %s down".formatted(across.path(), down.path()),
                        SweepSaid.value(across.first()),
                        SweepSaid.value(across.last()),
                        names,
                        cells)
                .drawing()));
        if (!across.scale().ordered()) {
            blocks.add(new Block.Paragraph(Text.of(HeatMap.choices(columns, across)), true));
        }
        String part = HeatMap.part(columns, rows, sweep);
        if (!part.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(part), true));
        }
        blocks.add(new Block.Fold(
                "Map",
                Text.of("the same as a table"),
                List.of(notes.grid(
                        "Answers by " + down.path(), List.of(down.path(), "answers along " + across.path()), table))));
    }

    private Mark mark(SweptAnswers.Answer answer) {
        return Objects.requireNonNull(marks.get(answer));
    }

    private Reply reply(int column, int row) {
        return track.replies().get(row * sweep.axes().get(0).points().size() + column);
    }

    private String description(List<String> names, List<Integer> rows, List<Integer> columns) {
        String letters = answers.all().stream()
                .map(answer -> mark(answer).letter() + ": " + answers.said(answer))
                .collect(Collectors.joining(". "));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            lines.add("%s: %s".formatted(names.get(i), runs(rows.get(i), columns)));
        }
        return "%s. %s.".formatted(letters, String.join(". ", lines));
    }

    /** {@code 0 % to 15 %: =; 20 % to 40 %: A}. */
    private String runs(int row, List<Integer> columns) {
        Axis across = sweep.axes().get(0);
        List<String> runs = new ArrayList<>();
        int from = 0;
        while (from < columns.size()) {
            SweptAnswers.Answer answer = answers.of(reply(columns.get(from), row));
            int until = from + 1;
            while (until < columns.size()
                    && across.scale().ordered()
                    && answers.of(reply(columns.get(until), row)).equals(answer)) {
                until++;
            }
            String first = SweepSaid.value(across.points().get(columns.get(from)));
            String last = SweepSaid.value(across.points().get(columns.get(until - 1)));
            String letter = mark(answer).letter();
            String said = letter.isBlank() ? SweepSaid.word(answer.first()) : letter;
            runs.add("%s: %s".formatted(first.equals(last) ? first : first + " to " + last, said));
            from = until;
        }
        return String.join("; ", runs);
    }
}
