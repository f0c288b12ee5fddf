package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Slot;

/** Sets of moves that change the same things with the same effect, and the one of them that is shown. */
final class Groups {
    private Groups() {}

    private record Key(Set<Slot> slots, Map<RowKey, Verdict> verdicts) {}

    /** The best first: few changes, terms of a measure before acts and these before its end, near to what is stated. */
    static List<Repair> of(List<Search.Found> found) {
        Map<Key, List<Search.Found>> groups = new LinkedHashMap<>();
        for (Search.Found one : found) {
            Set<Slot> slots = new LinkedHashSet<>();
            one.moves().forEach(move -> slots.add(move.at()));
            groups.computeIfAbsent(new Key(slots, one.held().verdicts()), key -> new ArrayList<>())
                    .add(one);
        }
        List<List<Search.Found>> sorted = new ArrayList<>(groups.values());
        sorted.forEach(group -> group.sort(Comparator.comparingInt(Groups::far)));
        sorted.sort(Comparator.<List<Search.Found>>comparingInt(
                        group -> group.get(0).moves().size())
                .thenComparingInt(group ->
                        group.get(0).moves().stream().mapToInt(Move::kind).sum()));
        return sorted.stream().map(Groups::shown).toList();
    }

    private static int far(Search.Found found) {
        return found.moves().stream().mapToInt(Move::far).sum();
    }

    private static Repair shown(List<Search.Found> group) {
        Search.Found first = group.get(0);
        Map<Slot, List<Object>> also = new LinkedHashMap<>();
        for (Search.Found other : group.subList(1, group.size())) {
            List<Move> differing = other.moves().stream()
                    .filter(move -> !first.moves().contains(move))
                    .toList();
            if (differing.size() == 1) {
                also.computeIfAbsent(differing.get(0).at(), slot -> new ArrayList<>())
                        .add(differing.get(0).value());
            }
        }
        Map<Slot, List<Object>> kept = new LinkedHashMap<>();
        also.forEach((slot, values) -> kept.put(slot, List.copyOf(values)));
        return new Repair(
                Search.changes(first.moves()),
                first.held().verdicts(),
                first.held().past(),
                first.held().pastOnSome(),
                first.held().days(),
                first.held().until(),
                kept,
                group.size() - 1);
    }
}
