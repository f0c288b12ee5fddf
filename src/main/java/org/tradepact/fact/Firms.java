package org.tradepact.fact;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Several firms, or none. */
public record Firms(Set<Firm> members) {
    public static final Firms NONE = new Firms(Set.of());

    public Firms {
        members = Set.copyOf(members);
    }

    public static Firms of(Collection<Firm> members) {
        return new Firms(Set.copyOf(members));
    }

    /** Whether the firm is one of them, under any spelling that {@link Firm#is} accepts. */
    public boolean include(Firm firm) {
        return members.stream().anyMatch(firm::is);
    }

    @Override
    public String toString() {
        return members.isEmpty()
                ? "none"
                : new TreeSet<>(members).stream().map(Firm::name).collect(Collectors.joining("; "));
    }
}
