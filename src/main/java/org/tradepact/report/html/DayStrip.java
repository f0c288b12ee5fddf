package org.tradepact.report.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer over time: a bar of its stretches, the weight of the text below it, and the days on which it turns.
 *
 * @param stretches in order, without gaps
 * @param weights the same days as stretches of equal weight
 */
public record DayStrip(
        String id,
        String title,
        String description,
        DayAxis axis,
        List<Stretch> stretches,
        List<Stretch> weights,
        List<LocalDate> turns) {
    private static final double BAR = 28;
    private static final double WEIGHT = BAR + 18;
    private static final double AXIS = WEIGHT + 10;

    /** Days that are shown alike; {@link LocalDate#MIN} and {@link LocalDate#MAX} where there is no end. */
    public record Stretch(LocalDate from, LocalDate until, Mark mark) {}

    public DayStrip {
        stretches = List.copyOf(stretches);
        weights = List.copyOf(weights);
        turns = List.copyOf(turns);
    }

    public Drawing drawing() {
        List<Drawing.Shape> shapes = new ArrayList<>();
        for (Stretch stretch : stretches) {
            double from = axis.at(stretch.from());
            double width = axis.at(stretch.until()) - from;
            shapes.add(new Drawing.Area(from, 0, width, BAR, stretch.mark().tone(), false));
            shapes.add(new Drawing.Letter(
                    from + width / 2,
                    BAR / 2,
                    Fit.words(stretch.mark().letter() + " " + stretch.mark().word(), width)
                            .orElse(stretch.mark().letter())));
        }
        shapes.add(new Drawing.Line(0, AXIS, 100, AXIS, "axis"));
        for (Stretch weight : weights) {
            double from = axis.at(weight.from());
            double width = axis.at(weight.until()) - from;
            shapes.add(new Drawing.Label(
                    from + width / 2,
                    WEIGHT,
                    Drawing.Anchor.MIDDLE,
                    "word",
                    Fit.words(weight.mark().word(), width).orElse(weight.mark().letter())));
        }
        weights.stream().skip(1).forEach(weight -> shapes.add(new Drawing.Lozenge(axis.at(weight.from()), WEIGHT - 4)));
        return new Drawing(id, title, description, (int) ticks(shapes), shapes);
    }

    /** Returns the height that is used up. */
    private double ticks(List<Drawing.Shape> shapes) {
        List<Ticks.Tick> ticks = turns.stream()
                .map(turn -> new Ticks.Tick(axis.at(turn), turn.toString()))
                .toList();
        return new Ticks(BAR, AXIS).draw(ticks, shapes);
    }
}
