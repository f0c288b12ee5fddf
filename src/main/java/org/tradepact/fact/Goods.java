package org.tradepact.fact;

import java.util.Set;

/**
 * Goods as a file names them, with the named groups they fall in or overlap.
 *
 * @param said an HS code in digits, or the id of a group
 * @param groups ids of all groups that share goods with what is said; the group itself is one of them
 */
public record Goods(String said, Set<String> groups) {
    public Goods {
        groups = Set.copyOf(groups);
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
