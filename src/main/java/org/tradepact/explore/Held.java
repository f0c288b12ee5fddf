package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Span;

/**
 * What a set of changes comes to over all days that were asked.
 *
 * @param verdicts of what was to be repaired, on the day asked about; a row that is gone is not engaged
 * @param past periods of breach that are over by then and stay, the same on all readings; a repair cannot undo them
 * @param pastOnSome whether a breach that stays is one on some readings only
 * @param days how many days were asked
 * @param until the last of them
 */
record Held(
        Standing standing,
        Map<RowKey, Verdict> verdicts,
        List<Span> past,
        boolean pastOnSome,
        int days,
        LocalDate until) {
    /** How an answer stands, the worst first. */
    enum Standing {
        BAD,
        /** Nothing is breached, since an exception applies. */
        EXCUSED,
        GOOD;

        Standing and(Standing other) {
            return compareTo(other) < 0 ? this : other;
        }
    }
}
