package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.fact.Party;

/** Judges what a party must do without being asked: pending until its due date has passed, then met, missed or made good late. */
final class StandingDuty {
    private final Deadline deadline;
    private final boolean asked;
    private final Party holder;
    private final Days days;
    private final LocalDate asOf;
    private final Course course;

    StandingDuty(Commitment commitment, Party holder, Days days) {
        this.deadline = commitment.deadline();
        this.asked = commitment.owed() != Commitment.Owed.INTENTION && commitment.owed() != Commitment.Owed.RECORD;
        this.holder = holder;
        this.days = days;
        this.asOf = days.asOf();
        this.course = days.course();
    }

    Judged judge() {
        LocalDate due = days.calendar().due();
        boolean fixed = deadline.anchor() == Deadline.Anchor.FIXED;
        if (fixed && due.isBefore(course.begunBy(asOf) ? course.from() : asOf)) {
            return notEngaged(Judged.Why.DONE_BEFORE_IT_BOUND, due);
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
            return undated();
        }
        LocalDate first = deadline.every() ? days.calendar().anchor().plus(deadline.period()) : due;
        return asOf.isAfter(first) ? late(first) : early(first);
    }

    private Judged early(LocalDate due) {
        if (!days.count(asOf)) {
            return notEngaged(Judged.Why.AFTER_ITS_END, due);
        }
        Outcome now = now();
        Outcome early = now == Outcome.BREACH ? Outcome.PENDING : now;
        return new Judged(early, Judged.Why.WORDS, List.of(), due, asOf);
    }

    private Judged late(LocalDate due) {
        List<LocalDate> after = List.copyOf(days.all().tailSet(due, false));
        if (after.stream().noneMatch(days::count)) {
            return notEngaged(Judged.Why.AFTER_ITS_END, due);
        }
        LocalDate shown = deadline.every() ? days.calendar().period(asOf).until() : due;
        String label = holder.code();
        return days.fold(after, days.end(LocalDate.MAX), shown, day -> days.duty(day, label));
    }

    /**
     * Without a date nothing is late: what counts is how things stand on the day asked about. What is only intended or
     * noted may still come.
     */
    private Judged undated() {
        if (!days.count(asOf)) {
            return Judged.notEngaged(Judged.Why.AFTER_ITS_END);
        }
        Outcome now = now();
        Outcome soFar = now == Outcome.BREACH && !asked ? Outcome.PENDING : now;
        return new Judged(soFar, Judged.Why.WORDS, List.of(), LocalDate.MAX, asOf);
    }

    private Outcome now() {
        return days.duty(asOf, holder.code());
    }

    private static Judged notEngaged(Judged.Why why, LocalDate due) {
        return new Judged(Outcome.NOT_ENGAGED, why, List.of(), due, LocalDate.MAX);
    }
}
