package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A measure on digital services, digital products, the transfer of data or the showing of films. */
public record DigitalMeasure(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("what the measure does") Kind kind,
        @Ask("whose services, products or companies it burdens") Party against,
        @Ask(value = "whether the data would cross a trusted border with appropriate protection", judgment = true)
                boolean trustedBorder,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What a digital measure does. */
    public enum Kind {
        DISCRIMINATES,
        BARS_DATA_TRANSFER,
        REQUIRES_FUND_PAYMENT,
        SCREEN_QUOTA,
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
