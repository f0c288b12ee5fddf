package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A control on exports for reasons of security, with which another party may be asked to align. */
public record ExportControl(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the goods it controls") Goods goods,
        @Ask(value = "whether both parties share the concern behind it", judgment = true) boolean sharedConcern,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
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
