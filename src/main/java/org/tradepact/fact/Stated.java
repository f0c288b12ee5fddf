package org.tradepact.fact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A fact as a file states it. What is not said is open.
 *
 * @param kind the record it will become
 * @param said component name to value, of the component's type, in the order of the kind
 * @param at where each component stands in its file; {@code ""} is the fact itself
 * @param remarks what the file adds for readers: {@code note} and {@code source}
 */
public record Stated(
        Class<? extends Fact> kind,
        String id,
        Map<String, Object> said,
        Map<String, Position> at,
        Map<String, String> remarks) {
    public Stated {
        said = ordered(kind, said);
        at = Map.copyOf(at);
        remarks = Map.copyOf(remarks);
    }

    public Stated(Class<? extends Fact> kind, String id, Map<String, Object> said, Map<String, Position> at) {
        this(kind, id, said, at, Map.of());
    }

    /** In the order of the kind, so that whoever goes through it does so in the same order on every run. */
    private static Map<String, Object> ordered(Class<? extends Fact> kind, Map<String, Object> said) {
        Map<String, Object> ordered = new LinkedHashMap<>();
        for (Kind.Component component : Kind.of(kind).components()) {
            Object value = said.get(component.name());
            if (value != null) {
                ordered.put(component.name(), value);
            }
        }
        said.forEach(ordered::putIfAbsent);
        return Collections.unmodifiableMap(ordered);
    }

    /** The same with one component said, or said otherwise. */
    public Stated with(String component, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(said);
        more.put(component, value);
        return new Stated(kind, id, more, at, remarks);
    }

    /** The same with some components not said. */
    public Stated without(Set<String> components) {
        Map<String, Object> fewer = new LinkedHashMap<>(said);
        fewer.keySet().removeAll(components);
        return fewer.size() == said.size() ? this : new Stated(kind, id, fewer, at, remarks);
    }
}
