package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;

/** Finds which of the things that change on a day may turn an answer. */
final class Causes {
    private Causes() {}

    static List<Cause> of(Row row, LocalDate day, Stance from, Stance to, NavigableMap<LocalDate, List<Cause>> all) {
        List<Cause> today = narrowed(row, all.getOrDefault(day, List.of()));
        boolean missed = from.verdict() == Verdict.PENDING && to.verdict() == Verdict.BREACH;
        List<Cause> due =
                today.stream().filter(Cause.DuePassed.class::isInstance).toList();
        if (!today.isEmpty()) {
            return missed && !due.isEmpty() ? due : today;
        }
        // The day after a due date is judged by how things stood on that date, so what happens on it shows a day later.
        List<Cause> before = narrowed(row, all.getOrDefault(day.minusDays(1), List.of()));
        List<Cause> said = before.stream().filter(Cause.Says.class::isInstance).toList();
        return said.isEmpty()
                ? before.stream().filter(Cause.DuePassed.class::isInstance).toList()
                : said;
    }

    /** Of facts that a clause judges one by one, only the one that is judged counts. */
    private static List<Cause> narrowed(Row row, List<Cause> causes) {
        Predicate<Cause> another = cause -> cause instanceof Cause.Says says
                && row.commitment()
                        .subjects()
                        .contains(Kind.of(says.fact().kind()).name())
                && !says.fact().id().equals(row.subject());
        List<Cause> own = causes.stream().filter(another.negate()).toList();
        return own.isEmpty() ? causes : own;
    }
}
