package org.tradepact.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Fact;

/** Cases that are shown together, of which none can pass for a part of another. */
final class Round {
    private final Frame frame;
    private final List<Integer> numbers = new ArrayList<>();
    private final List<Fact> own = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> owners = new HashMap<>();
    private final Map<String, Set<Fact>> entries = new HashMap<>();

    Round(Frame frame) {
        this.frame = frame;
    }

    /** @param with the one instance of what is equal to it */
    boolean takes(CaseParts parts, Frame with) {
        if (with != frame) {
            return false;
        }
        for (String id : parts.ids()) {
            if (ids.contains(id)) {
                return false;
            }
        }
        for (Map.Entry<String, Set<Fact>> each : parts.entries().entrySet()) {
            Set<Fact> known = entries.get(each.getKey());
            if (known != null && !known.equals(each.getValue())) {
                return false;
            }
        }
        return true;
    }

    void add(int number, CaseParts parts) {
        numbers.add(number);
        own.addAll(parts.own());
        ids.addAll(parts.ids());
        parts.own().forEach(fact -> owners.put(fact.id(), number));
        parts.entries().forEach(entries::putIfAbsent);
    }

    int size() {
        return numbers.size();
    }

    List<Integer> numbers() {
        return numbers;
    }

    /** Number of the case to which the fact with an id belongs; null if it is the same for all. */
    @Nullable
    Integer owner(String id) {
        return owners.get(id);
    }

    /** What lists and schedules say of the goods of its cases. */
    Map<String, Set<Fact>> entries() {
        return entries;
    }

    /** What belongs to the shipments. */
    List<Fact> own() {
        return own;
    }

    Frame frame() {
        return frame;
    }

    Set<Object> facts() {
        Set<Object> facts = Collections.newSetFromMap(new IdentityHashMap<>());
        facts.addAll(frame.common());
        facts.addAll(frame.facts());
        facts.addAll(own);
        entries.values().forEach(facts::addAll);
        return facts;
    }
}
