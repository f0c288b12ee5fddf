package org.tradepact.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Change;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** Marks answers by evaluating. Whatever is right in the eyes of the checker is right, and a wrong answer is met with a case. */
public final class Marking {
    private final Bench bench;

    public Marking(Bench bench) {
        this.bench = bench;
    }

    /** @throws IllegalArgumentException if the answer is of another kind than the task asks for */
    public Marked mark(Task task, Attempt attempt) {
        if (task instanceof Task.Argue) {
            Evaluated evaluated = bench.evaluate(task.posed().scenario());
            return new Marked(
                    task,
                    attempt,
                    Marked.Mark.UNMARKED,
                    List.of(),
                    List.of(evaluated),
                    List.of(),
                    Optional.empty(),
                    0,
                    Optional.empty(),
                    List.of());
        }
        if (task instanceof Task.Pair pair) {
            return new MarkingPairs(bench, pair).mark((Attempt.OfPair) attempt);
        }
        if (task instanceof Task.Mend || task instanceof Task.Build) {
            return new MarkingCases(bench).mark(task, (Attempt.OfCase) attempt);
        }
        return predicted(task, attempt);
    }

    private Marked predicted(Task task, Attempt attempt) {
        List<Point> points = task.points();
        Evaluated evaluated = bench.evaluate(task.posed().scenario(), points);
        List<Predicate<Evaluated>> goals = Goals.of(task, attempt);
        List<Boolean> parts = goals.stream().map(goal -> goal.test(evaluated)).toList();
        boolean right = !parts.contains(false);
        Nearest nearest = new Nearest(bench, points);
        Optional<Counterexample> counterexample =
                right ? Optional.empty() : counterexample(nearest, task, attempt, evaluated, goals, parts);
        return new Marked(
                task,
                attempt,
                right ? Marked.Mark.RIGHT : Marked.Mark.WRONG,
                parts,
                List.of(evaluated),
                told(task, evaluated),
                counterexample,
                nearest.tried(),
                right || counterexample.filter(Counterexample::whole).isPresent()
                        ? Optional.empty()
                        : new WhyNone(bench.library()).of(task, attempt, nearest.seen()),
                List.of());
    }

    /** Of all of the answer; failing that of a part that is wrong, as a text that never binds is met by no case. */
    private Optional<Counterexample> counterexample(
            Nearest nearest,
            Task task,
            Attempt attempt,
            Evaluated evaluated,
            List<Predicate<Evaluated>> goals,
            List<Boolean> parts) {
        List<Commitment> looking = looking(task, task.points(), evaluated);
        List<Change> first = first(task, attempt, evaluated);
        List<List<Change>> together = together(task, attempt, evaluated, looking);
        boolean hopeless = task instanceof Task.Predict predict
                && attempt instanceof Attempt.OfClause said
                && new WhyNone(bench.library()).weight(predict.point(), said).isPresent();
        List<Predicate<Evaluated>> all = new ArrayList<>(goals);
        all.addAll(Goals.towards(task, attempt));
        Optional<Counterexample> found = hopeless
                ? Optional.empty()
                : nearest.find(evaluated, looking, first, together, change -> true, 2, true, all);
        if (found.isEmpty() && attempt instanceof Attempt.OfClause said) {
            found = nearest.settled(
                    evaluated,
                    near -> task.points().stream()
                            .flatMap(point -> near.rows(point).stream())
                            .flatMap(row -> Goals.reads(row, said)),
                    goals);
        }
        if (found.isEmpty() && attempt instanceof Attempt.OfTotal said) {
            List<Change> rates = rates(task, said, evaluated, false);
            found = nearest.find(evaluated, List.of(), rates, List.of(), rates::contains, 1, true, goals);
        }
        for (int i = 0; i < goals.size() && goals.size() > 1 && found.isEmpty(); i++) {
            boolean weight = i == 1 && hopeless;
            if (!parts.get(i) && !weight) {
                found = nearest.find(
                        evaluated, looking, first, together, change -> true, 1, false, List.of(goals.get(i)));
            }
        }
        return found;
    }

    /** Several changes that belong together: the other party's conduct, talks before an answer, a clock that runs. */
    private static List<List<Change>> together(
            Task task, Attempt attempt, Evaluated evaluated, List<Commitment> looking) {
        if (task instanceof Task.Decides) {
            return Mirror.of(evaluated.scenario().asks());
        }
        if (attempt instanceof Attempt.OfClause said && said.verdict() == Verdict.EXCUSED) {
            return Talks.of(evaluated.scenario().asks(), looking);
        }
        return task instanceof Task.Deadline deadline && attempt instanceof Attempt.OfSide said
                ? new Dated(deadline).started(evaluated, said.side())
                : List.of();
    }

    /** Whether an answer is right, without a look for a case where it would be. */
    public boolean right(Task task, Attempt attempt) {
        if (task instanceof Task.Pair pair) {
            return new MarkingPairs(bench, pair).right((Attempt.OfPair) attempt);
        }
        if (task instanceof Task.Mend || task instanceof Task.Build) {
            return new MarkingCases(bench).right(task, (Attempt.OfCase) attempt);
        }
        Evaluated evaluated = bench.evaluate(task.posed().scenario(), task.points());
        return Goals.of(task, attempt).stream().allMatch(goal -> goal.test(evaluated));
    }

