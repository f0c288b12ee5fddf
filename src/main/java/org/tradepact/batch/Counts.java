package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many there are of each thing, by its name: {@code rows}, {@code rejected}, {@code may-not}; and the sum of the duties
 * that are known. For one thread.
 */
public final class Counts {
    public static final String ROWS = "rows";
    public static final String REJECTED = "rejected";

    public static final String FINDINGS = "findings";

    /** Shipments of which the whole duty is known in US dollars. */
    public static final String PRICED = "priced";

    private static final String CENTS = "cents";
    private static final BigDecimal NOTHING = new BigDecimal(BigInteger.ZERO, 2);

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private BigDecimal duty = NOTHING;

    /**
     * Counts more of a thing.
     *
     * @param name letters, digits, blanks and hyphens
     */
    public Counts add(String name, long count) {
        counts.merge(name, count, Long::sum);
        return this;
    }

    /** Adds a duty in US dollars, of whatever size, in whole cents. */
    Counts addDuty(BigDecimal dollars) {
        duty = duty.add(dollars);
        return this;
    }

    public Counts addAll(Counts others) {
        others.counts.forEach(this::add);
        return addDuty(others.duty);
    }

    /** 0 for a name that was never counted. */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** The sum of all duties that are known in US dollars; two decimals. */
    public BigDecimal duty() {
        return duty;
    }

    /** By name. */
    public Map<String, Long> all() {
        return java.util.Collections.unmodifiableSortedMap(counts);
    }

    /** A line for each, as {@link #read} takes them. */
    String text() {
        StringBuilder text = new StringBuilder();
        counts.forEach(
                (name, count) -> text.append(name).append('=').append(count).append('\n'));
        return text.append(CENTS)
                .append('=')
                .append(duty.unscaledValue())
                .append('\n')
                .toString();
    }

    static Counts read(List<String> lines) {
        Counts counts = new Counts();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String name = line.substring(0, equals);
            String count = line.substring(equals + 1);
            if (name.equals(CENTS)) {
                counts.addDuty(new BigDecimal(new BigInteger(count), 2));
            } else {
                counts.add(name, Long.parseLong(count));
            }
        }
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counted && counted.counts.equals(counts) && counted.duty.equals(duty);
    }

    @Override
    public int hashCode() {
        return 31 * counts.hashCode() + duty.hashCode();
    }

    @Override
    public String toString() {
        return counts + " " + duty;
    }
}
