package org.tradepact.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.pack.Pack;

/**
 * What several agreements say on one topic: clauses that answer the same question stand together.
 *
 * @param topic id of the topic
 * @param groups clauses of at least two agreements each, in the order of the first agreement
 * @param alone clauses without a counterpart
 * @param silent agreements that have no clause on it
 */
public record OnTopic(String topic, List<List<Commitment>> groups, List<Commitment> alone, List<Pack> silent) {
    public OnTopic {
        groups = groups.stream().map(List::copyOf).toList();
        alone = List.copyOf(alone);
        silent = List.copyOf(silent);
    }

    /** @param packs those that are held against each other; packs of the world promise nothing and are left out */
    public static OnTopic of(List<Pack> packs, String topic) {
        List<Commitment> all = new ArrayList<>();
        for (Pack pack : packs) {
            pack.commitments().stream()
                    .filter(clause -> clause.topics().contains(topic))
                    .forEach(all::add);
        }
        Map<Commitment, List<Commitment>> groups = new LinkedHashMap<>();
        all.forEach(clause -> groups.put(clause, List.of(clause)));
        for (int i = 0; i < packs.size(); i++) {
            for (int j = i + 1; j < packs.size(); j++) {
                for (Clause[] pair :
                        Counterparts.of(packs.get(i), packs.get(j), topic).pairs()) {
                    join(groups, pair[0].commitment(), pair[1].commitment(), all);
                }
            }
        }
        List<List<Commitment>> together = groups.values().stream()
                .filter(group -> group.size() > 1)
                .distinct()
                .toList();
        List<Commitment> alone = all.stream()
                .filter(clause -> together.stream().noneMatch(group -> group.contains(clause)))
                .toList();
        List<Pack> silent = packs.stream()
                .filter(pack -> !pack.world()
                        && !pack.commitments().isEmpty()
                        && pack.commitments().stream().noneMatch(c -> c.topics().contains(topic)))
                .toList();
        return new OnTopic(topic, together, alone, silent);
    }

    private static void join(
            Map<Commitment, List<Commitment>> groups, Commitment one, Commitment other, List<Commitment> order) {
        List<Commitment> first = groups.getOrDefault(one, List.of());
        List<Commitment> second = groups.getOrDefault(other, List.of());
        List<Commitment> joined = order.stream()
                .filter(clause -> first.contains(clause) || second.contains(clause))
                .toList();
        joined.forEach(clause -> groups.put(clause, joined));
    }
}
