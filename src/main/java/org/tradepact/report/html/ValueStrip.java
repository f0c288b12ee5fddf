package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * One answer over the values of what varies: a bar of its stretches, and under it the values at which it turns.
 *
 * @param marks one for each part of the axis
 * @param edges what is said of the begin, of each turn and of the end
 */
public record ValueStrip(
        String id, String title, String description, ValueAxis axis, List<Mark> marks, List<String> edges) {
    private static final double BAR = 28;

    public ValueStrip {
        marks = List.copyOf(marks);
        edges = List.copyOf(edges);
    }

    public Drawing drawing() {
        List<Drawing.Shape> shapes = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double from = axis.edge(i);
            double width = axis.edge(i + 1) - from;
            shapes.add(new Drawing.Area(from, 0, width, BAR, mark.tone(), mark.tone() == Mark.Tone.OPEN));
            shapes.add(new Drawing.Letter(
                    from + width / 2,
                    BAR / 2,
                    Fit.words(mark.letter() + " " + mark.word(), width).orElse(mark.letter())));
        }
        double height = new Ticks(BAR, BAR + 2).draw(axis.ticks(edges), shapes);
        return new Drawing(id, title, description, (int) height, shapes);
    }
}
