package org.tradepact.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;

/**
 * How values that are swept lie between each other.
 *
 * @param currency of amounts of money; empty for anything else
 */
public record Scale(Kind kind, String currency) {
    /** Kinds of values. */
    public enum Kind {
        /** Values without an order. */
        CHOICE("1", true),
        DAY("1", true),
        RATE("0.0001", false),
        MONEY("0.01", false),
        MASS("0.0001", false),
        NUMBER("1", true);

        private final BigDecimal resolution;
        private final boolean steps;

        Kind(String resolution, boolean steps) {
            this.resolution = new BigDecimal(resolution);
            this.steps = steps;
        }
    }

    /** The scale of a component's type, days of {@code When} included. */
    static Scale of(Class<?> type, Object like) {
        if (like instanceof Money money) {
            return new Scale(Kind.MONEY, money.currency());
        }
        if (type == Percent.class) {
            return new Scale(Kind.RATE, "");
        }
        if (type == Kilograms.class) {
            return new Scale(Kind.MASS, "");
        }
        if (type == Units.class) {
            return new Scale(Kind.NUMBER, "");
        }
        return new Scale(like instanceof LocalDate ? Kind.DAY : Kind.CHOICE, "");
    }

    public boolean ordered() {
        return kind != Kind.CHOICE;
    }

    /** Whether there is a next value: a day, a whole number. */
    public boolean steps() {
        return kind.steps;
    }

    /** The least distance of two values that are told apart: a day, a cent, a ten-thousandth of a per cent or kilogram. */
    public BigDecimal resolution() {
        return kind.resolution;
    }

    /** The place of an ordered value on a line. */
    BigDecimal place(Object value) {
        return switch (kind) {
            case DAY -> BigDecimal.valueOf(((LocalDate) value).toEpochDay());
            case RATE -> ((Percent) value).value();
            case MONEY -> ((Money) value).amount();
            case MASS -> ((Kilograms) value).amount();
            case NUMBER -> BigDecimal.valueOf(((Units) value).number());
            case CHOICE -> throw new IllegalStateException("choices have no order");
        };
    }

    /** The value at a place. */
    Object at(BigDecimal place) {
        return switch (kind) {
            case DAY -> LocalDate.ofEpochDay(place.longValueExact());
            case RATE -> new Percent(place);
            case MONEY -> new Money(currency, place);
            case MASS -> new Kilograms(place);
            case NUMBER -> new Units(place.longValueExact());
            case CHOICE -> throw new IllegalStateException("choices have no order");
        };
    }

    /** A place about half way, on a multiple of the resolution where there is one between. */
    BigDecimal between(BigDecimal low, BigDecimal high) {
        BigDecimal half = low.add(high).divide(BigDecimal.valueOf(2));
        BigDecimal rounded = half.setScale(resolution().scale(), RoundingMode.FLOOR);
        return rounded.compareTo(low) > 0 || steps() ? rounded : half;
    }

    /** Whether no value is told apart between two places. */
    boolean neighbours(BigDecimal low, BigDecimal high) {
        return high.subtract(low).compareTo(resolution()) <= 0;
    }
}
