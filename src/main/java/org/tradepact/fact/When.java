package org.tradepact.fact;

import java.time.LocalDate;

/** The day something happens, or never. */
public record When(LocalDate date) implements Comparable<When> {
    public static final When NEVER = new When(LocalDate.MAX);

    public static When on(LocalDate date) {
        return new When(date);
    }

    public boolean never() {
        return date.equals(LocalDate.MAX);
    }

    /** Whether the day has come by {@code day}, that day included. */
    public boolean by(LocalDate day) {
        return !date.isAfter(day);
    }

    /** Whether the day lies before another. */
    public boolean before(LocalDate day) {
        return date.isBefore(day);
    }

    /** Whole days from it to another day; none if it never comes or comes later. */
    public long daysUntil(LocalDate day) {
        return never() || date.isAfter(day) ? 0 : java.time.temporal.ChronoUnit.DAYS.between(date, day);
    }

    public boolean after(When other) {
        return date.isAfter(other.date);
    }

    @Override
    public int compareTo(When other) {
        return date.compareTo(other.date);
    }

    @Override
    public String toString() {
        return never() ? "never" : date.toString();
    }
}
