package org.tradepact.learn.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.check.Judged;
import org.tradepact.fact.Position;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Form;
import org.tradepact.learn.Marked;
import org.tradepact.learn.Marking;
import org.tradepact.learn.Point;
import org.tradepact.learn.Step;
import org.tradepact.learn.Task;
import org.tradepact.learn.Told;
import org.tradepact.pack.Problems;

/** Whether one task can be solved, and not by any answer. */
final class TaskCheck {
    private final Exercise exercise;
    private final Task task;
    private final Bench bench;
    private final Marking marking;
    private final Problems problems;

    TaskCheck(Exercise exercise, Bench bench, Problems problems) {
        this.exercise = exercise;
        this.task = exercise.task();
        this.bench = bench;
        this.marking = new Marking(bench);
        this.problems = problems;
    }

    void check() {
        if (task instanceof Task.Argue) {
            return;
        }
        if (task instanceof Task.Mend || task instanceof Task.Build) {
            edited();
            return;
        }
        if (task instanceof Task.Pair pair) {
            pair(pair);
        } else if (!said()) {
            return;
        } else if (task instanceof Task.Gap gap) {
            gap(gap);
        } else if (task instanceof Task.Decides decides) {
            decides(decides);
        } else if (task instanceof Task.Predict) {
            predict();
        }
        Optional<Attempt> solved = marking.solve(task);
        if (solved.isEmpty()) {
            unsolved();
        } else {
            exercise.expect().ifPresent(expect -> new ExpectedCheck(exercise, bench, problems).check(expect));
        }
    }

    private Position at() {
        return task.head().at();
    }

    private Evaluated evaluated() {
        return bench.evaluate(task.posed().scenario(), task.points());
    }

    /** Whether the checker says one thing where the task asks. */
    private boolean said() {
        if (task instanceof Task.Decides) {
            return true;
        }
        boolean said = true;
        for (Point point : task.points()) {
            said &= CourseCheck.told(evaluated(), point, at(), problems, bench.library());
        }
        return said;
    }

    private void predict() {
        boolean undecided = evaluated().at(task.points().get(0)).stream()
                .anyMatch(told -> told instanceof Told.OfClause clause
                        && clause.row().judged().why() == Judged.Why.NOT_ENCODED);
        if (undecided) {
            problems.add(
                    at(),
                    "no rule decides `%s`, so that there is nothing to predict; `tradepact list` shows which are decided"
                            .formatted(task.points().get(0).id()));
        }
        right(1);
    }

    private void decides(Task.Decides decides) {
        int right = count();
        if (right >= decides.among().size()) {
            problems.add(
                    at(),
                    "each of the clauses that are offered decides, so that no answer but `none` is wrong; offer others");
        }
    }

    private void gap(Task.Gap gap) {
        int offered = marking.offered(gap).size();
        if (offered > 0 && count() == offered) {
            problems.add(at(), "whatever fact is named is missing, so that no answer is wrong; state more in the case");
        }
    }

    /** How many of the answers that are offered are right. */
    private int count() {
        Form form = Form.of(task, marking, bench);
        int right = 0;
        for (Object option : form.steps().get(0).options()) {
            right += marking.right(task, form.attempt(List.of(option))) ? 1 : 0;
        }
        return right;
    }

    /** Every answer that is offered, with the last step of each in turn. */
    private void right(int wanted) {
        Form form = Form.of(task, marking, bench);
        Step first = form.steps().get(0);
        if (first.options().isEmpty() || first.asks() == Step.Asks.OUTCOME) {
            return; // written freely, or several at once
        }
        int right = 0;
        for (Object one : first.options()) {
            if (form.steps().size() == 1) {
                right += marking.right(task, form.attempt(List.of(one))) ? 1 : 0;
            } else {
                for (Object two : form.steps().get(1).options()) {
                    right += marking.right(task, form.attempt(List.of(one, two))) ? 1 : 0;
                }
            }
        }
        if (right > wanted) {
            problems.add(at(), "%d of the answers that are offered are right; name the `subject`".formatted(right));
        }
    }

