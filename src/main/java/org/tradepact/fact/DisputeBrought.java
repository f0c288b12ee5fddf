package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A complaint brought before a body. */
public record DisputeBrought(
        String id,
        @Ask("who acts") Actor by,
        @Ask("against whom it is brought") Party against,
        @Ask("before which body") Forum forum,
        @Ask("what it contests") About about,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** Where a complaint is brought. */
    public enum Forum {
        WTO,
        PANEL_UNDER_THE_AGREEMENT,
        OWN_AUTHORITIES
    }

    /** What is contested. */
    public enum About {
        DIRECT_TAX_REBATE_ON_EXPORTS,
        OTHER
    }

    @Override
    public Span span() {
        return Span.from(on);
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(by);
    }
}
