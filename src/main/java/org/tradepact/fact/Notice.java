package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A written notice or request from one party to another. */
public record Notice(
        String id,
        @Ask("who acts") Actor by,
        @Ask("to whom it is addressed") Party to,
        @Ask("what it is for") Purpose purpose,
        @Ask(value = "the fact it is about", unlessSaid = "none") Ref concerns,
        @Ask(value = "whether both parties share the concern behind it", judgment = true) boolean sharedConcern,
        @Ask(value = "whether the party that is asked considers it in good faith", judgment = true)
                boolean consideredInGoodFaith,
        @Ask(value = "whether it is about the non-compliance that a party then acts on", judgment = true)
                boolean overNonCompliance,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** What a notice is for. */
    public enum Purpose {
        COMPLEMENTARY_ACTION,
        REQUEST_TO_ALIGN,
        REQUEST_TO_ACT_ON_COMPANIES,
        REQUEST_FOR_INFORMATION,
        REQUEST_TO_AMEND,
        REQUEST_TO_MEET,
        PROCEDURES_COMPLETED,
        TERMINATION,
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
