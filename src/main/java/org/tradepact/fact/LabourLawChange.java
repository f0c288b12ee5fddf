package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A change of the labour laws of a party. */
public record LabourLawChange(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("whether protection becomes weaker or stronger") Direction direction,
        @Ask(value = "what the change is meant for", judgment = true) Purpose purpose,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** Which way protection moves. */
    public enum Direction {
        WEAKENS,
        LEAVES,
        STRENGTHENS
    }

    /** Why the law is changed. */
    public enum Purpose {
        TRADE_OR_INVESTMENT,
        OTHER
    }

    @Override
    public Span span() {
        return new Span(inForceFrom, inForceUntil.date());
    }

    @Override
    public boolean continuing() {
        return true;
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(takenBy);
    }
}
