package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A technical rule, standard, test or approval that imports must meet. */
public record StandardsMeasure(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the goods it covers") Goods goods,
        @Ask("the party in which the goods originate") Party originating,
        @Ask(value = "whether the goods meet the standards or procedures that the clause accepts", by = Ask.By.NOBODY)
                boolean meetsAcceptedStandard,
        @Ask("what is asked on top") Extra extra,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What is asked of goods beyond the accepted standard. */
    public enum Extra {
        NOTHING,
        FURTHER_ASSESSMENT,
        REFUSAL,
        WORSE_TREATMENT_OF_FOREIGN_BODIES,
        UNSCIENTIFIC_SANITARY_RULE,
        MERE_USE_OF_A_TERM
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
