package org.tradepact.fact;

import java.time.LocalDate;

/**
 * One state of an order of a customs authority against goods made with forced labour: whom and what it names, and for
 * which days. An order that becomes a finding, is modified or is revoked is several facts, one for each state. One that
 * is limited to tariff numbers has them in a list of terms with the same id.
 */
public record ImportOrder(
        String id,
        @Ask("the territory whose authority made it") Party by,
        @Ask("whether goods are withheld or seized under it, or the entities are merely listed") State state,
        @Ask("the firms, farms or vessels it names") Firms producers,
        @Ask(value = "the countries of the plants it names", unlessSaid = "all") Reach plants,
        @Ask("the goods it names") Goods product,
        @Ask(value = "whether it reaches goods that are made of the producer's in part", unlessSaid = "true")
                boolean inPart,
        @Ask(value = "whether the order was in force on those days, which the sources leave open", unlessSaid = "true")
                boolean inForce,
        @Ask(value = "what its information amounts to, as the authority holds", judgment = true)
                Proof.Standard evidence,
        @Ask(value = "the first day of importation it counts for", unlessSaid = "asOf") When importedFrom,
        @Ask(value = "the first day of importation it no longer counts for", unlessSaid = "never") When importedBefore,
        @Ask(value = "the first day of manufacture it no longer counts for", unlessSaid = "never") When madeBefore)
        implements Fact {
    /** What becomes of the goods. */
    public enum State {
        /** Customs withholds release: information indicates forced labour, reasonably and not conclusively. */
        WITHHOLD,
        /** Customs has found forced labour and published it. */
        FINDING,
        /** The entity stands on a list on which a presumption rests. */
        LISTED
    }

    /** Whether these goods, or some of them, are of the kind it names. */
    public boolean covers(Goods those) {
        return names(product, those);
    }

    /** Whether goods of which {@code product} is said in an order include some of those. */
    public static boolean names(Goods product, Goods those) {
        return those.in(product.said()) || product.coded() && those.said().startsWith(product.said());
    }

    /**
     * Whether it counts for goods with these days. A finding also counts for goods that arrived before it and were not
     * released on its first day.
     */
    public boolean counts(LocalDate imported, When released, LocalDate made) {
        boolean held = state == State.FINDING && released.after(importedFrom);
        return made.isBefore(madeBefore.date())
                && imported.isBefore(importedBefore.date())
                && (importedFrom.by(imported) || held);
    }

    /** Whether it counts on the day, for one that merely lists. */
    public boolean lists(LocalDate imported) {
        return importedFrom.by(imported) && imported.isBefore(importedBefore.date());
    }

    @Override
    public Span span() {
        return Span.of(importedFrom, importedBefore);
    }

    @Override
    public boolean continuing() {
        return true;
    }
}
