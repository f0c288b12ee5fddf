package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** Ordered values, and the smallest steps between them: a day, a hundredth of a percent, a cent, a gram, one. */
final class Steps {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal GRAM = new BigDecimal("0.001");

    private Steps() {}

    static boolean ordered(Class<?> type) {
        return type == LocalDate.class
                || type == When.class
                || type == Percent.class
                || type == Money.class
                || type == Units.class
                || type == Kilograms.class;
    }

    /** Below zero if the one comes first; nothing if they cannot be compared, as amounts in two currencies cannot. */
    static Optional<Integer> compare(Object one, Object other) {
        if (one instanceof LocalDate a && other instanceof LocalDate b) {
            return Optional.of(a.compareTo(b));
        }
        if (one instanceof When a && other instanceof When b) {
            return Optional.of(a.compareTo(b));
        }
        if (one instanceof Percent a && other instanceof Percent b) {
            return Optional.of(a.compareTo(b));
        }
        if (one instanceof Units a && other instanceof Units b) {
            return Optional.of(a.compareTo(b));
        }
        if (one instanceof Kilograms a && other instanceof Kilograms b) {
            return Optional.of(a.compareTo(b));
        }
        if (one instanceof Money a && other instanceof Money b && a.currency().equals(b.currency())) {
            return Optional.of(a.compareTo(b));
        }
        return Optional.empty();
    }

    /** The next value; nothing beyond the last. */
    static Optional<Object> next(Object value, boolean up) {
        int sign = up ? 1 : -1;
        try {
            if (value instanceof LocalDate day) {
                return Math.abs(day.getYear()) > 9000 ? Optional.empty() : Optional.of(day.plusDays(sign));
            }
            if (value instanceof When when) {
                return next(when.date(), up).map(day -> When.on((LocalDate) day));
            }
            if (value instanceof Percent rate) {
                return Optional.of(new Percent(step(rate.value(), HUNDREDTH, sign)));
            }
            if (value instanceof Money money) {
                return Optional.of(new Money(money.currency(), step(money.amount(), HUNDREDTH, sign)));
            }
            if (value instanceof Kilograms mass) {
                return Optional.of(new Kilograms(step(mass.amount(), GRAM, sign)));
            }
            return value instanceof Units units ? Optional.of(new Units(units.number() + sign)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // nothing is below zero
        }
    }

    private static BigDecimal step(BigDecimal from, BigDecimal step, int sign) {
        return sign > 0 ? from.add(step) : from.subtract(step);
    }

    /** A value halfway between two, on the grid of the smallest steps; nothing if they are neighbours. */
    static Optional<Object> between(Object one, Object other) {
        if (one instanceof LocalDate a && other instanceof LocalDate b) {
            long middle = Math.floorDiv(a.toEpochDay() + b.toEpochDay(), 2);
            return inside(LocalDate.ofEpochDay(middle), one, other);
        }
        if (one instanceof When a && other instanceof When b) {
            return a.never() || b.never()
                    ? Optional.empty()
                    : between(a.date(), b.date()).map(day -> When.on((LocalDate) day));
        }
        if (one instanceof Percent a && other instanceof Percent b) {
            return inside(new Percent(middle(a.value(), b.value(), HUNDREDTH)), one, other);
        }
        if (one instanceof Money a && other instanceof Money b) {
            return inside(new Money(a.currency(), middle(a.amount(), b.amount(), HUNDREDTH)), one, other);
        }
        if (one instanceof Kilograms a && other instanceof Kilograms b) {
            return inside(new Kilograms(middle(a.amount(), b.amount(), GRAM)), one, other);
        }
        if (one instanceof Units a && other instanceof Units b) {
            return inside(new Units(Math.floorDiv(a.number() + b.number(), 2)), one, other);
        }
        return Optional.empty();
    }

    private static BigDecimal middle(BigDecimal a, BigDecimal b, BigDecimal step) {
        return a.add(b)
                .divide(BigDecimal.valueOf(2))
                .divide(step, 0, java.math.RoundingMode.FLOOR)
                .multiply(step);
    }

    private static Optional<Object> inside(Object middle, Object one, Object other) {
        int a = compare(middle, one).orElse(0);
        int b = compare(middle, other).orElse(0);
        return a * b < 0 ? Optional.of(middle) : Optional.empty();
    }
}
