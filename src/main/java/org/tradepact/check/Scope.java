package org.tradepact.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Which packs a question opens: those it names, and those whose most telling party it mentions. */
final class Scope {
    private final List<Pack> promises;
    private final Map<Party, Integer> packsOf = new HashMap<>();

    Scope(Collection<Pack> packs) {
        promises = packs.stream().filter(p -> !p.commitments().isEmpty()).toList();
        for (Pack pack : promises) {
            pack.parties().forEach(p -> packsOf.merge(p, 1, Integer::sum));
        }
    }

    List<Pack> of(Question question, Set<String> asked) {
        Set<String> named = new HashSet<>(asked);
        named.addAll(question.about());
        boolean narrowed = !question.about().isEmpty();
        Set<Party> mentioned = mentioned(question);
        List<Pack> opened = new ArrayList<>();
        for (Pack pack : promises) {
            boolean byName =
                    named.contains(pack.name()) || pack.commitments().stream().anyMatch(c -> named.contains(c.id()));
            boolean byStatus =
                    pack.instruments().stream().anyMatch(i -> question.assume().containsKey(i.id()));
            if (byName || !narrowed && (byStatus || !pack.world() && mentions(pack, mentioned))) {
                opened.add(pack);
            }
        }
        return opened;
    }

    /** A pack is mentioned by the party it has in common with the fewest others. */
    private boolean mentions(Pack pack, Set<Party> mentioned) {
        int fewest = pack.parties().stream()
                .mapToInt(p -> packsOf.getOrDefault(p, 0))
                .min()
                .orElse(0);
        return pack.parties().stream().anyMatch(p -> packsOf.getOrDefault(p, 0) == fewest && mentioned.contains(p));
    }

    private static Set<Party> mentioned(Question question) {
        Mentioned mentioned = new Mentioned();
        for (Stated fact : question.facts()) {
            mentioned.addAll(fact.said().values());
        }
        for (Stated fact : question.none()) {
            mentioned.addAll(fact.said().values());
        }
        return mentioned.parties;
    }
}
