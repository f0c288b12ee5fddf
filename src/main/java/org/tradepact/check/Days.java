package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.CountsFrom;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Obligation;
import org.tradepact.agreement.Reading;
import org.tradepact.fact.Fact;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Party;
import org.tradepact.fact.Span;
import org.tradepact.finding.Breach;
import org.tradepact.finding.Engaged;
import org.tradepact.finding.ExceptionApplies;
import org.tradepact.finding.Finding;

/** A complete case under one commitment, day by day: what the rules are shown, and what they conclude. */
final class Days {
    private final Commitment commitment;
    private final Case given;
    private final Course course;
    private final Calendar calendar;
    private final NavigableSet<LocalDate> all;
    private final List<DatedTerm> terms;
    private final List<Object> always;
    private final Function<Set<Object>, Set<Finding>> rules;
    private final Map<LocalDate, Map<String, Outcome>> seen = new HashMap<>();
    private final Map<LocalDate, Map<String, Outcome>> duties = new HashMap<>();

    Days(
            Commitment commitment,
            Case given,
            Course course,
            List<DatedTerm> terms,
            Function<Set<Object>, Set<Finding>> rules) {
        this.commitment = commitment;
        this.given = given;
        this.course = course;
        this.calendar = new Calendar(commitment, course, given.asOf());
        this.terms = terms;
        this.rules = rules;
        this.all = calendar.days(given.facts(), terms);
        List<Object> each = new ArrayList<>();
        given.readings().forEach((pivot, option) -> each.add(new Reading(pivot, option)));
        each.add(new CountsFrom(course.countsFrom(given.asOf())));
        this.always = List.copyOf(each);
    }

    LocalDate asOf() {
        return given.asOf();
    }

    Course course() {
        return course;
    }

    Calendar calendar() {
        return calendar;
    }

    /** Whether conduct on the day counts under the commitment. */
    boolean count(LocalDate day) {
        return course.counts(day, given.asOf());
    }

    /** The days up to the one asked about on which anything may change. */
    NavigableSet<LocalDate> all() {
        return all;
    }

    /** What is concluded of a subject on a day. */
    Outcome outcome(LocalDate day, String label) {
        return seen.computeIfAbsent(day, d -> look(d, d)).getOrDefault(label, Outcome.NOT_ENGAGED);
    }

    /** The same of a standing duty: on the day after a due date the world of that date decides. */
    Outcome duty(LocalDate day, String label) {
        return duties.computeIfAbsent(day, d -> look(calendar.dayAfterDue(d) ? d.minusDays(1) : d, d))
                .getOrDefault(label, Outcome.NOT_ENGAGED);
    }

    /** Folds the days of a subject: its periods of breach, and the most telling outcome of the other days. */
    Judged fold(List<LocalDate> days, LocalDate end, LocalDate due, Function<LocalDate, Outcome> outcome) {
        List<Span> breached = new ArrayList<>();
        LocalDate since = LocalDate.MAX;
        LocalDate on = LocalDate.MAX;
        Outcome best = Outcome.NOT_ENGAGED;
        for (LocalDate day : days) {
            boolean counts = count(day);
            Outcome now = counts ? outcome.apply(day) : Outcome.NOT_ENGAGED;
            on = counts ? day : on;
            if (now == Outcome.BREACH) {
                since = since.equals(LocalDate.MAX) ? day : since;
            } else if (!since.equals(LocalDate.MAX)) {
                breached.add(new Span(since, day));
                since = LocalDate.MAX;
            }
            best = now != Outcome.BREACH && now.compareTo(best) > 0 ? now : best;
        }
        if (!since.equals(LocalDate.MAX)) {
            breached.add(new Span(since, end));
        }
        Outcome found = breached.isEmpty() ? best : Outcome.BREACH;
        return new Judged(found, Judged.Why.WORDS, List.copyOf(breached), due, on);
    }

    /** Where a breach that still goes on at the last day ends: with the text, with the measure, or not yet. */
    LocalDate end(LocalDate until) {
        LocalDate end = course.until().isBefore(until) ? course.until() : until;
        return end.isAfter(asOf()) ? LocalDate.MAX : end;
    }

    /** What the rules conclude, by label: breach without exception, breach with one, engaged alone. */
    private Map<String, Outcome> look(LocalDate day, LocalDate dutiesOn) {
        Map<String, Outcome> found = new HashMap<>();
        Set<String> excepted = new HashSet<>();
        for (Finding finding : rules.apply(shown(day, dutiesOn))) {
            if (!finding.commitment().equals(commitment.id())) {
                continue;
            }
            String label = finding.subject().label();
            if (finding instanceof ExceptionApplies) {
                excepted.add(label);
            } else if (finding instanceof Breach) {
                found.put(label, Outcome.BREACH);
            } else if (finding instanceof Engaged) {
                found.putIfAbsent(label, Outcome.COMPLIES);
            }
        }
        for (String label : excepted) {
            found.computeIfPresent(label, (l, o) -> o == Outcome.BREACH ? Outcome.EXCUSED : o);
        }
        return found;
    }

    /** The world of one day as the rules see it, with the duties of that day or of the one after. */
    Set<Object> shown(LocalDate day, LocalDate dutiesOn) {
        Set<Object> shown =
                Collections.newSetFromMap(new IdentityHashMap<>()); // World finds equals, and the same sooner
        for (Fact fact : given.facts()) {
            if (fact.span().has(day)) {
                shown.add(fact instanceof LegalAct act ? act.on(day) : fact);
            }
        }
        for (DatedTerm term : terms) {
            if (term.span().has(day)) {
                shown.add(term.term());
            }
        }
        shown.addAll(always);
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
}
