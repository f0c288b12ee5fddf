package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Obligation;
import org.tradepact.agreement.Reading;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Party;
import org.tradepact.fact.Span;
import org.tradepact.finding.Breach;
import org.tradepact.finding.ExceptionApplies;
import org.tradepact.finding.Finding;

/**
 * The one check everything else varies: what a commitment says of each subject of a complete case. A pure function of
 * the case; the rules are asked for the world of one day at a time.
 */
final class Judge {
    private final List<DatedTerm> terms;
    private final Map<String, List<DatedTerm>> own = new HashMap<>();
    private final Function<Set<Object>, Set<Finding>> rules;

    /** @param rules findings of exactly the facts given; of one pack */
    Judge(List<DatedTerm> terms, Function<Set<Object>, Set<Finding>> rules) {
        this.terms = terms;
        this.rules = rules;
    }

    /** @return by the subject's label, in the order of the facts, a party's standing duty last */
    Map<String, Judged> judge(Commitment commitment, Case given) {
        Course course = course(commitment, given);
        Calendar calendar = new Calendar(commitment, course, given.asOf());
        NavigableSet<LocalDate> days = calendar.days(given.facts(), termsOf(commitment));
        Map<LocalDate, Map<String, Outcome>> seen = new HashMap<>();
        Map<String, Judged> judged = new LinkedHashMap<>();
        for (Fact fact : given.facts()) {
            if (commitment.subjects().contains(Kind.of(fact.getClass()).name())) {
                judged.put(
                        fact.label(),
                        judge(
                                commitment,
                                fact,
                                course,
                                days,
                                given.asOf(),
                                day -> seen.computeIfAbsent(day, d -> look(commitment, given, d, d, calendar))));
            }
        }
        if (commitment.standing()) {
            Map<LocalDate, Map<String, Outcome>> duties = new HashMap<>();
            Function<LocalDate, Map<String, Outcome>> look = day -> duties.computeIfAbsent(
                    day, d -> look(commitment, given, calendar.dayAfterDue(d) ? d.minusDays(1) : d, d, calendar));
            for (Party holder : commitment.holders()) {
                judged.put(holder.code(), duty(commitment, holder, calendar, course, days, given.asOf(), look));
            }
        }
        return judged;
    }

    private static Course course(Commitment commitment, Case given) {
        Course course = given.courses().get(commitment.instrument());
        if (course == null) {
            throw new IllegalStateException("no course for instrument " + commitment.instrument());
        }
        return commitment.modality() == Commitment.Modality.PROCEDURAL ? course.forItsOwnEntry() : course;
    }

    private List<DatedTerm> termsOf(Commitment commitment) {
        return own.computeIfAbsent(commitment.id(), id -> terms.stream()
                .filter(t -> t.term().id().startsWith(id + "/"))
                .toList());
    }

    private static Judged judge(
            Commitment commitment,
            Fact subject,
            Course course,
            NavigableSet<LocalDate> days,
            LocalDate asOf,
            Function<LocalDate, Map<String, Outcome>> look) {
        Span span = subject.span();
        if (asOf.isBefore(course.signed())) {
            return Judged.notEngaged(Judged.Why.NOT_MADE_YET);
        }
        if (span.from().isAfter(asOf)) {
            return Judged.notEngaged(Judged.Why.NOT_YET);
        }
        boolean once = !subject.continuing();
        if (once && span.from().getYear() > -9999 && !course.counts(span.from(), asOf)) {
            return Judged.notEngaged(
                    span.from().isBefore(course.from()) ? Judged.Why.DONE_BEFORE_IT_BOUND : Judged.Why.AFTER_ITS_END);
        }
        List<LocalDate> stood = days.stream().filter(span::has).toList();
        List<LocalDate> counted =
                stood.stream().filter(d -> course.counts(d, asOf)).toList();
        if (counted.isEmpty()) {
            return Judged.notEngaged(
                    course.begunBy(asOf) && !span.until().isAfter(course.from())
                            ? Judged.Why.ENDED_BEFORE_IT_BOUND
                            : Judged.Why.AFTER_ITS_END);
        }
        if (!commitment.performedBy().isEmpty()) {
            // The duty the fact sets off has no day: it is judged as it stands on the last day that counts.
            stood = List.of(counted.get(counted.size() - 1));
        }
        LocalDate end = end(course, span.until(), asOf);
        Judged judged = fold(subject.label(), stood, course, asOf, end, LocalDate.MAX, look);
        return once && commitment.performedBy().isEmpty() ? onItsDay(judged) : judged;
    }

