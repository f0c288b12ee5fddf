package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A step that a party takes under its own law because it considers that the other has not complied. */
public record EnforcementAction(
        String id,
        @Ask("who acts") Actor by,
        @Ask("against whom it is taken") Party against,
        @Ask(value = "whether notice and consultation beforehand were practicable", judgment = true)
                boolean consultationPracticable,
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
