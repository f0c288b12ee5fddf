package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A charge on importation. For a duty on top of the ordinary one, the rate is the additional part alone. */
public record CustomsDuty(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the goods it is charged on") Goods goods,
        @Ask("the party in which the goods originate") Party originating,
        @Ask("the rate charged") Percent rate,
        @Ask(value = "the kind of charge or its legal basis", by = Ask.By.NOBODY) Basis basis,
        @Ask(value = "whether the charge is consistent with the domestic law of the party", judgment = true)
                boolean followsOwnLaw,
        @Ask(value = "the grounds the party invokes", unlessSaid = "none") Defences pleads,
        @Ask(value = "whether a ground the party invokes is similar to those that the text names", judgment = true)
                boolean similarGround,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What kind of charge it is, or on which law it rests. */
    public enum Basis {
        ORDINARY,
        RECIPROCAL,
        SECTION_122,
        SECTION_232,
        SECTION_301,
        SAFEGUARD,
        ANTIDUMPING,
        COUNTERVAILING,
        SERVICE_FEE,
        INTERNAL_TAX_EQUIVALENT,
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
