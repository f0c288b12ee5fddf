package org.tradepact.batch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** In which order a table writes its days; nobody can tell from {@code 03/04/2026}, so a person says it. */
public enum DayOrder {
    /** As {@code 2026-04-03}: what holds unless something else is said. */
    YEAR_FIRST("year-first"),
    DAY_FIRST("day-first"),
    MONTH_FIRST("month-first");

    private final String called;

    DayOrder(String called) {
        this.called = called;
    }

    /** As flags and mapping files call it. */
    public String called() {
        return called;
    }

    /** The order of this name. */
    public static Optional<DayOrder> named(String text) {
        return Arrays.stream(values())
                .filter(order -> order.called.equals(text))
                .findFirst();
    }

    /** All names. */
    public static List<String> names() {
        return Arrays.stream(values()).map(DayOrder::called).toList();
    }
}
