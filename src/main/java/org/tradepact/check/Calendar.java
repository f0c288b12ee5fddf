package org.tradepact.check;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.fact.Fact;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Span;

/** The days at which anything a commitment looks at can change, and when its duty falls due. */
final class Calendar {
    private static final int PERIODS = 1200;

    private final Commitment commitment;
    private final Course course;
    private final LocalDate asOf;

    Calendar(Commitment commitment, Course course, LocalDate asOf) {
        this.commitment = commitment;
        this.course = course;
        this.asOf = asOf;
    }

    /** Days up to {@code asOf} on which the world, or whether conduct counts, may differ from the day before. */
    NavigableSet<LocalDate> days(List<Fact> facts, List<DatedTerm> terms) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (Fact fact : facts) {
            add(days, fact.span());
            if (fact instanceof LegalAct act) {
                days.add(act.inOperationOn().date());
                days.add(act.appliedOn().date());
            }
        }
        for (DatedTerm term : terms) {
            add(days, term.span());
        }
        days.add(course.signed());
        days.add(course.from());
        days.add(course.until());
        for (Span span : course.suspended()) {
            add(days, span);
        }
        if (commitment.standing()) {
            addDueDays(days);
        }
        days.add(asOf);
        NavigableSet<LocalDate> upTo = new TreeSet<>(days.headSet(asOf, true));
        upTo.removeIf(d -> d.getYear() < -9998);
        return upTo;
    }

    private void add(TreeSet<LocalDate> days, Span span) {
        days.add(span.from());
        days.add(span.until());
    }

    private void addDueDays(TreeSet<LocalDate> days) {
        Deadline deadline = commitment.deadline();
        if (deadline.every()) {
            LocalDate end = anchor();
            for (int i = 0; i < PERIODS && end.isBefore(asOf); i++) {
                end = anchor().plus(deadline.period().multipliedBy(i + 1));
                days.add(end.plusDays(1));
                days.add(end.plusDays(2));
            }
        } else if (!due().equals(LocalDate.MAX)) {
            days.add(due().plusDays(1));
            days.add(due().plusDays(2));
        }
    }

    /** Where counting starts; {@link LocalDate#MAX} while that is not known. */
    LocalDate anchor() {
        return switch (commitment.deadline().anchor()) {
            case SIGNATURE -> course.signed();
            case FIXED, ENTRY_INTO_FORCE, NONE -> course.from();
        };
    }

    /** The last day on which performance is in time; {@link LocalDate#MAX} while that is not known. */
    LocalDate due() {
        Deadline deadline = commitment.deadline();
        if (deadline.anchor() == Deadline.Anchor.FIXED) {
            return deadline.fixed();
        }
        LocalDate anchor = anchor();
        return anchor.equals(LocalDate.MAX) ? anchor : anchor.plus(deadline.period());
    }

    /** Whether a duty has just been missed or met: the day after a due date, judged by how things stood on that date. */
    boolean dayAfterDue(LocalDate day) {
        if (!commitment.standing() || commitment.deadline().anchor() == Deadline.Anchor.NONE) {
            return false;
        }
        return commitment.deadline().every()
                ? period(day).until().plusDays(1).equals(day)
                : due().getYear() < 9999 && due().plusDays(1).equals(day);
    }

    /** The period a recurring duty is judged on: the last one completed before {@code day}, or else the first. */
    Span period(LocalDate day) {
        Period step = commitment.deadline().period();
        LocalDate start = anchor();
        for (int i = 1; i < PERIODS; i++) {
            LocalDate next = anchor().plus(step.multipliedBy(i));
            LocalDate end = anchor().plus(step.multipliedBy(i + 1));
            if (!end.isBefore(day)) {
                return new Span(start, next);
            }
            start = next.plusDays(1); // the last day of one period is not the first of the next
        }
        return new Span(start, anchor().plus(step.multipliedBy(PERIODS)));
    }
}
