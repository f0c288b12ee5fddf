package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many there are of each thing, by its name: {@code rows}, {@code rejected}, {@code may-not}; the sum of the duties that
 * are known; and the first row of each kind that a reader will look at. For one thread.
 */
public final class Counts {
    public static final String ROWS = "rows";
    public static final String REJECTED = "rejected";

    public static final String FINDINGS = "findings";

    /** Shipments of which the whole duty is known in US dollars. */
    public static final String PRICED = "priced";

    /** Shipments that state no day, so that the day asked about was taken for that of entry. */
    public static final String UNDATED = "without-day";

    /** Shipments that may ship as far as it was looked at, while nothing that was is about their leaving or entering. */
    public static final String UNSEEN = "may-though-not-looked-at";

    /** Rows of which no cell was written that a spreadsheet would take for a formula. */
    static final String PLAIN = "plain";

    private static final String OWED = "cents owed";
    private static final String DISPUTED = "cents disputed";
    private static final String WITHOUT_AUTHORITY = "cents without authority";
    private static final String FIRST = "first ";

    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, Long> firsts = new TreeMap<>();
    private Charged duty = Charged.NOTHING;

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
    Counts addDuty(Charged charged) {
        duty = duty.plus(charged);
        return this;
    }

    /** Takes a row for the first of a kind, unless one before it is. */
    Counts first(String name, long row) {
        firsts.merge(name, row, Math::min);
        return this;
    }

    /** The first row of a kind; nothing if there is none. */
    public OptionalLong first(String name) {
        Long row = firsts.get(name);
        return row == null ? OptionalLong.empty() : OptionalLong.of(row);
    }

    public Counts addAll(Counts others) {
        others.counts.forEach(this::add);
        others.firsts.forEach(this::first);
        return addDuty(others.duty);
    }

    /** 0 for a name that was never counted. */
    public long of(String name) {
        return counts.getOrDefault(name, 0L);
    }

    /** The sum of all duties that are known in US dollars; two decimals, as are its parts. */
    public BigDecimal duty() {
        return duty.total();
    }

    /** What of it is owed as the law is held, and by no court held unlawful. */
    public BigDecimal undisputed() {
        return duty.owed().subtract(duty.disputed());
    }

    /** What of it is owed, and disputed. */
    public BigDecimal disputed() {
        return duty.disputed();
    }

    /** What of it was collected without authority. */
    public BigDecimal withoutAuthority() {
        return duty.withoutAuthority();
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
        firsts.forEach((name, row) ->
                text.append(FIRST).append(name).append('=').append(row).append('\n'));
        return text.append(line(OWED, duty.owed()))
                .append(line(DISPUTED, duty.disputed()))
                .append(line(WITHOUT_AUTHORITY, duty.withoutAuthority()))
                .toString();
    }

    private static String line(String name, BigDecimal amount) {
        return "%s=%d\n".formatted(name, amount.unscaledValue());
    }

    static Counts read(List<String> lines) {
        Counts counts = new Counts();
        BigDecimal nothing = Charged.NOTHING.owed();
        for (String line : lines) {
            int equals = line.indexOf('=');
            String name = line.substring(0, equals);
            String count = line.substring(equals + 1);
            switch (name) {
                case OWED -> counts.addDuty(new Charged(cents(count), nothing, nothing));
                case DISPUTED -> counts.addDuty(new Charged(nothing, cents(count), nothing));
                case WITHOUT_AUTHORITY -> counts.addDuty(new Charged(nothing, nothing, cents(count)));
                default -> {
                    if (name.startsWith(FIRST)) {
                        counts.first(name.substring(FIRST.length()), Long.parseLong(count));
                    } else {
                        counts.add(name, Long.parseLong(count));
                    }
                }
            }
        }
        return counts;
    }

    private static BigDecimal cents(String count) {
        return new BigDecimal(new BigInteger(count), OutTable.CENTS);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counts counted
                && counted.counts.equals(counts)
                && counted.firsts.equals(firsts)
                && counted.duty.equals(duty);
    }

    @Override
    public int hashCode() {
        return Objects.hash(counts, firsts, duty);
    }

    @Override
    public String toString() {
        return counts + " " + firsts + " " + duty;
    }
}
