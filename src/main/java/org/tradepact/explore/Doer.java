package org.tradepact.explore;

import java.util.Optional;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Ask;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;

/**
 * Who would change something: a party, whose organs of every level and whose enterprises act for it, or a side of a trade.
 *
 * @param party code of the party; empty for a trader
 */
public record Doer(Ask.By side, String party) {
    public static final Doer EXPORTER = new Doer(Ask.By.EXPORTER, "");
    public static final Doer IMPORTER = new Doer(Ask.By.IMPORTER, "");

    public static Doer party(String code) {
        return new Doer(Ask.By.TAKER, code);
    }

    public boolean trader() {
        return side != Ask.By.TAKER;
    }

    /** Whether the fact is its own measure or act; of a trader, whether it has a say in any of its components. */
    public boolean owns(Stated fact) {
        return trader()
                ? Kind.of(fact.kind()).components().stream().anyMatch(c -> c.by().contains(side))
                : actor(fact).filter(actor -> actor.actsFor(party)).isPresent();
    }

    /** Whether it can see to it that the component is otherwise, were the fact still to come. */
    public boolean decides(Stated fact, Kind.Component component) {
        return component.by().contains(side) && !component.by().contains(Ask.By.PLEADER) && owns(fact);
    }

    /** Whether it could say so. */
    public boolean pleads(Stated fact, Kind.Component component) {
        boolean own = component.by().size() == 1 || component.by().contains(side);
        return component.by().contains(Ask.By.PLEADER) && own && owns(fact);
    }

    /** Who takes the measure or does the act, if the fact says. */
    public static Optional<Actor> actor(Stated fact) {
        return fact.said().values().stream()
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst();
    }
}
