package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A pricing arrangement for a home market. */
public record PriceMeasure(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("what the arrangement is") Kind kind,
        @Ask("the goods it covers") Goods goods,
        @Ask(value = "with whom it was coordinated", by = Ask.By.NOBODY) Parties coordinatedWith,
        @Ask("how those who meet its standards may trade under it") Access access,
        @Ask(value = "whether its prices reflect the real costs of responsible production", judgment = true)
                boolean coversRealCosts,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What a pricing arrangement is. */
    public enum Kind {
        PRICE_FLOOR,
        HIGH_STANDARD_MARKETPLACE,
        REFERENCE_PRICE,
        MINIMUM_IMPORT_PRICE,
        OTHER
    }

    /** How those who meet the standards of an arrangement may trade under it. */
    public enum Access {
        FREELY,
        PREFERENTIALLY,
        RESTRICTED
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
