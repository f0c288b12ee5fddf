package org.tradepact.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tradepact.check.Question;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/** The value in the middle between two of an ordered type, as long as there is one: whole days, numbers, dollars and per cents. */
final class Halfway {
    private Halfway() {}

    /**
     * What the question says where a change says otherwise; nothing if it says nothing, or nothing ordered. Nor where a
     * value is merely taken for granted, as the worth of an order that is not told: there is no way from it.
     */
    static Optional<Object> stated(Question question, Change change) {
        if (change instanceof Change.AsksOn) {
            return Optional.of(question.asOf());
        }
        if (!(change instanceof Change.Says says)) {
            return Optional.empty();
        }
        return question.facts().stream()
                .filter(fact -> fact.id().equals(says.slot().fact()))
                .filter(fact -> !fact.at().containsKey("")
                        || fact.at().containsKey(says.slot().component()))
                .map(Stated::said)
                .flatMap(said -> Optional.ofNullable(said.get(says.slot().component())).stream())
                .findFirst();
    }

    /** The value that a change gives. */
    static Object value(Change change) {
        return change instanceof Change.Says says
                ? says.value()
                : change instanceof Change.AsksOn asks ? asks.day() : change;
    }

    static Change with(Change change, Object value) {
        return change instanceof Change.Says says
                ? new Change.Says(says.slot(), value)
                : new Change.AsksOn((LocalDate) value);
    }

    /** Nothing where the two are next to each other, or have no order. */
    static Optional<Object> between(Object one, Object other) {
        if (one instanceof LocalDate from && other instanceof LocalDate to) {
            return day(from, to).map(day -> (Object) day);
        }
        if (one instanceof When from && other instanceof When to) {
            return from.never() || to.never()
                    ? Optional.empty()
                    : day(from.date(), to.date()).map(When::on);
        }
        if (one instanceof Percent from && other instanceof Percent to) {
            return number(from.value(), to.value()).map(Percent::new);
        }
        if (one instanceof Money from && other instanceof Money to) {
            return from.currency().equals(to.currency())
                    ? number(from.amount(), to.amount()).map(middle -> new Money(from.currency(), middle))
                    : Optional.empty();
        }
        if (one instanceof Units from && other instanceof Units to) {
            return number(BigDecimal.valueOf(from.number()), BigDecimal.valueOf(to.number()))
                    .map(middle -> new Units(middle.longValueExact()));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        return Math.abs(days) < 2 ? Optional.empty() : Optional.of(from.plusDays(days / 2));
    }

    /** A whole number, where there is one strictly between. */
    private static Optional<BigDecimal> number(BigDecimal from, BigDecimal to) {
        BigDecimal middle = from.add(to).divide(BigDecimal.valueOf(2)).setScale(0, RoundingMode.FLOOR);
        boolean strictly = middle.compareTo(from.min(to)) > 0 && middle.compareTo(from.max(to)) < 0;
        return strictly ? Optional.of(middle) : Optional.empty();
    }
}
