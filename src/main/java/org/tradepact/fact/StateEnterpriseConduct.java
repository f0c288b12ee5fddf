package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** How a party runs its state-owned or -controlled enterprises, or what it gives them. */
public record StateEnterpriseConduct(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("what is done") Conduct conduct,
        @Ask("whose goods or services are affected") Party against,
        @Ask(value = "whether a public service obligation is being met", by = Ask.By.NOBODY)
                boolean publicServiceObligation,
        @Ask(value = "whether the party did what it could, as owner, to prevent it", judgment = true)
                boolean ownerDidWhatItCould,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What a state enterprise, or the party for it, does. */
    public enum Conduct {
        ACTS_COMMERCIALLY,
        DISREGARDS_COMMERCIAL_CONSIDERATIONS,
        DISCRIMINATES,
        RECEIVES_NON_COMMERCIAL_ASSISTANCE
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
