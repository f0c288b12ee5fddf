package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A new agreement or understanding with others. */
public record AgreementSigned(
        String id,
        @Ask("who acts") Actor by,
        @Ask(value = "the other side", by = Ask.By.NOBODY) Parties with,
        @Ask("what kind of agreement it is") Form form,
        @Ask(
                        value =
                                "whether the other country jeopardises essential interests, as the party holding the right sees it",
                        judgment = true)
                boolean countryJeopardises,
        @Ask(
                        value =
                                "whether the agreement itself jeopardises essential interests, as the party holding the right sees it",
                        judgment = true)
                boolean agreementJeopardises,
        @Ask(
                        value =
                                "whether the party holding the right considers that the new agreement undermines theirs or threatens its security",
                        judgment = true)
                boolean consideredThreat,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** What kind of agreement it is. */
    public enum Form {
        FREE_TRADE,
        PREFERENTIAL_ECONOMIC,
        DIGITAL_TRADE,
        SERVICES,
        STANDARDS,
        MEMORANDUM,
        OTHER
    }

    /** The other side, for rules: {@code with} itself is a word of the rule language. */
    public Parties others() {
        return with;
    }

    @Override
    public Span span() {
        return Span.from(on);
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(by);
    }
}
