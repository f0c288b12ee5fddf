package org.tradepact.fact;

import java.time.LocalDate;

/**
 * Days from {@code from} inclusive to {@code until} exclusive. {@link LocalDate#MAX} stands for no end.
 *
 * @param until after {@code from}, or equal to it for a span without days
 */
public record Span(LocalDate from, LocalDate until) {
    public static Span from(LocalDate from) {
        return new Span(from, LocalDate.MAX);
    }

    public static Span of(When from, When until) {
        return new Span(from.date(), until.date());
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
