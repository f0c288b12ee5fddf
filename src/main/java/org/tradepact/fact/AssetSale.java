package org.tradepact.fact;

import java.time.LocalDate;
import java.util.Optional;

/** A sale of a critical-minerals asset. */
public record AssetSale(
        String id,
        @Ask("who acts") Actor by,
        @Ask("where the asset is sold") Party soldIn,
        @Ask("where the seller is headquartered or incorporated") Party sellerFrom,
        @Ask(value = "where the buyer comes from", by = Ask.By.TAKER) Party buyerFrom,
        @Ask("whose investors had the first opportunity or were prioritised") Parties offeredFirstTo,
        @Ask(
                        value = "whether a domestic law or an earlier agreement bars the offer",
                        unlessSaid = "false",
                        judgment = true)
                boolean lawBarsOffer,
        @Ask(
                        value =
                                "whether the government worked in good faith to have investors of the other party considered first",
                        judgment = true)
                boolean goodFaith,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    @Override
    public Span span() {
        return Span.from(on);
    }

    @Override
    public Optional<Actor> actor() {
        return Optional.of(by);
    }
}
