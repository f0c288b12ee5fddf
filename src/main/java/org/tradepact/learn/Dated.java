package org.tradepact.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Judged;
import org.tradepact.check.Row;
import org.tradepact.explore.Change;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/** Where a day lies beside the day a duty is due. */
final class Dated {
    private static final int AROUND = 3;

    private final Task.Deadline task;

    Dated(Task.Deadline task) {
        this.task = task;
    }

    /** The day a duty is due; nothing while no deadline runs. */
    Optional<LocalDate> due(Evaluated evaluated) {
        return evaluated.rows(task.point()).stream()
                .filter(Dated::runs)
                .map(Row::due)
                .findFirst();
    }

    static boolean runs(Row row) {
        return row.judged().why() != Judged.Why.NOT_STARTED && !row.due().equals(LocalDate.MAX);
    }

    /** Nothing where the case does not name the day. */
    Optional<Attempt.Side> side(Evaluated evaluated) {
        Optional<LocalDate> due = due(evaluated);
        if (due.isEmpty()) {
            return Optional.of(Attempt.Side.NOT_RUNNING);
        }
        return day(evaluated).map(day -> {
            int order = day.compareTo(due.get());
            return order < 0 ? Attempt.Side.BEFORE : order == 0 ? Attempt.Side.ON : Attempt.Side.AFTER;
        });
    }

    /** The day that is held against the deadline; {@link LocalDate#MAX} for never. */
    Optional<LocalDate> day(Evaluated evaluated) {
        if (task.day().isEmpty()) {
            return Optional.of(evaluated.scenario().asks().asOf());
        }
        return fact(evaluated)
                .map(fact -> fact.said().get(task.day().get().component()))
                .map(value -> value instanceof When when ? when.date() : (LocalDate) value);
    }

    private Optional<Stated> fact(Evaluated evaluated) {
        return evaluated.scenario().asks().facts().stream()
                .filter(fact ->
                        fact.id().equals(task.day().map(slot -> slot.fact()).orElse("")))
                .findFirst();
    }

    /** The changes that most likely put the day where a learner has it. */
    List<Change> near(Evaluated evaluated, Attempt attempt) {
        List<Change> changes = new ArrayList<>();
        if (attempt instanceof Attempt.OfDay said) {
            evaluated.rows(task.point()).stream().findFirst().ifPresent(row -> {
                Deadline deadline = row.commitment().deadline();
                StatusEvent.Kind event = deadline.anchor() == Deadline.Anchor.SIGNATURE
                        ? StatusEvent.Kind.SIGNED
                        : StatusEvent.Kind.IN_FORCE;
                LocalDate anchor = said.day().minus(deadline.period());
                for (int i = -AROUND; i <= AROUND; i++) {
                    changes.add(new Change.Assumes(row.commitment().instrument(), event, anchor.plusDays(i)));
                }
            });
        }
        due(evaluated).ifPresent(due -> {
            for (LocalDate day : List.of(due, due.minusDays(1), due.plusDays(1))) {
                changes.add(task.day()
                        .<Change>map(slot -> new Change.Says(slot, typed(evaluated, day)))
                        .orElseGet(() -> new Change.AsksOn(day)));
            }
        });
        return changes;
    }

    /** Where no deadline runs and the day asked about is the one held against it: a clock that starts, and that day later. */
    List<List<Change>> started(Evaluated evaluated, Attempt.Side said) {
        if (due(evaluated).isPresent() || task.day().isPresent()) {
            return List.of();
        }
        LocalDate day = evaluated.scenario().asks().asOf();
        return evaluated.rows(task.point()).stream()
                .map(row -> row.commitment())
                .filter(clause -> clause.deadline().anchor() != Deadline.Anchor.SIGNATURE)
                .limit(1)
                .map(clause -> {
                    LocalDate due = day.plus(clause.deadline().period());
                    return List.<Change>of(
                            new Change.Assumes(clause.instrument(), StatusEvent.Kind.IN_FORCE, day),
                            new Change.AsksOn(said == Attempt.Side.AFTER ? due.plusDays(1) : due));
                })
                .toList();
    }

    private Object typed(Evaluated evaluated, LocalDate day) {
        boolean when = fact(evaluated)
                .flatMap(fact ->
                        Kind.of(fact.kind()).component(task.day().orElseThrow().component()))
                .filter(component -> component.type() == When.class)
                .isPresent();
        return when ? When.on(day) : day;
    }
}
