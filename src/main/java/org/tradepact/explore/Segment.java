package org.tradepact.explore;

import java.time.LocalDate;
import org.tradepact.check.Row;

/**
 * Days on which an answer is the same.
 *
 * @param from first of them; {@link LocalDate#MIN} for the first segment, before which nothing is mentioned
 * @param until first day after them; {@link LocalDate#MAX} for the last segment
 * @param row the answer on the first day that was asked
 */
public record Segment(LocalDate from, LocalDate until, Stance stance, Row row) {
    /** Whether it begins where the time line does. */
    public boolean first() {
        return from.equals(LocalDate.MIN);
    }

    /** Whether it goes on as far as was asked. */
    public boolean last() {
        return until.equals(LocalDate.MAX);
    }
}
