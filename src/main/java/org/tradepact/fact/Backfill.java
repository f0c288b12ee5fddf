package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A company supplies what the export control of another party withholds. */
public record Backfill(
        String id,
        @Ask("who acts") Actor by,
        @Ask("the export control it undermines") Ref control,
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
