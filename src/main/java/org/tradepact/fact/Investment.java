package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** Money put into, or raised for, projects. */
public record Investment(
        String id,
        @Ask("who acts") Actor by,
        @Ask("where the projects are") Party projectsIn,
        @Ask("the amount") Money amount,
        @Ask(value = "whether end product goes to buyers in both countries", unlessSaid = "true")
                boolean endProductForBoth,
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
