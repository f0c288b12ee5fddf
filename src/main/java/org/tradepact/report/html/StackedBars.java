package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Amounts that add up, as bars on one scale. A part that is not known stands at the end of its bar with a broken border
 * and off the scale: it is never drawn as nothing.
 *
 * @param unit written after the numbers of the scale
 */
public record StackedBars(String id, String title, String description, String unit, List<Bar> bars) {
    private static final double NAME = 16;
    private static final double BAR = 26;
    private static final double GAP = 14;
    private static final double OPEN = 16;
    private static final double EMPTY = 0.6;
    private static final int MOST = 6;

    /** @param sum what stands beside its name, such as the total or why there is none */
    public record Bar(String name, String sum, List<Part> parts) {
        public Bar {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param size in the unit; of a part that is not known of no meaning
     * @param said what is written on it if it fits, and its letter otherwise
     */
    public record Part(Mark mark, String said, double size, boolean known) {}

    public StackedBars {
        bars = List.copyOf(bars);
    }

    public Drawing drawing() {
        List<Drawing.Shape> shapes = new ArrayList<>();
        double open = bars.stream()
                .mapToLong(bar -> bar.parts().stream().filter(p -> !p.known()).count())
                .max()
                .orElse(0);
        double most = bars.stream().mapToDouble(StackedBars::known).max().orElse(0);
        double scale = most == 0 ? 0 : (100 - OPEN * Math.min(open, 4)) / most;
        double y = 0;
        for (Bar bar : bars) {
            shapes.add(new Drawing.Label(0, y + NAME - 4, Drawing.Anchor.START, "word", bar.name()));
            shapes.add(new Drawing.Label(100, y + NAME - 4, Drawing.Anchor.END, "word", bar.sum()));
            bar(bar, y + NAME, scale, open, shapes);
            y += NAME + BAR + GAP;
        }
        double axis = y - GAP + 5;
        if (most > 0) {
            axis(most, scale, axis, shapes);
            return new Drawing(id, title, description, (int) axis + 22, shapes);
        }
        return new Drawing(id, title, description, (int) axis, shapes);
    }

    private static double known(Bar bar) {
        return bar.parts().stream().filter(Part::known).mapToDouble(Part::size).sum();
    }

    private static void bar(Bar bar, double y, double scale, double open, List<Drawing.Shape> shapes) {
        double x = 0;
        for (Part part : bar.parts()) {
            double width = part.known() ? part.size() * scale : Math.min(OPEN, 100 / Math.max(1, open));
            if (width > 0) {
                shapes.add(new Drawing.Area(x, y, width, BAR, part.mark().tone(), !part.known()));
                shapes.add(new Drawing.Letter(
                        x + width / 2,
                        y + BAR / 2,
                        Fit.words(part.said(), width).orElse(part.mark().letter())));
            }
            x += width;
        }
        if (x == 0) {
            shapes.add(new Drawing.Area(0, y, EMPTY, BAR, Mark.Tone.GOOD, false));
        }
    }

    private void axis(double most, double scale, double y, List<Drawing.Shape> shapes) {
        shapes.add(new Drawing.Line(0, y, most * scale, y, "axis"));
        double step = step(most);
        for (int i = 0; i * step <= most + 1e-9; i++) {
            double x = i * step * scale;
            shapes.add(new Drawing.Line(x, y, x, y + 4, "axis"));
            Drawing.Anchor anchor = i == 0 ? Drawing.Anchor.START : x > 96 ? Drawing.Anchor.END : Drawing.Anchor.MIDDLE;
            shapes.add(new Drawing.Label(x, y + 17, anchor, "tick", Drawing.number(i * step) + " " + unit));
        }
    }

    /** A round number of which a few make up the whole. */
    private static double step(double most) {
        double step = Math.pow(10, Math.floor(Math.log10(most)) - 1);
        for (int i = 0; most / step > MOST; i++) {
            step *= i % 3 == 1 ? 2.5 : 2;
        }
        return step;
    }
}
