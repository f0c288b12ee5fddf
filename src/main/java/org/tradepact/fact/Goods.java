package org.tradepact.fact;

import java.util.HashSet;
import java.util.Set;

/**
 * Goods as a file names them, with the named groups they fall in or overlap.
 *
 * @param said an HS code in digits, or the id of a group
 * @param groups ids of all groups that share goods with what is said; the group itself is one of them
 * @param partly those of the groups that hold only some of the goods: further digits decide
 * @param named those of the groups that are stated besides a tariff line, with what contains them
 */
public record Goods(String said, Set<String> groups, Set<String> partly, Set<String> named) {
    public Goods {
        groups = Set.copyOf(groups);
        partly = Set.copyOf(partly);
        named = Set.copyOf(named);
    }

    /** Goods named by a line, or by a group, alone. */
    public Goods(String said, Set<String> groups, Set<String> partly) {
        this(said, groups, partly, Set.of());
    }

    /** Goods of which no group holds only a part. */
    public Goods(String said, Set<String> groups) {
        this(said, groups, Set.of());
    }

    /** The goods if they are of those that none of the groups holds that hold only some. */
    public Goods outside() {
        Set<String> rest = new HashSet<>(groups);
        rest.removeAll(partly);
        return new Goods(said, rest, Set.of(), named);
    }

    /** The goods if they are of those that the groups hold. */
    public Goods inside() {
        return new Goods(said, groups, Set.of(), named);
    }

    /** Whether they are named by a tariff line rather than by a group. */
    public boolean coded() {
        return !said.isEmpty() && Character.isDigit(said.charAt(0));
    }

    /** Whether some of the goods belong to the group. */
    public boolean in(String group) {
        return groups.contains(group);
    }

    @Override
    public String toString() {
        return said;
    }
}
