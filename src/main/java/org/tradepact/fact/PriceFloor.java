package org.tradepact.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/**
 * A price for a kilogram below which something happens: a counterparty pays the difference to a producer, or goods may not
 * come in. Comparisons multiply and never divide, so that a price at the floor is at the floor.
 */
public record PriceFloor(
        String id,
        @Ask("how the floor works") Kind kind,
        @Ask("the goods it covers") Goods goods,
        @Ask("the floor for a kilogram") Money perKilogram,
        @Ask(value = "the price that is measured against it", unlessSaid = "spot") Measured measured,
        @Ask(value = "the first day it applies", unlessSaid = "asOf") LocalDate appliesFrom,
        @Ask(value = "the first day it no longer applies", unlessSaid = "never") When appliesUntil,
        @Ask("the producer whose sales it covers") Firm producer,
        @Ask("the territory whose imports it covers") Party into,
        @Ask(value = "the share of what lies above the floor that the counterparty takes", unlessSaid = "0")
                Percent upsideShare,
        @Ask("the day full output was reached; `never` while it is not") When fullProduction)
        implements Fact {
    /** How a floor works. */
    public enum Kind {
        CONTRACT_FOR_DIFFERENCE,
        MINIMUM_IMPORT_PRICE
    }

    /** The price that is measured against a floor. */
    public enum Measured {
        /** Of the sale itself: its value over its mass. */
        SPOT,
        MONTH_AVERAGE,
        QUARTER_AVERAGE,
        /** Over all days on which the floor applies. */
        PERIOD_AVERAGE;

        public boolean average() {
            return this != SPOT;
        }
    }

    /** Whether the goods are among those it covers: named the same, under its line, or in its group. */
    public boolean covers(Goods other) {
        return other.said().startsWith(goods.said()) || other.in(goods.said());
    }

    /** Whether it applies on the day. */
    public boolean runsOn(LocalDate day) {
        return span().has(day);
    }

    /** Whether the counterparty takes a share of what lies above the floor on the day: not before full output. */
    public boolean sharesUpsideOn(LocalDate day) {
        return upsideShare.value().signum() > 0 && fullProduction.by(day);
    }

    /** Whether a price of one day counts in the average that a sale of the other day is measured by. */
    public boolean averages(LocalDate priced, LocalDate sold) {
        return runsOn(priced)
                && switch (measured) {
                    case SPOT -> priced.equals(sold);
                    case MONTH_AVERAGE -> priced.getYear() == sold.getYear() && priced.getMonth() == sold.getMonth();
                    case QUARTER_AVERAGE ->
                        priced.getYear() == sold.getYear()
                                && priced.get(IsoFields.QUARTER_OF_YEAR) == sold.get(IsoFields.QUARTER_OF_YEAR);
                    case PERIOD_AVERAGE -> true;
                };
    }

    /** Whether goods of this value and mass were sold for less than the floor. */
    public boolean above(Money value, Kilograms kilograms) {
        return against(value.usd(), kilograms.amount()) < 0;
    }

    /** Whether goods of this value and mass were sold for more than the floor. */
    public boolean below(Money value, Kilograms kilograms) {
        return against(value.usd(), kilograms.amount()) > 0;
    }

    /** Whether the average of the prices is less than the floor; of no prices it is not. */
    public boolean above(List<BigDecimal> prices) {
        return against(sum(prices), BigDecimal.valueOf(prices.size())) < 0;
    }

    /** Whether the average of the prices is more than the floor; of no prices it is not. */
    public boolean below(List<BigDecimal> prices) {
        return against(sum(prices), BigDecimal.valueOf(prices.size())) > 0;
    }

    private static BigDecimal sum(List<BigDecimal> prices) {
        return prices.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int against(BigDecimal amount, BigDecimal times) {
        return amount.compareTo(perKilogram.usd().multiply(times));
    }

    @Override
    public Span span() {
        return new Span(appliesFrom, appliesUntil.date());
    }
}
