package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** Something said and not done. It is never a breach. */
public record Statement(String id, @Ask("who acts") Actor by, @Ask("the day it happened") LocalDate on)
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
