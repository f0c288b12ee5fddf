package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/** What stands below the answers: duties that are only counted, clauses that no rule decides, and how far it is known. */
final class Rest {
    private static final int FEW = 4;

    private Rest() {}

    /** Standing duties nobody spoke of are counted, unless the scenario asks about them. */
    static boolean summed(Row row, Checked checked) {
        Set<String> about = checked.answer().question().about();
        boolean asked = about.contains(row.commitment().id())
                || about.contains(row.commitment().pack())
                || checked.scenario().expect().stream()
                        .anyMatch(e -> e.commitment().equals(row.commitment().id()));
        return Order.untouched(row) && !asked
                || row.verdict() == Verdict.NOT_ENGAGED && row.subject().equals("-") && !asked;
    }

    static String duties(Checked checked) {
        List<String> duties = checked.answer().rows().stream()
                .filter(row -> Order.untouched(row) && summed(row, checked))
                .map(row -> row.commitment().id())
                .distinct()
                .toList();
        return duties.isEmpty()
                ? ""
                : "%s that the facts do not touch: %s"
                        .formatted(Words.count(duties.size(), "standing duty", "standing duties"), some(duties));
    }

    static String notCovered(Checked checked) {
        List<Commitment> open = checked.answer().notCovered();
        if (open.isEmpty()) {
            return "";
        }
        List<String> packs = open.stream().map(Commitment::pack).distinct().toList();
        List<String> ids = open.stream().map(Commitment::id).toList();
        return "%s of %s that no rule decides%s"
                .formatted(
                        Words.count(open.size(), "clause", "clauses"),
                        Names.list(packs, "and"),
                        (open.size() <= FEW ? ": " : ", such as ") + some(ids));
    }

    static String known(Checked checked) {
        Set<LocalDate> known = new TreeSet<>();
        checked.answer()
                .rows()
                .forEach(row -> known.add(row.force().course().instrument().knownUntil()));
        return known.isEmpty()
                ? ""
                : "what happened is known until %s".formatted(known.iterator().next());
    }

    private static String some(List<String> ids) {
        return ids.size() <= FEW
                ? Names.list(ids, "and")
                : String.join(", ", ids.subList(0, 3)) + " and %d more".formatted(ids.size() - 3);
    }
}
