package org.tradepact.batch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.When;

/** A value of a component as all measures tell it apart. One that is not known is {@link #OPEN}. For one thread. */
final class Token {
    private static final int[] NONE = {}; // before what is made of it

    private static final int[][] NO_DAYS = {};

    /** Nothing is known. */
    static final Token OPEN = new Token(null, 0);

    private final @Nullable Object value;
    private final @Nullable LocalDate day;
    private final int exact;

    /** Number of each class, by measure; zero until it is asked for. */
    private int[] classes = NONE;

    private int[] rules = NONE;

    private int[][] days = NO_DAYS;

    /** @param exact number of the value itself */
    Token(@Nullable Object value, int exact) {
        this.value = value;
        this.exact = exact;
        this.day =
                value instanceof LocalDate is ? is : value instanceof When when && !when.never() ? when.date() : null;
    }

    boolean open() {
        return value == null;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** The day, if it is one. */
    @Nullable
    LocalDate day() {
        return day;
    }

    int exact() {
        return exact;
    }

    /** Number of the class under a measure; zero if it was not worked out yet. */
    int of(int measure) {
        return measure < classes.length ? classes[measure] : 0;
    }

    void of(int measure, int number, int measures) {
        if (classes.length == 0) {
            classes = new int[measures];
        }
        classes[measure] = number;
    }

    /**
     * Number of the rules that the value does not bar as a component; zero if they were not worked out yet.
     *
     * @param slot of the component
     */
    int rules(int slot) {
        return slot < rules.length ? rules[slot] : 0;
    }

    void rules(int slot, int number, int slots) {
        if (rules.length == 0) {
            rules = new int[slots];
        }
        rules[slot] = number;
    }

    /** Of an origin: by the number of a day among all that are mentioned its number under a measure; null if not worked out. */
    int @Nullable [] days(int measure) {
        return measure < days.length ? days[measure] : null;
    }

    void days(int measure, int[] numbers, int measures) {
        if (days.length == 0) {
            days = new int[measures][];
        }
        days[measure] = numbers;
    }
}
