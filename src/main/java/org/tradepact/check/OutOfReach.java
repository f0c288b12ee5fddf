package org.tradepact.check;

import java.util.Collection;
import java.util.function.Predicate;
import org.tradepact.fact.Goods;
import org.tradepact.fact.ImportOrder;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.PriceFloor;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

/**
 * Facts of the world that by what is stated of the goods and their origin cannot touch them. Left out of a case, their
 * names and open components are not tried; no answer changes.
 */
final class OutOfReach {
    private OutOfReach() {}

    /**
     * Whether the fact of the world is an order about other goods, or about plants in other countries, than those of the
     * shipment and of what went into it, or a floor for other goods.
     *
     * @param facts the shipment and the facts that join it
     */
    static boolean of(Stated known, Collection<Stated> facts) {
        if (known.kind() == PriceFloor.class) {
            return known.said().get("kind") == PriceFloor.Kind.CONTRACT_FOR_DIFFERENCE && nobodyNamed(facts)
                    || known.said().get("goods") instanceof Goods floor
                            && none(facts, "goods", value -> value instanceof Goods those && covers(floor, those));
        }
        if (known.kind() != ImportOrder.class || known.said().get("state") == ImportOrder.State.LISTED) {
            return false;
        }
        boolean goods = known.said().get("product") instanceof Goods product
                && none(facts, "goods", value -> value instanceof Goods those && ImportOrder.names(product, those));
        boolean plants = known.said().get("plants") instanceof Reach reach
                && none(facts, "origin", value -> value instanceof Party origin && reach.reaches(origin.code()));
        return goods || plants;
    }

    /** Whether no producer is named: a contract with one producer is about nobody else's goods. */
    private static boolean nobodyNamed(Collection<Stated> facts) {
        return facts.stream()
                .filter(f -> f.kind() == Shipment.class)
                .noneMatch(f -> f.said().containsKey("producer") || f.at().containsKey("producer"));
    }

    private static boolean covers(Goods floor, Goods those) {
        return those.said().startsWith(floor.said())
                || floor.said().startsWith(those.said())
                || those.in(floor.said())
                || floor.in(those.said());
    }

    /** Whether every fact with the component states it, and states something else. */
    private static boolean none(Collection<Stated> facts, String component, Predicate<Object> matches) {
        return facts.stream()
                .filter(fact -> Kind.of(fact.kind()).component(component).isPresent())
                .allMatch(fact -> {
                    Object value = fact.said().get(component);
                    return value != null && !matches.test(value);
                });
    }
}
