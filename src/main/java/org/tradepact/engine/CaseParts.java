package org.tradepact.engine;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Ref;
import org.tradepact.fact.ScheduledRate;

/**
 * The facts of one case by what they hang on.
 *
 * @param own the shipment, what points at it, and what points at that
 * @param ids of all that is its own or that it points at
 * @param entries by goods, as said, of the case: what lists and schedules say of them; nothing for goods on none
 */
record CaseParts(Frame frame, List<Fact> own, Set<String> ids, Map<String, Set<Fact>> entries) {
    private static final Map<Class<?>, List<Method>> POINTS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Method>> GOODS = new ConcurrentHashMap<>();

    static CaseParts of(Chunk.Sought sought) {
        List<Fact> own = new ArrayList<>(1);
        Set<String> ids = new HashSet<>(4);
        Map<String, Set<Fact>> entries = new HashMap<>();
        List<Fact> rest = new ArrayList<>();
        for (Fact fact : sought.facts()) {
            if (fact instanceof ListEntry entry) {
                entries.computeIfAbsent(entry.goods().said(), goods -> new HashSet<>())
                        .add(entry);
            } else if (fact instanceof ScheduledRate rate) {
                entries.computeIfAbsent(rate.goods().said(), goods -> new HashSet<>())
                        .add(rate);
            } else if (fact.id().equals(sought.subject())) {
                own.add(fact);
                ids.add(fact.id());
            } else {
                rest.add(fact);
            }
        }
        while (rest.removeIf(fact -> joins(fact, own, ids))) {} // each time through, what points at what was found
        own.forEach(fact -> addGoods(fact, entries));
        rest.stream().filter(CaseParts::points).forEach(fact -> addGoods(fact, entries));
        for (Fact fact : own) {
            for (Object points : read(fact, POINTS, Ref.class)) {
                ids.add(((Ref) points).id());
            }
        }
        return new CaseParts(new Frame(sought.common(), Set.copyOf(rest)), own, ids, entries);
    }

    private static boolean joins(Fact fact, List<Fact> own, Set<String> ids) {
        for (Object points : read(fact, POINTS, Ref.class)) {
            if (ids.contains(((Ref) points).id())) {
                own.add(fact);
                ids.add(fact.id());
                return true;
            }
        }
        return false;
    }

    private static void addGoods(Fact fact, Map<String, Set<Fact>> entries) {
        for (Object goods : read(fact, GOODS, Goods.class)) {
            entries.computeIfAbsent(((Goods) goods).said(), said -> Set.of());
        }
    }

    private static boolean points(Fact fact) {
        return !read(fact, POINTS, Ref.class).isEmpty();
    }

    /** The components of a type. */
    private static List<Object> read(Fact fact, Map<Class<?>, List<Method>> known, Class<?> type) {
        List<Method> accessors = known.computeIfAbsent(fact.getClass(), kind -> accessors(kind, type));
        if (accessors.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(accessors.size());
        try {
            for (Method accessor : accessors) {
                values.add(accessor.invoke(fact));
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static List<Method> accessors(Class<?> kind, Class<?> type) {
        List<Method> accessors = new ArrayList<>();
        for (RecordComponent component : kind.getRecordComponents()) {
            if (component.getType() == type) {
                accessors.add(component.getAccessor());
            }
        }
        return List.copyOf(accessors);
    }
}
