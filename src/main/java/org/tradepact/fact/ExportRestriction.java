package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A limit on goods leaving a party. */
public record ExportRestriction(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the form of the restriction") Form form,
        @Ask("the goods it covers") Goods goods,
        @Ask("how far the goods are processed") Stage stage,
        @Ask("the destinations it covers") Reach to,
        @Ask("how it is applied: exports go out, are delayed or are refused") Effect effect,
        @Ask(value = "the grounds the party invokes", unlessSaid = "none") Defences pleads,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What kind of limit it is. */
    public enum Form {
        BAN,
        QUOTA,
        LICENSING,
        EXPORT_DUTY,
        MINIMUM_PRICE,
        PROCESSING_REQUIREMENT,
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
