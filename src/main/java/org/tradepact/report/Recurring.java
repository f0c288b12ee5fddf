package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.explore.Milestone;
import org.tradepact.explore.Milestones;

/**
 * A duty that comes again and again, told once.
 *
 * @param days its last days, in order
 */
record Recurring(Milestone.Due first, List<LocalDate> days) {
    private static final int SHOWN = 4;

    /** Each duty that recurs, on each reading that dates it. */
    static List<Recurring> among(Collection<? extends Milestone> milestones) {
        Map<List<Object>, Recurring> found = new LinkedHashMap<>();
        for (Milestone milestone : milestones) {
            if (is(milestone)) {
                Milestone.Due due = (Milestone.Due) milestone;
                found.computeIfAbsent(
                                List.of(due.clause().id(), due.reading()), k -> new Recurring(due, new ArrayList<>()))
                        .days()
                        .add(Milestones.day(due));
            }
        }
        return List.copyOf(found.values());
    }

    static boolean is(Milestone milestone) {
        return milestone instanceof Milestone.Due due && due.clause().deadline().every() && MilestoneNotes.dated(due);
    }

    /** {@code every three months from signature}. */
    String rule() {
        return Words.deadline(first.clause().deadline());
    }

    /** {@code MEET-1: Quarterly meetings; last days 2026-01-26, 2026-04-26 and 2026-07-26}. */
    String said() {
        List<String> shown = days.stream().limit(SHOWN).map(LocalDate::toString).toList();
        int more = days.size() - shown.size();
        String last = days.get(days.size() - 1).toString();
        return "%s: %s; last day%s %s%s"
                .formatted(
                        first.clause().id(),
                        first.clause().title(),
                        days.size() == 1 ? "" : "s",
                        more == 0
                                ? Names.list(shown, "and")
                                : "%s and %d more to %s".formatted(String.join(", ", shown), more, last),
                        MilestoneSaid.beside(first.clause()));
    }
}
