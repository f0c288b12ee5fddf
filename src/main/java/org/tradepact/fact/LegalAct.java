package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A law, regulation or arrangement that a party makes, with the days that count in its life. */
public record LegalAct(
        String id,
        @Ask("who makes it") Actor takenBy,
        @Ask(value = "what it is about", by = Ask.By.NOBODY) Matter subject,
        @Ask("the measure it matches, or the notice or request it answers") Ref inResponseTo,
        @Ask(value = "the day it is adopted, or never", by = Ask.By.TAKER) When adoptedOn,
        @Ask(value = "the day it comes into operation, or never", by = Ask.By.TAKER) When inOperationOn,
        @Ask(value = "the day it is first applied in practice, or never", by = Ask.By.TAKER) When appliedOn,
        @Ask(value = "the day it is repealed, or never", unlessSaid = "never", by = Ask.By.TAKER) When repealedOn)
        implements Fact {
    /** What an act is about. */
    public enum Matter {
        FORCED_LABOUR_IMPORT_BAN,
        IMPORT_BAN_ON_LISTED_ENTITIES,
        ACKNOWLEDGEMENT_OF_LISTED_ENTITIES,
        EQUIVALENT_MEASURE,
        MEASURES_ON_THIRD_COUNTRY_COMPANIES,
        SHIPPING_AND_SHIPBUILDING,
        EXPORT_CONTROL_ALIGNMENT,
        INVESTMENT_SCREENING,
        DUTY_EVASION_MEASURES,
        DUTY_EVASION_AGREEMENT,
        PAPERLESS_CUSTOMS,
        LABOUR_RIGHTS,
        ENVIRONMENTAL_PROTECTION,
        INTELLECTUAL_PROPERTY,
        GOOD_REGULATORY_PRACTICE,
        OTHER
    }

    @Override
    public Span span() {
        return Span.of(adoptedOn, repealedOn);
    }

    @Override
    public boolean continuing() {
        return true;
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(takenBy);
    }

    /** The act as it stands on a day. */
    public ActInForce on(LocalDate day) {
        return new ActInForce(this, inOperationOn.by(day), appliedOn.by(day));
    }
}