    /** An answer that is right, found by evaluating; nothing where there is none, or for words that are not marked. */
    public Optional<Attempt> solve(Task task) {
        return new Solving(bench, this).solve(task);
    }

    private static List<Told> told(Task task, Evaluated evaluated) {
        if (task instanceof Task.Decides decides) {
            return Deciding.told(decides.among(), evaluated);
        }
        if (task instanceof Task.Gap gap) {
            return Goals.toldOf(gap, evaluated).toList();
        }
        return task.points().stream()
                .flatMap(point -> evaluated.at(point).stream())
                .toList();
    }

    /** The clauses and measures that a change must catch the eye of. */
    private List<Commitment> looking(Task task, List<Point> points, Evaluated evaluated) {
        Set<Commitment> looking = new LinkedHashSet<>();
        points.forEach(point -> bench.library().commitment(point.id()).ifPresent(looking::add));
        Stream<Told> told = task instanceof Task.Gap gap ? Goals.toldOf(gap, evaluated) : Stream.empty();
        told.forEach(one -> {
            if (one instanceof Told.OfClause clause) {
                looking.add(clause.row().commitment());
            }
        });
        if (points.stream().allMatch(point -> point.id().isEmpty())) {
            evaluated.shipments().stream()
                    .map(ShipmentAnswer::measured)
                    .forEach(all -> all.forEach(measured -> looking.add(measured.measure())));
        }
        if (points.stream().anyMatch(point -> point.of() == Point.Of.TOTAL)) {
            looking.removeIf(measure -> measure.modality() != Commitment.Modality.CHARGE);
        }
        return List.copyOf(looking);
    }

    /** What the answer itself points at. */
    private static List<Change> first(Task task, Attempt attempt, Evaluated evaluated) {
        if (task instanceof Task.Deadline deadline) {
            return new Dated(deadline).near(evaluated, attempt);
        }
        List<Change> first = new ArrayList<>();
        if (attempt instanceof Attempt.OfTotal said) {
            first.addAll(rates(task, said, evaluated, true));
        }
        if (task instanceof Task.Gap && attempt instanceof Attempt.OfGap said && stated(evaluated, said.slot())) {
            first.add(new Change.Opens(said.slot()));
        }
        return first;
    }

    /**
     * The ordinary rate with which the total would be what a learner says.
     *
     * @param likely only where that rate is not known, or was left out of the sum
     */
    private static List<Change> rates(Task task, Attempt.OfTotal said, Evaluated evaluated, boolean likely) {
        return evaluated.at(task.points().get(0)).stream()
                .flatMap(told -> rate(((Told.OfShipment) told).shipment(), said, likely).stream())
                .toList();
    }

    private static Optional<Change> rate(ShipmentAnswer shipment, Attempt.OfTotal said, boolean likely) {
        List<DutyLine> ordinary =
                shipment.duty().lines().stream().filter(DutyLine::ordinary).toList();
        boolean open = ordinary.stream().anyMatch(line -> line.rate().isEmpty());
        BigDecimal own = ordinary.stream()
                .flatMap(line -> line.rate().stream())
                .map(Percent::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Slot slot = new Slot(shipment.shipment().id(), "baseRate");
        return said.percent()
                .map(total -> total.subtract(shipment.duty().known()).add(own))
                .filter(rest -> rest.signum() >= 0 && (!likely || open || rest.signum() == 0))
                .map(rest -> new Change.Says(slot, new Percent(rest)));
    }

    private static boolean stated(Evaluated evaluated, Slot slot) {
        return evaluated.scenario().asks().facts().stream()
                .anyMatch(fact -> fact.id().equals(slot.fact()) && fact.said().containsKey(slot.component()));
    }

    /** In how many things two cases of a pair differ. */
    public int differences(Task.Pair pair, int one, int other) {
        return MarkingPairs.edits(
                        pair.cases().get(one).scenario(),
                        pair.cases().get(other).scenario())
                .size();
    }

    /**
     * The slots that a learner may take to be missing: those that are, and others of the same facts; sorted by fact. Of a
     * whole case none that would be taken for granted.
     */
    public List<Missing> offered(Task.Gap gap) {
        Evaluated evaluated =
                bench.evaluate(gap.posed().scenario(), gap.point().stream().toList());
        List<Missing> missing = Goals.missing(gap, evaluated).toList();
        List<Missing> offered = new ArrayList<>();
        Set<Slot> slots = new LinkedHashSet<>();
        Set<String> needed = new LinkedHashSet<>();
        looking(gap, gap.point().stream().toList(), evaluated).forEach(clause -> clause.needs()
                .forEach((kind, components) -> components.forEach(component -> needed.add(kind + "." + component))));
        for (Stated fact : gap.posed().scenario().asks().facts()) {
            Kind kind = Kind.of(fact.kind());
            for (Kind.Component component : kind.components()) {
                Slot slot = new Slot(fact.id(), component.name());
                boolean likely = gap.point().isPresent()
                        || component.unlessSaid().isEmpty()
                        || fact.at().containsKey(component.name());
                if (likely && needed.contains(kind.name() + "." + component.name()) && slots.add(slot)) {
                    offered.add(new Missing(slot, Missing.Kind.FACT, component.asks(), 0));
                }
            }
        }
        missing.stream().filter(one -> slots.add(one.slot())).forEach(offered::add);
        return List.copyOf(offered);
    }
}
