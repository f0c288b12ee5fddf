package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A price asked or paid. */
public record Price(
        String id,
        @Ask("who acts") Actor by,
        @Ask("the goods") Goods goods,
        @Ask("the price of a kilogram") Money perKilogram,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    @Override
    public Span span() {
        return Span.from(on);
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(by);
    }
}
