package org.tradepact.learn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tradepact.check.Verdict;
import org.tradepact.scenario.ExamWords;

/** Finds a right answer to a task: by looking, or by trying. */
final class Solving {
    private final Bench bench;
    private final Marking marking;

    Solving(Bench bench, Marking marking) {
        this.bench = bench;
        this.marking = marking;
    }

    Optional<Attempt> solve(Task task) {
        if (task instanceof Task.Argue) {
            return Optional.empty();
        }
        if (task instanceof Task.Pair pair) {
            return tries(pair).filter(attempt -> marking.right(task, attempt)).findFirst();
        }
        if (task instanceof Task.Mend || task instanceof Task.Build) {
            return marking.mark(task, new Attempt.OfCase(task.posed()))
                    .counterexample()
                    .map(found -> (Attempt) new Attempt.OfCase(found.posed()))
                    .filter(attempt -> marking.right(task, attempt));
        }
        Evaluated evaluated = bench.evaluate(task.posed().scenario(), task.points());
        return looked(task, evaluated).filter(attempt -> marking.right(task, attempt));
    }

    private static Optional<Attempt> looked(Task task, Evaluated evaluated) {
        if (task instanceof Task.Predict predict) {
            return evaluated.at(predict.point()).stream().findFirst().map(told -> of(told, predict.point()));
        }
        if (task instanceof Task.Decides decides) {
            Set<String> deciding = Deciding.of(decides.among(), evaluated);
            return Optional.of(
                    new Attempt.OfDecides(deciding.stream().findFirst().orElse("")));
        }
        if (task instanceof Task.Deadline deadline) {
            Dated dated = new Dated(deadline);
            return deadline.which()
                    ? dated.due(evaluated).map(Attempt.OfDay::new)
                    : dated.side(evaluated).map(Attempt.OfSide::new);
        }
        return Goals.missing((Task.Gap) task, evaluated).findFirst().map(missing -> new Attempt.OfGap(missing.slot()));
    }

    private static Attempt of(Told told, Point point) {
        if (told instanceof Told.OfClause clause) {
            Verdict verdict = clause.row().verdict();
            return new Attempt.OfClause(verdict, Weighs.of(clause.row().force()));
        }
        if (told instanceof Told.OfMeasure measure) {
            return new Attempt.OfMeasure(
                    Set.of(ExamWords.outcome(measure.measured()).split(", ")));
        }
        Told.OfShipment shipment = (Told.OfShipment) told;
        return point.of() == Point.Of.TOTAL
                ? new Attempt.OfTotal(shipment.shipment().duty().total())
                : new Attempt.OfPassage(shipment.shipment().may());
    }

    private static Stream<Attempt> tries(Task.Pair pair) {
        int size = pair.cases().size();
        return IntStream.range(0, size)
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, size).boxed().flatMap(other -> List.of(one, other).stream()
                        .map(against -> (Attempt) new Attempt.OfPair(one, other, against))));
    }
}
