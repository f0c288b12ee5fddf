package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Course;
import org.tradepact.explore.Milestone.Due;
import org.tradepact.explore.Milestone.Read;
import org.tradepact.fact.Span;

/** Finds the last days on which the duties of a pack are performed in time. */
final class DueMarks {
    /** As far as the check counts a duty that recurs. */
    static final int PERIODS = 1200;

    private final Lives lives;
    private final LocalDate until;
    private final List<Milestone> found = new ArrayList<>();
    private final List<Due> moot = new ArrayList<>();
    private boolean bounded;

    /** @param until last day up to which a duty that recurs is counted */
    DueMarks(Lives lives, LocalDate until) {
        this.lives = lives;
        this.until = until;
    }

    List<Milestone> of(List<Commitment> clauses) {
        List<Lives.AsRead> events = lives.asRead();
        for (Commitment clause : clauses) {
            if (clause.deadline().anchor() == Deadline.Anchor.NONE) {
                continue;
            }
            List<Due> plain = dues(clause, lives.of(clause), Optional.empty());
            found.addAll(plain);
            for (Lives.AsRead other : lives.of(clause, events)) {
                List<Due> read = dues(clause, other.course(), Optional.of(other.read()));
                read.stream()
                        .filter(due -> plain.stream().noneMatch(p -> same(p, due)))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** Last days that mean nothing: the text had ended by then, or took effect only afterwards. */
    List<Due> moot() {
        return List.copyOf(moot);
    }

    /** Whether a duty that recurs came to the end of what is counted. */
    boolean bounded() {
        return bounded;
    }

    private static boolean same(Due one, Due other) {
        return one.when().equals(other.when()) && one.missedFrom().equals(other.missedFrom());
    }

    private List<Due> dues(Commitment clause, Course course, Optional<Read> read) {
        Deadline deadline = clause.deadline();
        LocalDate anchor = course.anchor(deadline);
        if (course.voided()) {
            return List.of();
        }
        if (anchor.equals(LocalDate.MAX) || anchor.equals(LocalDate.MIN)) {
            return unknown(clause, course, read);
        }
        List<Due> dues = new ArrayList<>();
        boolean recurs = deadline.every() && !deadline.period().isZero();
        for (int number = 1; number <= (recurs ? PERIODS : 1); number++) {
            LocalDate due = deadline.due(anchor, number);
            if (recurs && due.isAfter(until)) {
                return dues;
            }
            Due day = new Due(
                    new Dating.On(due), course.instrument(), clause, number, missed(due, course), course.on(due), read);
            if (!due.isBefore(course.until())) {
                moot(day);
                return dues;
            }
            boolean past = deadline.anchor() == Deadline.Anchor.FIXED && due.isBefore(course.from()) && begins(course);
            if (past) {
                moot(day);
            } else if (!overtaken(day, anchor)) {
                dues.add(day);
            }
        }
        bounded |= recurs;
        return dues;
    }

    private void moot(Due due) {
        if (due.reading().isEmpty() && !due.clause().deadline().every()) {
            moot.add(due);
        }
    }

    /** Of the periods that ended while nothing counted only the last is judged when it counts again. */
    private static boolean overtaken(Due due, LocalDate anchor) {
        Deadline deadline = due.clause().deadline();
        return deadline.every()
                && !due.missedFrom().equals(LocalDate.MAX)
                && due.missedFrom().isAfter(deadline.due(anchor, due.number() + 1));
    }

    private static boolean begins(Course course) {
        return !course.from().equals(LocalDate.MAX);
    }

    private static List<Due> unknown(Commitment clause, Course course, Optional<Read> read) {
        if (!course.until().equals(LocalDate.MAX)) {
            return List.of();
        }
        Deadline deadline = clause.deadline();
        StatusEvent.Kind from =
                deadline.anchor() == Deadline.Anchor.SIGNATURE ? StatusEvent.Kind.SIGNED : StatusEvent.Kind.IN_FORCE;
        Dating when = new Dating.After(course.instrument(), from, deadline.period(), deadline.every());
        return List.of(new Due(
                when,
                course.instrument(),
                clause,
                1,
                LocalDate.MAX,
                course.instrument().political()
                        ? org.tradepact.check.Force.POLITICAL
                        : org.tradepact.check.Force.NOT_IN_FORCE,
                read));
    }

    /** The first day after the last one on which conduct counts under the text. */
    private static LocalDate missed(LocalDate due, Course course) {
        if (!begins(course)) {
            return LocalDate.MAX;
        }
        LocalDate day = due.plusDays(1).isBefore(course.from()) ? course.from() : due.plusDays(1);
        for (Span span : course.suspended()) {
            if (span.has(day)) {
                day = span.until();
            }
        }
        return day.isBefore(course.until()) ? day : LocalDate.MAX;
    }
}
