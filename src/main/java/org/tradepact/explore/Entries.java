package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What something says, thing by thing and field by field, to be held against what another such thing says. */
final class Entries {
    private record Key(Edit.Part part, String of, String field) {}

    private record Thing(Object name, String within) {}

    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<Key, Object> said = new LinkedHashMap<>();

    /**
     * Notes that there is a thing.
     *
     * @param within id of a thing it comes and goes with; empty for none
     */
    void thing(Edit.Part part, String id, Object name, String within) {
        things.put(id, new Thing(name, within));
        said.put(new Key(part, id, ""), name);
    }

    /** Notes what a field says; one that says nothing, such as an empty text or list, is left out. */
    void field(Edit.Part part, String of, String field, Object value) {
        boolean nothing = value instanceof Collection<?> several && several.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value.toString().isBlank();
        if (!nothing) {
            said.put(new Key(part, of, field), value instanceof String text ? text.strip() : value);
        }
    }

    /** What the other says otherwise, in the order of the first and then of the second. Of what came or went that alone is told. */
    List<Edit> against(Entries other) {
        Set<Key> keys = new LinkedHashSet<>(said.keySet());
        keys.addAll(other.said.keySet());
        List<Edit> edits = new ArrayList<>();
        for (Key key : keys) {
            Optional<Object> before = Optional.ofNullable(said.get(key));
            Optional<Object> after = Optional.ofNullable(other.said.get(key));
            boolean head = key.field().isEmpty();
            boolean told = head
                    ? before.isPresent() != after.isPresent() && !lacking(within(key.of(), other), other)
                    : !before.equals(after) && !lacking(key.of(), other);
            if (told) {
                edits.add(new Edit(key.part(), key.of(), key.field(), before, after));
            }
        }
        return List.copyOf(edits);
    }

    private String within(String id, Entries other) {
        Thing thing = things.getOrDefault(id, other.things.get(id));
        return thing == null ? "" : thing.within();
    }

    /** Whether only one of the two has the thing. */
    private boolean lacking(String id, Entries other) {
        return things.containsKey(id) != other.things.containsKey(id);
    }
}
