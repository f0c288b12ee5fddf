package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A condition for doing business in a party. */
public record MarketEntryCondition(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("whose persons must meet it") Party onPersonsOf,
        @Ask("what it requires") Requires requires,
        @Ask(value = "the ground on which it is required", by = Ask.By.NOBODY) Ground ground,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What must be given or done. */
    public enum Requires {
        TECHNOLOGY_TRANSFER,
        SOURCE_CODE,
        USE_OF_A_TECHNOLOGY,
        NOTHING_OF_THE_KIND
    }

    /** Why it is required. */
    public enum Ground {
        NONE,
        COMMERCIAL_CONTRACT,
        CRITICAL_INFRASTRUCTURE,
        COMPLIANCE_WITH_LAW,
        GOVERNMENT_PROCUREMENT,
        INVESTIGATION,
        PRUDENTIAL
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
