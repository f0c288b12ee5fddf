package org.tradepact.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Change;
import org.tradepact.scenario.Scenario;

/** Marks cases that a learner wrote: repairs, and facts that put two readings at odds. */
final class MarkingCases {
    private final Bench bench;

    MarkingCases(Bench bench) {
        this.bench = bench;
    }

    Marked mark(Task task, Attempt.OfCase said) {
        boolean mends = task instanceof Task.Mend;
        Predicate<Evaluated> goal = mends ? mended((Task.Mend) task) : atOdds((Task.Build) task);
        List<Point> points = mends ? task.points() : points((Task.Build) task);
        Evaluated own = bench.evaluate(said.posed().scenario(), points);
        List<String> strayed = mends
                ? new Edited(((Task.Mend) task).change())
                        .strayed(task.posed().scenario().asks(), own.scenario().asks())
                : List.of();
        boolean right = strayed.isEmpty() && goal.test(own);
        Nearest nearest = new Nearest(bench, points);
        Optional<Counterexample> counterexample = right
                ? Optional.empty()
                : nearest(nearest, task, strayed.isEmpty() ? own : putBack(task, own, points), goal);
        return new Marked(
                task,
                said,
                right ? Marked.Mark.RIGHT : Marked.Mark.WRONG,
                List.of(right),
                List.of(own),
                told(points, own),
                counterexample,
                nearest.tried(),
                Optional.empty(),
                strayed);
    }

    boolean right(Task task, Attempt.OfCase said) {
        boolean mends = task instanceof Task.Mend;
        List<Point> points = mends ? task.points() : points((Task.Build) task);
        Evaluated own = bench.evaluate(said.posed().scenario(), points);
        boolean strayed = mends
                && !new Edited(((Task.Mend) task).change())
                        .strayed(task.posed().scenario().asks(), own.scenario().asks())
                        .isEmpty();
        return !strayed && (mends ? mended((Task.Mend) task) : atOdds((Task.Build) task)).test(own);
    }

    /** The case of the task with what the learner changed of it and may: that is what is left when the rest is put back. */
    private Evaluated putBack(Task task, Evaluated own, List<Point> points) {
        Edited edited = new Edited(((Task.Mend) task).change());
        Scenario given = task.posed().scenario();
        List<Change> kept = MarkingPairs.between(given, own.scenario()).stream()
                .filter(edited::allows)
                .toList();
        return bench.evaluate(bench.changed(given, kept).orElse(given), points);
    }

    /** A repair that holds on every reading comes before one that holds on the first alone. */
    private Optional<Counterexample> nearest(Nearest nearest, Task task, Evaluated from, Predicate<Evaluated> goal) {
        if (task instanceof Task.Mend mend && !mend.points().isEmpty()) {
            Predicate<Evaluated> safely = goal.and(evaluated -> mend.points().stream()
                    .flatMap(point -> evaluated.rows(point).stream())
                    .flatMap(row -> row.readings().stream())
                    .noneMatch(line -> line.verdicts().contains(Verdict.BREACH)));
            Optional<Counterexample> safe = found(nearest, task, from, safely, 1);
            if (safe.isPresent()) {
                return safe;
            }
        }
        return found(nearest, task, from, goal, 2);
    }

    private Optional<Counterexample> found(
            Nearest nearest, Task task, Evaluated from, Predicate<Evaluated> goal, int most) {
        if (goal.test(from)) {
            return nearest.asItIs(from);
        }
        Predicate<Change> allowed = task instanceof Task.Mend mend
                ? new Edited(mend.change())::allows
                : change -> !(change instanceof Change.Reads) && !(change instanceof Change.Opens);
        // what was right before needs no search
        List<Change> back = MarkingPairs.between(from.scenario(), task.posed().scenario());
        return nearest.find(from, looking(task, from), back, List.of(), allowed, most, true, List.of(goal));
    }

    private static List<Told> told(List<Point> points, Evaluated own) {
        if (!points.isEmpty()) {
            return points.stream().flatMap(point -> own.at(point).stream()).toList();
        }
        List<Told> told = new ArrayList<>();
        own.answer().rows().stream().filter(MarkingCases::counts).forEach(row -> told.add(new Told.OfClause(row)));
        own.shipments().forEach(shipment -> told.add(new Told.OfShipment(shipment)));
        return told;
    }

    private Set<Commitment> looking(Task task, Evaluated from) {
        Set<Commitment> looking = new LinkedHashSet<>();
        task.points().forEach(point -> bench.library().commitment(point.id()).ifPresent(looking::add));
        if (task instanceof Task.Build build) {
            points(build)
                    .forEach(point -> bench.library().commitment(point.id()).ifPresent(looking::add));
        }
        if (looking.isEmpty()) {
            from.answer().rows().stream().filter(MarkingCases::counts).forEach(row -> looking.add(row.commitment()));
            from.shipments()
                    .forEach(shipment -> shipment.measured().forEach(measured -> looking.add(measured.measure())));
        }
        return looking;
    }

    /** Whether the case itself brings up a row, rather than that a duty merely stands. */
    private static boolean counts(Row row) {
        return row.touched() || !row.duty();
    }

    /** Nothing goes against what the task names; where it names nothing, against anything that the case brings up. */
    static Predicate<Evaluated> mended(Task.Mend task) {
        return evaluated -> {
            if (task.points().isEmpty()) {
                return evaluated.answer().rows().stream()
                                .filter(MarkingCases::counts)
                                .allMatch(Goals::kept)
                        && evaluated.shipments().stream().allMatch(MarkingCases::passes);
            }
            for (Point point : task.points()) {
                boolean kept = evaluated.at(point).stream()
                        .allMatch(told -> told instanceof Told.OfClause clause
                                ? Goals.kept(clause.row())
                                : told instanceof Told.OfShipment shipment && passes(shipment.shipment()));
                if (!kept) {
                    return false;
                }
            }
            return true;
        };
    }

    private static boolean passes(ShipmentAnswer shipment) {
        return shipment.may() == ShipmentAnswer.May.MAY;
    }

    /** The clause of the pivot; none where it is one of a whole text. */
    private List<Point> points(Task.Build build) {
        List<Commitment> reading = bench.library().commitments().values().stream()
                .filter(clause ->
                        clause.pivots().stream().anyMatch(pivot -> pivot.id().equals(build.pivot())))
                .toList();
        return reading.size() == 1 ? List.of(Point.clause(reading.get(0).id(), "")) : List.of();
    }

    /** Two options of the pivot come to different answers, each to one alone. */
    static Predicate<Evaluated> atOdds(Task.Build build) {
        return evaluated -> evaluated.answer().rows().stream().anyMatch(row -> apart(row, build.pivot()));
    }

    /** Whether some option of a pivot comes to a breach, or opens a right, and another does not; or they weigh otherwise. */
    private static boolean apart(Row row, String pivot) {
        Set<Object> seen = new HashSet<>();
        for (ReadingLine line : row.readings()) {
            if (line.pivot().id().equals(pivot) && line.verdicts().size() == 1) {
                Verdict verdict = line.verdicts().iterator().next();
                if (verdict != Verdict.UNDETERMINED) {
                    seen.add(row.right() ? verdict != Verdict.NOT_ENGAGED : verdict == Verdict.BREACH);
                }
            }
        }
        for (ReadingLine line : row.force().lines()) {
            if (line.pivot().id().equals(pivot) && line.forces().size() == 1) {
                seen.add(line.forces());
            }
        }
        return seen.size() > 1;
    }
}
