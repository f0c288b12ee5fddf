package org.tradepact.learn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Change;
import org.tradepact.scenario.ExamWords;

/** What must hold in a case for an answer to be right: all parts of it, each on its own. */
final class Goals {
    private Goals() {}

    /** @throws IllegalArgumentException if the answer is of another kind than the task asks for */
    static List<Predicate<Evaluated>> of(Task task, Attempt attempt) {
        if (task instanceof Task.Predict predict) {
            return predict(predict.point(), attempt);
        }
        if (task instanceof Task.Decides decides && attempt instanceof Attempt.OfDecides said) {
            return List.of(evaluated -> {
                Set<String> deciding = Deciding.of(decides.among(), evaluated);
                return said.id().isEmpty() ? deciding.isEmpty() : deciding.contains(said.id());
            });
        }
        if (task instanceof Task.Deadline deadline && attempt instanceof Attempt.OfSide said) {
            return List.of(evaluated -> new Dated(deadline).side(evaluated).equals(Optional.of(said.side())));
        }
        if (task instanceof Task.Deadline deadline && attempt instanceof Attempt.OfDay said) {
            return List.of(evaluated -> new Dated(deadline).due(evaluated).equals(Optional.of(said.day())));
        }
        if (task instanceof Task.Gap gap && attempt instanceof Attempt.OfGap said) {
            return List.of(evaluated ->
                    missing(gap, evaluated).anyMatch(missing -> missing.slot().equals(said.slot())));
        }
        throw new IllegalArgumentException("%s does not answer %s".formatted(attempt, task.id()));
    }

    private static List<Predicate<Evaluated>> predict(Point point, Attempt attempt) {
        if (attempt instanceof Attempt.OfClause said) {
            return List.of(
                    evaluated -> {
                        List<Row> rows = evaluated.rows(point);
                        return rows.isEmpty()
                                ? said.verdict() == Verdict.NOT_ENGAGED
                                : rows.stream().anyMatch(row -> row.verdict() == said.verdict());
                    },
                    evaluated ->
                            evaluated.rows(point).stream().anyMatch(row -> Weighs.of(row.force()) == said.weighs()));
        }
        if (attempt instanceof Attempt.OfMeasure said) {
            return List.of(evaluated -> told(evaluated, point, Told.OfMeasure.class)
                    .anyMatch(told -> outcomes(told.measured()).equals(said.outcomes())));
        }
        if (attempt instanceof Attempt.OfPassage said) {
            return List.of(evaluated -> told(evaluated, point, Told.OfShipment.class)
                    .anyMatch(told -> told.shipment().may() == said.may()));
        }
        if (attempt instanceof Attempt.OfTotal said) {
            return List.of(evaluated -> told(evaluated, point, Told.OfShipment.class)
                    .map(told -> told.shipment().duty().total())
                    .anyMatch(total -> total.isPresent() == said.percent().isPresent()
                            && total.flatMap(t -> said.percent().map(t::compareTo))
                                            .orElse(0)
                                    == 0));
        }
        throw new IllegalArgumentException("%s does not answer what is predicted".formatted(attempt));
    }

    /**
     * What brings a case nearer to an answer without making it right: that some readers answer so. Of a case where it holds
     * it is enough to settle how the clause is read. It holds wherever the answer is right.
     */
    static List<Predicate<Evaluated>> towards(Task task, Attempt attempt) {
        return task instanceof Task.Predict predict && attempt instanceof Attempt.OfClause said
                ? List.of(evaluated -> {
                    List<Row> rows = evaluated.rows(predict.point());
                    return rows.isEmpty()
                            ? said.verdict() == Verdict.NOT_ENGAGED
                            : rows.stream()
                                    .anyMatch(row -> row.verdict() == said.verdict()
                                            || reads(row, said).findAny().isPresent());
                })
                : List.of();
    }

    /** The readings of a row that come to what a learner says. */
    static Stream<Change.Reads> reads(Row row, Attempt.OfClause said) {
        return row.readings().stream()
                .filter(line -> line.verdicts().contains(said.verdict()))
                .map(line -> new Change.Reads(line.pivot().id(), line.option().id()));
    }

    /** What a measure does, in words that answers use. */
    static Set<String> outcomes(Measured measured) {
        return Set.of(ExamWords.outcome(measured).split(", "));
    }

    private static <T extends Told> Stream<T> told(Evaluated evaluated, Point point, Class<T> type) {
        return evaluated.at(point).stream().filter(type::isInstance).map(type::cast);
    }

    /** What is missing at the point of a task, or at any point of the case. */
    static Stream<Missing> missing(Task.Gap gap, Evaluated evaluated) {
        return toldOf(gap, evaluated).flatMap(told -> {
            if (told instanceof Told.OfClause clause) {
                return clause.row().missing().stream();
            }
            return told instanceof Told.OfMeasure measure
                    ? measure.measured().missing().stream()
                    : ((Told.OfShipment) told).shipment().missing().stream();
        });
    }

    /** Where something is open. */
    static Stream<Told> toldOf(Task.Gap gap, Evaluated evaluated) {
        if (gap.point().isPresent()) {
            return evaluated.at(gap.point().get()).stream();
        }
        Stream<Told> rows = evaluated.answer().rows().stream()
                .filter(row -> row.verdict() == Verdict.UNDETERMINED && (row.touched() || !row.duty()))
                .map(Told.OfClause::new);
        return Stream.concat(rows, evaluated.shipments().stream().map(Told.OfShipment::new));
    }

    /** Whether a row goes against its clause: on a day that counts, whatever the text weighs. */
    static boolean against(Row row) {
        return row.verdict() == Verdict.BREACH;
    }

    /** Whether a row is neither against its clause nor open, nor a matter of how it is read. */
    static boolean kept(Row row) {
        return row.verdict() != Verdict.BREACH
                && row.verdict() != Verdict.CONTESTED
                && row.verdict() != Verdict.UNDETERMINED;
    }
}
