package org.tradepact.fact;

import java.time.LocalDate;

/** Talks between parties on a concern. */
public record Consultation(
        String id,
        @Ask("who takes part") Parties between,
        @Ask(value = "the fact they are about", unlessSaid = "none") Ref concerns,
        @Ask("how they ended") Outcome outcome,
        @Ask(value = "whether they are about the non-compliance that a party then acts on", judgment = true)
                boolean overNonCompliance,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** How talks end. */
    public enum Outcome {
        RESOLVED,
        FAILED,
        ONGOING
    }

    @Override
    public Span span() {
        return Span.from(on);
    }
}
