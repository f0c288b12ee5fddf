package org.tradepact.learn.quiz;

import java.time.LocalDate;
import java.util.Optional;
import org.tradepact.explore.Ground;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** Whether a day or a figure of a case lies at a line. */
final class Edges {
    private Edges() {}

    /** One if the next value at which the clause can tell a difference gives another answer. */
    static int at(Drawn drawn, Pool pool) {
        Object own = Pool.sort(drawn.told());
        for (Drawn beside : pool.beside(drawn)) {
            Ground.Axis axis = drawn.turned(beside);
            if (!Pool.sort(beside.told()).equals(own) && next(drawn, beside, axis)) {
                return 1;
            }
        }
        return 0;
    }

    private static boolean next(Drawn drawn, Drawn beside, Ground.Axis axis) {
        Optional<Object> one = value(drawn, axis.slot());
        Optional<Object> other = value(beside, axis.slot());
        if (one.isEmpty() || other.isEmpty() || !ordered(one.get()) || one.get().equals(other.get())) {
            return false;
        }
        return axis.values().stream().noneMatch(between -> between(one.get(), between, other.get()));
    }

    private static Optional<Object> value(Drawn drawn, Slot slot) {
        if (slot.fact().equals("asOf")) {
            return Optional.of(drawn.asks().asOf());
        }
        return drawn.asks().facts().stream()
                .filter(fact -> fact.id().equals(slot.fact()))
                .map(fact -> fact.said().get(slot.component()))
                .flatMap(java.util.stream.Stream::ofNullable)
                .findFirst();
    }

    /** Whether a value lies strictly between two others. */
    private static boolean between(Object one, Object middle, Object other) {
        return compare(one, middle) * compare(middle, other) > 0;
    }

    /** Zero for what cannot be compared. */
    private static int compare(Object one, Object other) {
        if (one instanceof LocalDate a && other instanceof LocalDate b) {
            return Integer.signum(a.compareTo(b));
        }
        if (one instanceof When a && other instanceof When b) {
            return Integer.signum(a.compareTo(b));
        }
        if (one instanceof Percent a && other instanceof Percent b) {
            return Integer.signum(a.compareTo(b));
        }
        if (one instanceof Units a && other instanceof Units b) {
            return Integer.signum(a.compareTo(b));
        }
        if (one instanceof Kilograms a && other instanceof Kilograms b) {
            return Integer.signum(a.compareTo(b));
        }
        boolean money = one instanceof Money a
                && other instanceof Money b
                && a.currency().equals(b.currency());
        return money ? Integer.signum(((Money) one).compareTo((Money) other)) : 0;
    }

    private static boolean ordered(Object value) {
        return value instanceof LocalDate
                || value instanceof When
                || value instanceof Percent
                || value instanceof Money
                || value instanceof Units
                || value instanceof Kilograms;
    }
}
