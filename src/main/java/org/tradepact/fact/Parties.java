package org.tradepact.fact;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several parties, or none. */
public record Parties(Set<Party> members) {
    public static final Parties NONE = new Parties(Set.of());

    public Parties {
        members = Set.copyOf(members);
    }

    public static Parties of(Collection<Party> members) {
        return new Parties(Set.copyOf(members));
    }

    /** Whether the party with this code is one of them. */
    public boolean include(String code) {
        return members.contains(new Party(code));
    }

    /** Whether these two are the parties, and no other is. */
    public boolean areJust(String one, String other) {
        return members.equals(Set.of(new Party(one), new Party(other)));
    }

    public boolean single() {
        return members.size() == 1;
    }

    @Override
    public String toString() {
        return members.isEmpty()
                ? "none"
                : new TreeSet<>(members).stream().map(Party::code).collect(Collectors.joining(", "));
    }
}
