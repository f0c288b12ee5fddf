package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Slot;
import org.tradepact.fact.When;

/**
 * Something that is swept, and the values it is asked at.
 *
 * @param path as the asker names it, such as {@code d1.rate}
 * @param asks what it is, in words
 * @param points in their order: days as {@link LocalDate}, choices as values of their type or {@link Open}; ids of options
 * @param onDays whether points are to be the days that are mentioned between the first and the last
 */
public record Axis(String path, String asks, Varied varied, Scale scale, List<Object> points, boolean onDays) {
    public Axis {
        points = List.copyOf(points);
    }

    /** What varies. */
    public sealed interface Varied {
        /** A component of a stated fact. */
        record Of(Slot slot, Class<? extends Fact> fact, Kind.Component component) implements Varied {}

        /** The day of the question. */
        record AskedOn() implements Varied {}

        /** The day on which something happens to a text. */
        record Status(String instrument, StatusEvent.Kind event) implements Varied {}

        /** How a pivot is read. */
        record Reading(Pivot pivot) implements Varied {}
    }

    /** The choice to leave a component open. */
    public enum Open {
        UNKNOWN
    }

    public Object first() {
        return points.get(0);
    }

    public Object last() {
        return points.get(points.size() - 1);
    }

    /** The place of a value of an ordered axis on a line, in its unit: days since 1970, per cent, whole units of a currency. */
    public BigDecimal place(Object value) {
        return scale.place(value);
    }

    /** What a question says otherwise at a value. */
    Change change(Object value) {
        if (varied instanceof Varied.Of of) {
            if (value == Open.UNKNOWN) {
                return new Change.Opens(of.slot());
            }
            boolean when = of.component().type() == When.class && value instanceof LocalDate;
            return new Change.Says(of.slot(), when ? When.on((LocalDate) value) : value);
        }
        if (varied instanceof Varied.Status status) {
            return new Change.Assumes(status.instrument(), status.event(), (LocalDate) value);
        }
        if (varied instanceof Varied.Reading reading) {
            return new Change.Reads(reading.pivot().id(), (String) value);
        }
        return new Change.AsksOn((LocalDate) value);
    }

    /** Type of the values that may be mentioned. */
    Class<?> type() {
        return scale.kind() == Scale.Kind.DAY || !(varied instanceof Varied.Of of)
                ? LocalDate.class
                : of.component().type();
    }

    Axis with(List<Object> others) {
        return new Axis(path, asks, varied, scale, others, false);
    }
}
