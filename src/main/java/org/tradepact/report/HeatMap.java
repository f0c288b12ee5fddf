package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.explore.Axis;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;

/** The answers to a sweep of two things as a map of characters: the first from left to right, the second downwards. */
final class HeatMap {
    private static final int MOST = 40;

    private final Page page;
    private final Track track;
    private final Sweep sweep;
    private final SweptAnswers answers;

    HeatMap(Page page, Track track, Sweep sweep) {
        this.page = page;
        this.track = track;
        this.sweep = sweep;
        this.answers = new SweptAnswers(track, sweep);
    }

    void print(int indent) {
        Axis across = sweep.axes().get(0);
        Axis down = sweep.axes().get(1);
        int width = across.points().size();
        StringBuilder marks = new StringBuilder();
        track.replies().forEach(reply -> marks.append(answers.of(reply).mark()));
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
        String part = part(columns, rows, sweep);
        if (!part.isEmpty()) {
            page.text(indent, Paint.DIM, part);
        }
        if (!across.scale().ordered()) {
            page.text(indent, Paint.DIM, choices(columns, across));
        }
        Table legend = new Table();
        for (SweptAnswers.Answer answer : answers.all()) {
            legend.add(
                    String.valueOf(answer.mark()),
                    answers.said(answer),
                    Words.count(answer.points(), "point", "points"));
        }
        page.table(indent, legend);
    }

    /** How much of a map is shown; empty for all of it. */
    static String part(List<Integer> columns, List<Integer> rows, Sweep sweep) {
        int width = sweep.axes().get(0).points().size();
        int height = sweep.axes().get(1).points().size();
        return columns.size() == width && rows.size() == height
                ? ""
                : "%d of %d columns and %d of %d rows are shown; `--format csv` and `json` hold all"
                        .formatted(columns.size(), width, rows.size(), height);
    }

    /** Values without an order that are shown across. */
    static String choices(List<Integer> columns, Axis across) {
        return "from left to right: "
                + String.join(
                        ", ",
                        columns.stream()
                                .map(i -> SweepSaid.value(across.points().get(i)))
                                .toList());
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** All, or some at even distances, the first and the last among them. */
    static List<Integer> shown(int all) {
        List<Integer> shown = new ArrayList<>();
        int count = Math.min(all, MOST);
        for (int i = 0; i < count; i++) {
            shown.add(count == 1 ? 0 : (int) ((long) i * (all - 1) / (count - 1)));
        }
        return shown;
    }

    /** Both sides of a boundary, each by its character; in words if no point has it. */
    String turn(Boundary boundary) {
        return answers.turn(boundary);
    }
}
