package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Span;

/**
 * A smallest set of changes after which nothing of an aim is breached, run again over all days before it was kept.
 *
 * @param changes none of them can be left out
 * @param verdicts of what was to be repaired, after it
 * @param past periods of breach before the day asked about, which stay
 * @param pastOnSome whether what stays is a breach on some readings of weight only
 * @param days how many days it was asked on
 * @param until the last of them; what comes after is as on that day
 * @param also of a component that is changed, the other values that do as well with the rest as it is
 * @param alike how many other sets change the same things with the same effect
 */
public record Repair(
        List<Change> changes,
        Map<RowKey, Verdict> verdicts,
        List<Span> past,
        boolean pastOnSome,
        int days,
        LocalDate until,
        Map<Slot, List<Object>> also,
        int alike) {
    public Repair {
        changes = List.copyOf(changes);
        verdicts = Map.copyOf(verdicts);
        past = List.copyOf(past);
        also = Map.copyOf(also);
    }
}