    /** What is done on one day is a breach on that day and does not go on. */
    private static Judged onItsDay(Judged judged) {
        List<Span> days = judged.breached().stream()
                .limit(1)
                .map(s -> new Span(s.from(), s.from().plusDays(1)))
                .toList();
        return new Judged(judged.outcome(), judged.why(), days, judged.due(), judged.on());
    }

    private Judged duty(
            Commitment commitment,
            Party holder,
            Calendar calendar,
            Course course,
            NavigableSet<LocalDate> days,
            LocalDate asOf,
            Function<LocalDate, Map<String, Outcome>> look) {
        Deadline deadline = commitment.deadline();
        LocalDate due = calendar.due();
        boolean fixed = deadline.anchor() == Deadline.Anchor.FIXED;
        if (fixed && due.isBefore(course.begunBy(asOf) ? course.from() : asOf)) {
            return new Judged(Outcome.NOT_ENGAGED, Judged.Why.DONE_BEFORE_IT_BOUND, List.of(), due, LocalDate.MAX);
        }
        if (course.voided()) {
            return Judged.notEngaged(Judged.Why.AFTER_ITS_END);
        }
        if (asOf.isBefore(course.signed())) {
            return Judged.notEngaged(Judged.Why.NOT_MADE_YET);
        }
        if (!course.begunBy(asOf)) {
            return new Judged(Outcome.PENDING, Judged.Why.NOT_STARTED, List.of(), due, LocalDate.MAX);
        }
        if (deadline.anchor() == Deadline.Anchor.NONE) {
            return undated(holder, course, asOf, look);
        }
        if (deadline.every()) {
            due = calendar.anchor().plus(deadline.period());
        }
        if (!asOf.isAfter(due)) {
            if (!course.counts(asOf, asOf)) {
                return new Judged(Outcome.NOT_ENGAGED, Judged.Why.AFTER_ITS_END, List.of(), due, LocalDate.MAX);
            }
            Outcome now = look.apply(asOf).getOrDefault(holder.code(), Outcome.NOT_ENGAGED);
            Outcome early = now == Outcome.BREACH ? Outcome.PENDING : now;
            return new Judged(early, Judged.Why.WORDS, List.of(), due, asOf);
        }
        List<LocalDate> after = List.copyOf(days.tailSet(due, false));
        if (after.stream().noneMatch(d -> course.counts(d, asOf))) {
            return new Judged(Outcome.NOT_ENGAGED, Judged.Why.AFTER_ITS_END, List.of(), due, LocalDate.MAX);
        }
        LocalDate shown = deadline.every() ? calendar.period(asOf).until() : due;
        return fold(holder.code(), after, course, asOf, end(course, LocalDate.MAX, asOf), shown, look);
    }

    /** Without a date nothing is late: what counts is how things stand on the day asked about. */
    private static Judged undated(
            Party holder, Course course, LocalDate asOf, Function<LocalDate, Map<String, Outcome>> look) {
        if (!course.counts(asOf, asOf)) {
            return Judged.notEngaged(Judged.Why.AFTER_ITS_END);
        }
        Outcome now = look.apply(asOf).getOrDefault(holder.code(), Outcome.NOT_ENGAGED);
        return new Judged(now, Judged.Why.WORDS, List.of(), LocalDate.MAX, asOf);
    }

