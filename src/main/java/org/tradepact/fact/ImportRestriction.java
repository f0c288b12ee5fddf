package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A limit on goods or services entering a party, other than a customs duty. */
public record ImportRestriction(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the form of the restriction") Form form,
        @Ask("the goods it covers") Goods goods,
        @Ask("the origins it covers") Reach origins,
        @Ask("how it is applied: imports come in, are delayed or are refused") Effect effect,
        @Ask(value = "what is wrong with how licences are given, if anything", judgment = true) Flaw flaw,
        @Ask(value = "whether GATT 1994 permits the restriction", judgment = true) boolean gattConsistent,
        @Ask(value = "whether the other party agreed to it", by = Ask.By.NOBODY) boolean agreed,
        @Ask(value = "the grounds the party invokes", unlessSaid = "none") Defences pleads,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What kind of limit it is. */
    public enum Form {
        BAN,
        QUOTA,
        AUTOMATIC_LICENSING,
        NON_AUTOMATIC_LICENSING,
        FEE,
        OTHER
    }

    /** What a licensing scheme may be reproached with. */
    public enum Flaw {
        NONE,
        NO_UNDERLYING_MEASURE,
        NOT_TRANSPARENT,
        DISCRIMINATORY,
        UNDULY_BURDENSOME,
        REDUCES_COMPETITIVENESS
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
