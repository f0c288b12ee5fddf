package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Amounts over the values of what varies. A part of which the amount is not known is drawn over the whole height with a
 * broken border: never as nothing.
 *
 * @param unit written after the numbers of the scale
 * @param edges what is said of the begin, of each turn and of the end
 * @param open numbers of the parts of the axis for which no amount is known
 */
public record LineChart(
        String id,
        String title,
        String description,
        String unit,
        ValueAxis axis,
        List<String> edges,
        List<Curve> curves,
        List<Integer> open) {
    private static final double TOP = 10;
    private static final double TALL = 130;

    /** A line. @param style class of the style sheet: {@code charged}, {@code owed} */
    public record Curve(String style, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** @param x percent of the width. @param y amount in the unit */
    public record Point(double x, double y) {}

    public LineChart {
        edges = List.copyOf(edges);
        curves = List.copyOf(curves);
        open = List.copyOf(open);
    }

    public Drawing drawing() {
        List<Drawing.Shape> shapes = new ArrayList<>();
        double most = curves.stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(Point::y)
                .max()
                .orElse(0);
        double step = most == 0 ? 1 : step(most);
        double top = Math.max(step, Math.ceil(most / step - 1e-9) * step);
        double base = TOP + TALL;
        for (int part : open) {
            double width = axis.edge(part + 1) - axis.edge(part);
            shapes.add(new Drawing.Area(axis.edge(part), TOP, width, TALL, Mark.Tone.OPEN, true));
            shapes.add(new Drawing.Letter(axis.edge(part) + width / 2, TOP + TALL / 2, "?"));
        }
        List<Drawing.Shape> labels = new ArrayList<>();
        for (int i = 0; i * step <= top + 1e-9; i++) {
            double y = base - i * step / top * TALL;
            shapes.add(new Drawing.Line(axis.edge(0), y, 100, y, i == 0 ? "axis" : "scale"));
            labels.add(
                    new Drawing.Label(0, y + 4, Drawing.Anchor.START, "tick", Drawing.number(i * step) + " " + unit));
        }
        double height = new Ticks(TOP, base).draw(axis.ticks(edges), shapes);
        for (Curve curve : curves) {
            for (int i = 1; i < curve.points().size(); i++) {
                Point one = curve.points().get(i - 1);
                Point other = curve.points().get(i);
                shapes.add(new Drawing.Line(
                        one.x(), base - one.y() / top * TALL, other.x(), base - other.y() / top * TALL, curve.style()));
            }
        }
        shapes.addAll(labels);
        return new Drawing(id, title, description, (int) height, shapes);
    }

    /** A round number of which two to five make up the whole. */
    private static double step(double most) {
        double step = Math.pow(10, Math.floor(Math.log10(most)) - 1);
        for (int i = 0; most / step > 4; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        return step;
    }
}