    /** Where a breach that still goes on at the last day counted ends: with the text, with the measure, or not yet. */
    private static LocalDate end(Course course, LocalDate until, LocalDate asOf) {
        LocalDate end = course.until().isBefore(until) ? course.until() : until;
        return end.isAfter(asOf) ? LocalDate.MAX : end;
    }

    private static Judged fold(
            String label,
            List<LocalDate> days,
            Course course,
            LocalDate asOf,
            LocalDate end,
            LocalDate due,
            Function<LocalDate, Map<String, Outcome>> look) {
        List<Span> breached = new ArrayList<>();
        LocalDate since = LocalDate.MAX;
        Outcome best = Outcome.NOT_ENGAGED;
        LocalDate on = LocalDate.MAX;
        for (LocalDate day : days) {
            if (!course.counts(day, asOf)) {
                if (!since.equals(LocalDate.MAX)) {
                    breached.add(new Span(since, day));
                    since = LocalDate.MAX;
                }
                continue;
            }
            on = day;
            Outcome last = look.apply(day).getOrDefault(label, Outcome.NOT_ENGAGED);
            if (last == Outcome.BREACH && since.equals(LocalDate.MAX)) {
                since = day;
            } else if (last != Outcome.BREACH && !since.equals(LocalDate.MAX)) {
                breached.add(new Span(since, day));
                since = LocalDate.MAX;
            }
            best = last != Outcome.BREACH && last.compareTo(best) > 0 ? last : best;
        }
        if (!since.equals(LocalDate.MAX)) {
            breached.add(new Span(since, end));
        }
        Outcome outcome = breached.isEmpty() ? best : Outcome.BREACH;
        return new Judged(outcome, Judged.Why.WORDS, List.copyOf(breached), due, on);
    }

    /** What the rules conclude on one day, by label: breach without exception, breach with one, engaged alone. */
    private Map<String, Outcome> look(
            Commitment commitment, Case given, LocalDate day, LocalDate dutiesOn, Calendar calendar) {
        Map<String, Outcome> found = new HashMap<>();
        Set<String> excepted = new HashSet<>();
        for (Finding finding : rules.apply(shown(commitment, given, day, dutiesOn, calendar))) {
            if (!finding.commitment().equals(commitment.id())) {
                continue;
            }
            String label = finding.subject().label();
            if (finding instanceof ExceptionApplies) {
                excepted.add(label);
            } else if (finding instanceof Breach) {
                found.put(label, Outcome.BREACH);
            } else if (finding instanceof org.tradepact.finding.Engaged) {
                found.putIfAbsent(label, Outcome.COMPLIES);
            }
        }
        for (String label : excepted) {
            if (found.get(label) == Outcome.BREACH) {
                found.put(label, Outcome.EXCUSED);
            }
        }
        return found;
    }

    /** The world of one day as the rules see it, with the duties of that day or of the one after. */
    private Set<Object> shown(Commitment commitment, Case given, LocalDate day, LocalDate dutiesOn, Calendar calendar) {
        Set<Object> shown = new HashSet<>();
        for (Fact fact : given.facts()) {
            if (fact.span().has(day)) {
                shown.add(fact instanceof LegalAct act ? act.on(day) : fact);
            }
        }
        for (DatedTerm term : termsOf(commitment)) {
            if (term.span().has(day)) {
                shown.add(term.term());
            }
        }
        given.readings().forEach((pivot, option) -> shown.add(new Reading(pivot, option)));
        if (commitment.standing()) {
            Span period = commitment.deadline().every()
                    ? calendar.period(dutiesOn)
                    : new Span(calendar.anchor(), calendar.due());
            for (Party holder : commitment.holders()) {
                shown.add(new Obligation(commitment.id(), holder, period.from(), period.until()));
            }
        }
        return shown;
    }

    /** The same for the last day a subject was judged on. */
    Set<Object> shownOn(Commitment commitment, Case given, LocalDate day) {
        return shown(commitment, given, day, day, new Calendar(commitment, course(commitment, given), given.asOf()));
    }
}
