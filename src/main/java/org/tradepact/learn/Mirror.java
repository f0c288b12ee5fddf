package org.tradepact.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** The same conduct the other way round: what one party does to another, done by the other to the one. */
final class Mirror {
    private Mirror() {}

    /** For each fact of two parties the changes that turn it round. */
    static List<List<Change>> of(Question asks) {
        List<List<Change>> mirrored = new ArrayList<>();
        for (Stated fact : asks.facts()) {
            Set<Party> named = new TreeSet<>();
            fact.said().values().forEach(value -> named.addAll(parties(value)));
            if (named.size() == 2) {
                List<Party> two = List.copyOf(named);
                List<Change> changes = new ArrayList<>();
                for (Kind.Component component : Kind.of(fact.kind()).components()) {
                    Object value = fact.said().get(component.name());
                    Object turned = value == null ? "" : turned(value, two.get(0), two.get(1));
                    if (value != null && !turned.equals(value)) {
                        changes.add(new Change.Says(new Slot(fact.id(), component.name()), turned));
                    }
                }
                mirrored.add(changes);
            }
        }
        return mirrored;
    }

    private static Set<Party> parties(Object value) {
        if (value instanceof Party party) {
            return Set.of(party);
        }
        if (value instanceof Actor actor) {
            return Set.of(actor.party());
        }
        if (value instanceof Parties several) {
            return several.members();
        }
        return value instanceof Reach reach && !reach.everyone() ? reach.named() : Set.of();
    }

    private static Object turned(Object value, Party one, Party other) {
        if (value instanceof Party party) {
            return turned(party, one, other);
        }
        if (value instanceof Actor actor) {
            return new Actor(turned(actor.party(), one, other), actor.organ());
        }
        if (value instanceof Parties several) {
            return Parties.of(turned(several.members(), one, other));
        }
        return value instanceof Reach reach && !reach.everyone()
                ? Reach.only(turned(reach.named(), one, other))
                : value;
    }

    private static Set<Party> turned(Set<Party> parties, Party one, Party other) {
        Set<Party> turned = new HashSet<>();
        parties.forEach(party -> turned.add(turned(party, one, other)));
        return turned;
    }

    private static Party turned(Party party, Party one, Party other) {
        return party.equals(one) ? other : party.equals(other) ? one : party;
    }
}
