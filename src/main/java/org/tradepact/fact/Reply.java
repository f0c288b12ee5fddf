package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** What a party answers to a notice or request. */
public record Reply(
        String id,
        @Ask("who acts") Actor by,
        @Ask("the notice or request it answers") Ref inResponseTo,
        @Ask("what the answer is") Answer answer,
        @Ask(
                        value =
                                "whether what is asked would infringe the sovereign interests of the party that answers",
                        judgment = true)
                boolean infringesSovereignInterests,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** What a reply says. */
    public enum Answer {
        AGREES,
        TIMELINE_ACCEPTED_BY_BOTH,
        CONSIDERS_IN_GOOD_FAITH,
        INVOKES_SOVEREIGN_INTERESTS,
        REFUSES
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
