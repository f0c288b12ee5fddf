package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** Information on a tender or project given to another party. */
public record TenderInformation(
        String id,
        @Ask("who acts") Actor by,
        @Ask("who is informed") Party to,
        @Ask("the day other potential investors are informed") When othersInformedOn,
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
