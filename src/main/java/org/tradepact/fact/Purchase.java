package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A purchase of goods or services. The amount is its value, the units the number bought. */
public record Purchase(
        String id,
        @Ask("who acts") Actor by,
        @Ask(value = "the party the goods come from", by = Ask.By.TAKER) Party seller,
        @Ask(value = "what is bought", by = Ask.By.NOBODY) Item item,
        @Ask("its value") Money amount,
        @Ask("how many") Units units,
        @Ask(value = "whether no other supplier offers comparable terms", judgment = true) boolean noComparableSupplier,
        @Ask(value = "whether the clause means the seller's country, which it does not name", judgment = true)
                boolean sellerBarred,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** What is bought. */
    public enum Item {
        AIRCRAFT,
        LNG,
        SEMICONDUCTORS_AEROSPACE_DATA_CENTRE,
        COAL_AND_TELECOM,
        FARM_GOODS,
        ENERGY,
        NUCLEAR_REACTOR,
        FUEL_RODS,
        ENRICHED_URANIUM,
        OTHER
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
