package org.tradepact.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Span;
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
        Days days = days(commitment, given);
        Map<String, Judged> judged = new LinkedHashMap<>();
        for (Fact fact : given.facts()) {
            if (commitment.subjects().contains(Kind.of(fact.getClass()).name())) {
                judged.put(fact.label(), judge(commitment, fact, days));
            }
        }
        if (commitment.standing()) {
            for (Party holder : commitment.holders()) {
                judged.put(holder.code(), new StandingDuty(commitment, holder, days).judge());
            }
        }
        return judged;
    }

    /** The world the rules saw of a subject on a day. */
    Set<Object> shownOn(Commitment commitment, Case given, LocalDate day) {
        return days(commitment, given).shown(day, day);
    }

    private Days days(Commitment commitment, Case given) {
        Course course = given.courses().get(commitment.instrument());
        if (course == null) {
            throw new IllegalStateException("no course for instrument " + commitment.instrument());
        }
        boolean entry = commitment.modality() == Commitment.Modality.PROCEDURAL;
        return new Days(commitment, given, entry ? course.forItsOwnEntry() : course, termsOf(commitment), rules);
    }

    private List<DatedTerm> termsOf(Commitment commitment) {
        return own.computeIfAbsent(commitment.id(), id -> terms.stream()
                .filter(t -> t.term().id().startsWith(id + "/"))
                .toList());
    }

    private static Judged judge(Commitment commitment, Fact subject, Days days) {
        Span span = subject.span();
        Course course = days.course();
        LocalDate asOf = days.asOf();
        if (asOf.isBefore(course.signed())) {
            return Judged.notEngaged(Judged.Why.NOT_MADE_YET);
        }
        if (span.from().isAfter(asOf)) {
            return Judged.notEngaged(Judged.Why.NOT_YET);
        }
        boolean once = !subject.continuing();
        if (once && span.from().getYear() > -9999 && !days.count(span.from())) {
            return Judged.notEngaged(
                    span.from().isBefore(course.from()) ? Judged.Why.DONE_BEFORE_IT_BOUND : Judged.Why.AFTER_ITS_END);
        }
        List<LocalDate> stood = days.all().stream().filter(span::has).toList();
        List<LocalDate> counted = stood.stream().filter(days::count).toList();
        if (counted.isEmpty()) {
            return Judged.notEngaged(
                    course.begunBy(asOf) && !span.until().isAfter(course.from())
                            ? Judged.Why.ENDED_BEFORE_IT_BOUND
                            : Judged.Why.AFTER_ITS_END);
        }
        String label = subject.label();
        // The duty a fact sets off has no day: it is judged as it stands on the last day that counts. Consultation is
        // owed before
        // what is done, so its lack is a breach on the day of the act.
        boolean setsOff =
                !commitment.performedBy().isEmpty() && commitment.modality() != Commitment.Modality.CONSULTATION;
        List<LocalDate> judged = setsOff ? List.of(counted.get(counted.size() - 1)) : stood;
        Judged found = days.fold(judged, days.end(span.until()), LocalDate.MAX, day -> days.outcome(day, label));
        return once && !setsOff ? onItsDay(found) : found;
    }

    /** What is done on one day is a breach on that day and does not go on. */
    private static Judged onItsDay(Judged judged) {
        List<Span> first = judged.breached().stream()
                .limit(1)
                .map(s -> new Span(s.from(), s.from().plusDays(1)))
                .toList();
        return new Judged(judged.outcome(), judged.why(), first, judged.due(), judged.on());
    }
}
