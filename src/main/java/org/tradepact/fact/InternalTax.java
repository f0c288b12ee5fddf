package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A tax inside a party, at the border or behind it, that is not a customs duty. */
public record InternalTax(
        String id,
        @Ask("who takes the measure") Actor takenBy,
        @Ask("the kind of tax") Tax tax,
        @Ask("what it is charged on") Goods goods,
        @Ask(value = "whether it discriminates, in law or in fact", judgment = true) Discrimination discriminates,
        @Ask("whose companies or goods it burdens more") Party against,
        @Ask(value = "the day it comes into force", unlessSaid = "asOf") LocalDate inForceFrom,
        @Ask(value = "the first day it is no longer in force", unlessSaid = "never", by = Ask.By.TAKER)
                When inForceUntil)
        implements Fact {
    /** What kind of tax it is. */
    public enum Tax {
        SALES_AND_SERVICE,
        VALUE_ADDED,
        DIGITAL_SERVICES,
        EXCISE,
        OTHER
    }

    /** How a tax treats some worse than others. */
    public enum Discrimination {
        NONE,
        IN_LAW,
        IN_FACT
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
