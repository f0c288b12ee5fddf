package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Labels under an axis, as many lines below each other as they need.
 *
 * @param top where the lines that lead to them begin, in pixels
 * @param axis where the axis stands, in pixels
 */
record Ticks(double top, double axis) {
    private static final double ROW = 15;
    private static final double LETTER = 2.4;

    /** @param x percent of the width */
    record Tick(double x, String said) {
        /** Percent of the width of a telephone that it takes. */
        double width() {
            return said.length() * LETTER;
        }

        Drawing.Anchor anchor() {
            return x < width() / 2
                    ? Drawing.Anchor.START
                    : x > 100 - width() / 2 ? Drawing.Anchor.END : Drawing.Anchor.MIDDLE;
        }

        double left() {
            return switch (anchor()) {
                case START -> x;
                case MIDDLE -> x - width() / 2;
                case END -> x - width();
            };
        }
    }

    /** Returns the height that is used up. */
    double draw(List<Tick> ticks, List<Drawing.Shape> shapes) {
        List<Double> ends = new ArrayList<>();
        double height = axis + 4;
        for (Tick tick : ticks) {
            int row = 0;
            while (row < ends.size() && ends.get(row) > tick.left()) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(0.0);
            }
            ends.set(row, tick.left() + tick.width());
            double y = axis + ROW + 3 + row * ROW;
            shapes.add(0, new Drawing.Line(tick.x(), top, tick.x(), y - ROW + 4, "turn"));
            shapes.add(new Drawing.Label(tick.x(), y, tick.anchor(), "tick", tick.said()));
            height = Math.max(height, y + 5);
        }
        return height;
    }
}
