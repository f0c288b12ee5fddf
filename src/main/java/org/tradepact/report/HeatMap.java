package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;

/** The answers to a sweep of two things as a map of characters: the first from left to right, the second downwards. */
final class HeatMap {
    private static final int MOST = 40;
    private static final String FURTHER = "ABCDEFGHIJKLMNOPQRSTUVWYZabcdefghijklmnopqrstuvwyz";

    private final Page page;
    private final Track track;
    private final Sweep sweep;
    private final List<Answer> answers = new ArrayList<>();

    /** One answer with its character. What slides along an axis is one answer. */
    private record Answer(Reply first, Reply[] last, char mark, int[] points) {}

    HeatMap(Page page, Track track, Sweep sweep) {
        this.page = page;
        this.track = track;
        this.sweep = sweep;
    }

    void print(int indent) {
        Axis across = sweep.axes().get(0);
        Axis down = sweep.axes().get(1);
        int width = across.points().size();
        StringBuilder marks = new StringBuilder();
        track.replies().forEach(reply -> marks.append(answer(reply).mark()));
        List<Integer> columns = shown(width);
        List<Integer> rows = shown(down.points().size());
        int margin = Math.max(
                down.path().length(),
                rows.stream()
                        .mapToInt(row -> SweepSaid.value(down.points().get(row)).length())
                        .max()
                        .orElse(0));
        String pad = " ".repeat(indent);
        String values = "%s to %s".formatted(SweepSaid.value(across.first()), SweepSaid.value(across.last()));
        page.raw(
                Paint.DIM,
                pad + padded(down.path(), margin) + "  " + across.path()
                        + (across.scale().ordered() ? ": " + values : ""));
        for (int row : rows) {
            StringBuilder line = new StringBuilder();
            columns.forEach(column -> line.append(marks.charAt(row * width + column)));
            page.raw(Paint.PLAIN, pad + padded(SweepSaid.value(down.points().get(row)), margin) + " |" + line + "|");
        }
        if (columns.size() < width || rows.size() < down.points().size()) {
            page.text(
                    indent,
                    Paint.DIM,
                    "%d of %d columns and %d of %d rows are shown; `--format csv` and `json` hold all"
                            .formatted(
                                    columns.size(),
                                    width,
                                    rows.size(),
                                    down.points().size()));
        }
        if (!across.scale().ordered()) {
            page.text(
                    indent,
                    Paint.DIM,
                    "from left to right: "
                            + String.join(
                                    ", ",
                                    columns.stream()
                                            .map(i -> SweepSaid.value(
                                                    across.points().get(i)))
                                            .toList()));
        }
        Table legend = new Table();
        for (Answer answer : answers) {
            Stretch whole = new Stretch("", false, "", false, answer.first(), answer.last()[0]);
            legend.add(
                    String.valueOf(answer.mark()),
                    SweepSaid.stretch(whole, track.commitment()),
                    Words.count(answer.points()[0], "point", "points"));
        }
        page.table(indent, legend);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** All, or some at even distances, the first and the last among them. */
    private static List<Integer> shown(int all) {
        List<Integer> shown = new ArrayList<>();
        int count = Math.min(all, MOST);
        for (int i = 0; i < count; i++) {
            shown.add(count == 1 ? 0 : (int) ((long) i * (all - 1) / (count - 1)));
        }
        return shown;
    }

    private Answer answer(Reply reply) {
        for (Answer known : answers) {
            if (known.first().alike(reply, slides())) {
                known.last()[0] = reply;
                known.points()[0]++;
                return known;
            }
        }
        Answer made = new Answer(reply, new Reply[] {reply}, mark(reply), new int[] {1});
        answers.add(made);
        return made;
    }

    /** The usual mark for the first answer that has it, letters for more. */
    private char mark(Reply reply) {
        char usual = SweepSaid.mark(reply);
        if (answers.stream().noneMatch(answer -> answer.mark() == usual)) {
            return usual;
        }
        long further = answers.stream()
                .filter(answer -> FURTHER.indexOf(answer.mark()) >= 0)
                .count();
        return further < FURTHER.length() ? FURTHER.charAt((int) further) : '*';
    }

    /** Both sides of a boundary, each by its character; in words if no point has it. */
    String turn(Boundary boundary) {
        return "%s -> %s".formatted(named(boundary.before()), named(boundary.after()));
    }

    private String named(Reply reply) {
        return answers.stream()
                .filter(answer -> answer.first().alike(reply, slides()))
                .map(answer -> String.valueOf(answer.mark()))
                .findFirst()
                .orElseGet(() -> SweepSaid.reply(reply, track.commitment()));
    }

    private boolean slides() {
        return sweep.axes().stream().anyMatch(axis -> !axis.scale().steps());
    }
}
