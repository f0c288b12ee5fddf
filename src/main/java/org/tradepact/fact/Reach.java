package org.tradepact.fact;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parties a measure reaches, as destinations or as origins: all, all but some, or those named. */
public record Reach(boolean everyone, Set<Party> named) {
    public static final Reach ALL = new Reach(true, Set.of());

    public Reach {
        named = Set.copyOf(named);
    }

    public static Reach only(Collection<Party> parties) {
        return new Reach(false, Set.copyOf(parties));
    }

    public static Reach allExcept(Collection<Party> parties) {
        return new Reach(true, Set.copyOf(parties));
    }

    /** Whether the party with this code is reached. */
    public boolean reaches(String code) {
        return everyone != named.contains(new Party(code));
    }

    /** Whether a party is reached that is neither of the two with these codes. */
    public boolean reachesBeyond(String one, String other) {
        return everyone
                || named.stream()
                        .anyMatch(party ->
                                !party.code().equals(one) && !party.code().equals(other));
    }

    @Override
    public String toString() {
        String list = new TreeSet<>(named).stream().map(Party::code).collect(Collectors.joining(", "));
        return everyone ? (named.isEmpty() ? "all" : "all except " + list) : list;
    }
}
