package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** How a party treats investment from another. */
public record InvestmentTreatment(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the party the investor comes from") Party investorOf,
        @Ask(value = "the sector of the investment", by = Ask.By.NOBODY) Sector sector,
        @Ask("what the investor may not do, if anything") Bar bars,
        @Ask(value = "how its own investors in like circumstances are treated", judgment = true)
                Compared comparedWithOwn,
        @Ask(value = "whether the treatment follows the laws and regulations of the party", judgment = true)
                boolean followsOwnLaw,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** Where the investment goes. */
    public enum Sector {
        CRITICAL_MINERALS,
        ENERGY,
        POWER,
        TELECOMMUNICATIONS,
        TRANSPORT,
        INFRASTRUCTURE_SERVICES,
        OTHER
    }

    /** What is barred. */
    public enum Bar {
        NOTHING,
        ENTRY,
        EXPLORATION_OR_MINING,
        PROCESSING,
        TRANSPORT_OR_DISTRIBUTION,
        EXPORT
    }

    /** Foreign investors against domestic ones. */
    public enum Compared {
        SAME,
        WORSE,
        BETTER
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
