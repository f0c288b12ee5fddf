package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Row;
import org.tradepact.explore.Flip;
import org.tradepact.explore.Lane;
import org.tradepact.explore.Segment;
import org.tradepact.explore.Stance;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.DayAxis;
import org.tradepact.report.html.DayStrip;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Mark;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;

/** Time lines as a page for a browser: a picture of each answer, its days in words, and what turns it. */
public final class TimeLineHtml {
    private final Footnotes notes;

    private TimeLineHtml(Footnotes notes) {
        this.notes = notes;
    }

    /** @param sources source id to its description */
    public static String write(List<Timed> all, Map<String, String> sources) {
        Set<String> cited = new TreeSet<>();
        for (Timed timed : all) {
            timed.line()
                    .lanes()
                    .forEach(lane -> cited.addAll(lane.row().commitment().sources()));
        }
        return Html.write(new TimeLineHtml(new Footnotes(cited, sources)).sheet(all));
    }

    private Sheet sheet(List<Timed> all) {
        Timed first = all.get(0);
        List<Block> blocks = new ArrayList<>();
        if (all.stream().anyMatch(timed -> turns(timed))) {
            blocks.add(notes.section("How to read the pictures", legend()));
        }
        if (all.size() == 1) {
            blocks.addAll(blocks(first));
            blocks.addAll(notes.end());
            return new Sheet(
                    Pretty.title(first.scenario()),
                    byline(first),
                    first.scenario().question(),
                    blocks);
        }
        for (Timed timed : all) {
            String name = timed.scenario().name();
            String title = name.isBlank() ? "The file itself" : name;
            String until = "asked up to %s".formatted(timed.line().until());
            blocks.add(new Block.Section(notes.anchors().of(title), title, Text.of(until), blocks(timed)));
        }
        blocks.addAll(notes.end());
        return new Sheet(
                first.scenario().title(),
                "%s, %s".formatted(first.scenario().file(), Words.count(all.size(), "case", "cases")),
                first.scenario().question(),
                blocks);
    }

    private static String byline(Timed timed) {
        return "%s, asked up to %s"
                .formatted(timed.scenario().file(), timed.line().until());
    }

    private static boolean turns(Timed timed) {
        return timed.line().lanes().stream().anyMatch(lane -> lane.segments().size() > 1);
    }

    private static List<Block> legend() {
        return List.of(
                new Block.Legend(Marks.OF_TIME_LINES),
                new Block.Paragraph(
                        Text.of(
                                "Under each bar stands the force of the text, with a lozenge where it changes. Dates are"
                                        + " days on which the answer turns; short periods are drawn wider than they are."),
                        true));
    }

    private List<Block> blocks(Timed timed) {
        List<Block> blocks = new ArrayList<>();
        DayAxis axis = axis(timed);
        timed.line().lanes().forEach(lane -> blocks.add(lane(lane, axis)));
        if (timed.line().lanes().isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of("no clause speaks of these facts on any day"), false));
        }
        List<Block.Terms.Term> terms = new ArrayList<>();
        TimeLineSaid.notes(timed).forEach(note -> terms.add(notes.term("note", note)));
        String known = TimeLineSaid.known(timed);
        if (!known.isEmpty()) {
            terms.add(notes.term("known", known));
        }
        if (!terms.isEmpty()) {
            blocks.add(notes.section("How far it is known", List.of(new Block.Terms(terms))));
        }
        return blocks;
    }

    private static DayAxis axis(Timed timed) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(timed.line().until());
        timed.line().lanes().forEach(lane -> days.addAll(turns(lane)));
        return DayAxis.around(days);
    }

    private static List<LocalDate> turns(Lane lane) {
        return lane.flips().stream()
                .flatMap(flip -> TimeLineSaid.day(flip.when()).stream())
                .toList();
    }

    private Block.Section lane(Lane lane, DayAxis axis) {
        Row row = lane.row();
        String head = TimeLineSaid.head(row);
        List<Block> blocks = new ArrayList<>();
        if (lane.segments().size() > 1) {
            blocks.add(new Block.Picture(new DayStrip(
                            notes.anchors().of("picture " + head),
                            "Time line of " + head,
                            description(lane),
                            axis,
                            lane.segments().stream()
                                    .map(s -> new DayStrip.Stretch(s.from(), s.until(), Marks.of(s)))
                                    .toList(),
                            weights(lane),
                            turns(lane))
                    .drawing()));
        }
        blocks.add(days(lane));
        flips(lane, blocks);
        blocks.add(card(row));
        return new Block.Section(notes.anchors().of(head), head, Text.NONE, blocks);
    }

    private Block.Fold card(Row row) {
        return new ClauseHtml(notes).of(row.commitment(), row.force().course().instrument());
    }

    private static String description(Lane lane) {
        return lane.segments().stream()
                        .map(segment -> TimeLineSaid.days(segment) + ": " + TimeLineSaid.said(segment))
                        .collect(Collectors.joining(". "))
                + ".";
    }

    /** Days of equal force, whatever the verdict. */
    private static List<DayStrip.Stretch> weights(Lane lane) {
        List<DayStrip.Stretch> weights = new ArrayList<>();
        for (Segment segment : lane.segments()) {
            Mark mark = weight(segment.stance());
            int last = weights.size() - 1;
            if (last >= 0 && weights.get(last).mark().equals(mark)) {
                weights.set(last, new DayStrip.Stretch(weights.get(last).from(), segment.until(), mark));
            } else {
                weights.add(new DayStrip.Stretch(segment.from(), segment.until(), mark));
            }
        }
        return weights;
    }

    private static Mark weight(Stance stance) {
        if (stance.open()) {
            return new Mark("?", "open", Mark.Tone.OPEN);
        }
        String word = stance.contested() ? "contested" : Words.constant(stance.force());
        return new Mark(word.substring(0, 1), word, Mark.Tone.QUIET);
    }

    private Grid days(Lane lane) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Segment segment : lane.segments()) {
            rows.add(List.of(
                    notes.cell(Marks.of(segment).letter() + " · " + TimeLineSaid.days(segment)),
                    notes.cell(Said.of(segment.row())),
                    notes.cell(TimeLineSaid.weight(segment.stance()))));
        }
        return notes.grid("Answer by day", List.of("days", "answer", "force"), rows);
    }

    private void flips(Lane lane, List<Block> blocks) {
        Commitment commitment = lane.row().commitment();
        List<List<Grid.Cell>> known = new ArrayList<>();
        List<List<Grid.Cell>> symbolic = new ArrayList<>();
        for (Flip flip : lane.flips()) {
            List<List<Grid.Cell>> rows = TimeLineSaid.day(flip.when()).isPresent() ? known : symbolic;
            rows.add(List.of(
                    notes.cell(TimeLineSaid.when(flip, commitment)),
                    notes.cell(TimeLineSaid.turn(flip, commitment).replace("->", "→")),
                    notes.cell(TimeLineSaid.why(flip))));
        }
        List<String> head = List.of("when", "what turns", "why");
        if (!known.isEmpty()) {
            blocks.add(notes.grid("Turns", head, known));
        }
        if (!symbolic.isEmpty()) {
            blocks.add(notes.grid("Turns on days that are not known", head, symbolic));
        }
    }
}
