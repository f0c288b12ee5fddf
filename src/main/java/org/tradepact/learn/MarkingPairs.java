package org.tradepact.learn;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.explore.Edit;
import org.tradepact.explore.QuestionContrast;
import org.tradepact.fact.Slot;
import org.tradepact.scenario.Scenario;

/** Marks which two of several cases differ in one thing, and which of the two goes against the clause. */
final class MarkingPairs {
    private final Bench bench;
    private final Task.Pair task;

    MarkingPairs(Bench bench, Task.Pair task) {
        this.bench = bench;
        this.task = task;
    }

    Marked mark(Attempt.OfPair said) {
        List<Evaluated> evaluated = evaluated();
        Evaluated one = evaluated.get(said.one());
        Evaluated other = evaluated.get(said.other());
        boolean right = right(said, evaluated);
        Nearest nearest = new Nearest(bench, List.of(task.point()));
        Optional<Counterexample> counterexample =
                right ? Optional.empty() : counterexample(nearest, evaluated.get(said.against()), one, other);
        return new Marked(
                task,
                said,
                right ? Marked.Mark.RIGHT : Marked.Mark.WRONG,
                List.of(right),
                List.of(one, other),
                Stream.of(one, other)
                        .flatMap(each -> each.at(task.point()).stream())
                        .toList(),
                counterexample,
                nearest.tried(),
                Optional.empty(),
                List.of());
    }

    boolean right(Attempt.OfPair said) {
        return right(said, evaluated());
    }

    private List<Evaluated> evaluated() {
        return task.cases().stream()
                .map(posed -> bench.evaluate(posed.scenario(), List.of(task.point())))
                .toList();
    }

    private boolean right(Attempt.OfPair said, List<Evaluated> evaluated) {
        Evaluated one = evaluated.get(said.one());
        Evaluated other = evaluated.get(said.other());
        return said.one() != said.other()
                && List.of(said.one(), said.other()).contains(said.against())
                && edits(one.scenario(), other.scenario()).size() == 1
                && (said.against() == said.one() ? apart(one, other) : apart(other, one));
    }

    /** What two cases say differently. */
    static List<Edit> edits(Scenario one, Scenario other) {
        return QuestionContrast.of(one.asks(), other.asks()).edits();
    }

    private boolean against(Evaluated evaluated) {
        return evaluated.rows(task.point()).stream().anyMatch(Goals::against);
    }

    private boolean apart(Evaluated against, Evaluated kept) {
        return against(against) && kept(kept);
    }

    private boolean kept(Evaluated evaluated) {
        return evaluated.rows(task.point()).stream().allMatch(Goals::kept);
    }

    /** The case that the learner says goes against the clause made such, or one that it makes a pair with. */
    private Optional<Counterexample> counterexample(Nearest nearest, Evaluated named, Evaluated one, Evaluated other) {
        Predicate<Evaluated> goal = against(named) ? this::kept : this::against;
        List<Commitment> looking =
                bench.library().commitment(task.point().id()).stream().toList();
        return nearest.find(
                named,
                looking,
                between(named.scenario(), (named == one ? other : one).scenario()),
                List.of(),
                change -> true,
                1,
                true,
                List.of(goal));
    }

    /** What another case says of the same facts, one thing at a time. */
    static List<Change> between(Scenario one, Scenario other) {
        Question asks = other.asks();
        return one.asks().facts().stream()
                .flatMap(fact -> asks.facts().stream()
                        .filter(f -> f.id().equals(fact.id()) && f.kind() == fact.kind())
                        .flatMap(f -> f.said().entrySet().stream()
                                .filter(said ->
                                        !said.getValue().equals(fact.said().get(said.getKey())))
                                .map(said ->
                                        (Change) new Change.Says(new Slot(fact.id(), said.getKey()), said.getValue()))))
                .toList();
    }
}