    private void pair(Task.Pair pair) {
        List<String> apart = new ArrayList<>();
        for (int i = 0; i < pair.cases().size(); i++) {
            CourseCheck.told(
                    bench.evaluate(pair.cases().get(i).scenario(), pair.points()),
                    pair.point(),
                    at(),
                    problems,
                    bench.library());
            for (int j = i + 1; j < pair.cases().size(); j++) {
                apart.add("%s and %s in %d".formatted(Step.letter(i), Step.letter(j), marking.differences(pair, i, j)));
            }
        }
        if (marking.solve(task).isEmpty()) {
            problems.add(
                    at(),
                    "no two of the cases differ in one thing alone so that one goes against `%s` and the other does not: they differ, %s"
                            .formatted(pair.point().id(), String.join(", ", apart)));
        }
    }

    private void unsolved() {
        if (task instanceof Task.Gap) {
            problems.add(at(), "nothing is missing in this case: the answer does not stay open; take a fact out of it");
        } else if (task instanceof Task.Deadline deadline) {
            problems.add(
                    at(),
                    deadline.which()
                            ? "no deadline runs under `%s` in this case, so that there is no day to name; assume its text in force%s"
                                    .formatted(deadline.point().id(), assumed(deadline.point()))
                            : "`day`: the case does not state the day of `%s`%s"
                                    .formatted(
                                            deadline.day().map(Object::toString).orElse("asOf"),
                                            deadline.day()
                                                    .map(day -> lacking().place(day.fact()))
                                                    .orElse("")));
        } else if (!(task instanceof Task.Pair)) {
            problems.add(
                    at(),
                    "no answer is right by what the checker says of this case"
                            + lacking().missing());
        }
    }

    private void edited() {
        String verb = task instanceof Task.Mend ? "mend" : "build";
        if (marking.right(task, new Attempt.OfCase(task.posed()))) {
            problems.add(
                    at(),
                    task instanceof Task.Mend
                            ? "there is nothing to mend: the case is right as it stands"
                            : "there is nothing to build: the readings are at odds in the case as it stands");
            return;
        }
        Optional<org.tradepact.learn.Posed> solution = exercise.expect().flatMap(Exercise.Expected::solution);
        if (solution.isPresent()) {
            Attempt own = new Attempt.OfCase(solution.get());
            if (!marking.right(task, own)) {
                Marked marked = marking.mark(task, own);
                problems.add(
                        exercise.expect().get().places().getOrDefault("solution", at()),
                        marked.strayed().isEmpty()
                                ? "`solution`: this case does not solve the task"
                                : "`solution`: this case changes `%s`, which `change` does not let a learner do"
                                        .formatted(String.join("`, `", marked.strayed())));
            }
        } else if (marking.solve(task).isEmpty()) {
            problems.add(
                    at(),
                    "no solution of one or two changes was found; name a case that solves it, as in `expect: {solution: cases/%s-solved.yaml}`%s"
                            .formatted(
                                    verb,
                                    task instanceof Task.Mend mend
                                            ? ", or let more be changed"
                                                    + lacking().fixed(mend.change())
                                            : unread((Task.Build) task)));
        }
    }

    private Lacking lacking() {
        return new Lacking(evaluated(), task.points());
    }

    /** What is assumed of the text of a clause, as a case says it. */
    private String assumed(Point point) {
        return bench.library()
                .commitment(point.id())
                .map(clause -> ", as in `assume: {%s: {inForceFrom: 2027-01-01}}`".formatted(clause.instrument()))
                .orElse("");
    }

    /** Facts of the kinds that the clause of a pivot looks at. */
    private String unread(Task.Build build) {
        return bench.library().commitments().values().stream()
                .filter(clause ->
                        clause.pivots().stream().anyMatch(pivot -> pivot.id().equals(build.pivot())))
                .findFirst()
                .map(clause -> lacking().unread(Point.clause(clause.id(), ""), Optional.of(clause)))
                .orElse("");
    }
}
