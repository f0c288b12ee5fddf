package org.tradepact.batch;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many there are of each thing, by its name: {@code rows}, {@code rejected}, {@code may-not}. For one thread. */
public final class Counts {
    public static final String ROWS = "rows";
    public static final String REJECTED = "rejected";

    public static final String FINDINGS = "findings";

    /** Shipments of which the whole duty is known in US dollars. */
    public static final String PRICED = "priced";

    /** The sum of these duties, in cents. */
    public static final String CENTS = "cents";

    private final SortedMap<String, Long> counts = new TreeMap<>();

    /**
     * Counts more of a thing.
     *
     * @param name letters, digits, blanks and hyphens
     */
    public Counts add(String name, long count) {
        counts.merge(name, count, Long::sum);
        return this;
    }

    public Counts addAll(Counts others) {
        others.counts.forEach(this::add);
        return this;
    }

    /** 0 for a name that was never counted. */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** By name. */
    public Map<String, Long> all() {
        return java.util.Collections.unmodifiableSortedMap(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counted && counted.counts.equals(counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
