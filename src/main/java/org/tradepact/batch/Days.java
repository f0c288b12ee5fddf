package org.tradepact.batch;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;

/** Days in order, and where others lie among them. */
final class Days {
    private final long[] days;

    Days(Collection<LocalDate> days) {
        this.days = days.stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray();
    }

    /** Odd on one of them, even in a gap between them or beyond. */
    int place(LocalDate day) {
        int found = Arrays.binarySearch(days, day.toEpochDay());
        return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }

    /** How many places there are. */
    int places() {
        return 2 * days.length + 1;
    }

    /** A day that lies at a place, of those that are not before all or beyond all. */
    LocalDate at(int place) {
        if (days.length == 0) {
            return LocalDate.EPOCH;
        }
        int next = Math.min(place / 2, days.length - 1);
        long day = place % 2 != 0 ? days[place / 2] : place / 2 < days.length ? days[next] - 1 : days[next] + 1;
        return LocalDate.ofEpochDay(Math.max(LocalDate.MIN.toEpochDay(), Math.min(LocalDate.MAX.toEpochDay(), day)));
    }
}
