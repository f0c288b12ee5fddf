package org.tradepact.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.explore.NearestCase;
import org.tradepact.explore.Variations;
import org.tradepact.fact.Slot;
import org.tradepact.pack.Pack;
import org.tradepact.scenario.Scenario;

/** Finds the nearest case in which an answer would be right, and evaluates it whole before it is shown. */
final class Nearest {
    /** More cases are not run for one answer. */
    static final int BOUND = 1_500;

    /** The same where shipments are answered, which takes longer. */
    static final int BORDER = 250;

    private final Bench bench;
    private final List<Point> points;
    private long tried;

    /** @param points that are looked at; a case is answered for them alone until one is found */
    Nearest(Bench bench, List<Point> points) {
        this.bench = bench;
        this.points = List.copyOf(points);
    }

    long tried() {
        return tried;
    }

    /**
     * The nearest case that meets all goals.
     *
     * @param looking clauses whose eyes a change must catch
     * @param first changes that are tried before all others
     * @param allowed which changes may be made
     * @param most how many changes may be made at once: one or two
     * @param whole whether the goals are all of an answer
     */
    Optional<Counterexample> find(
            Evaluated from,
            Collection<Commitment> looking,
            List<Change> first,
            Predicate<Change> allowed,
            int most,
            boolean whole,
            List<Predicate<Evaluated>> goals) {
        Scenario scenario = from.scenario();
        Map<String, Pack> packs = new HashMap<>();
        bench.packs().forEach(pack -> packs.put(pack.name(), pack));
        Set<Change> changes = new LinkedHashSet<>(first);
        changes.addAll(new Variations(
                        scenario.asks(),
                        looking,
                        bench.choices(),
                        packs,
                        bench.library().goods().each())
                .all(decisive(from)));
        NearestCase search = new NearestCase(bench.changing(), from.shipments().isEmpty() ? BOUND : BORDER);
        Optional<NearestCase.Near> near = search.find(
                scenario.asks(), changes.stream().filter(allowed).toList(), most, asks -> met(scenario, asks, goals));
        tried += search.tried();
        return near.flatMap(found -> counterexample(scenario, found, whole, goals));
    }

    private List<Boolean> met(Scenario scenario, Question asks, List<Predicate<Evaluated>> goals) {
        Evaluated evaluated = bench.quick(Bench.with(scenario, asks), points);
        return goals.stream().map(goal -> goal.test(evaluated)).toList();
    }

    /** As it will be shown: with all that it brings up. */
    private Optional<Counterexample> counterexample(
            Scenario scenario, NearestCase.Near near, boolean whole, List<Predicate<Evaluated>> goals) {
        Scenario changed = Bench.with(scenario, near.question());
        Evaluated evaluated = bench.evaluate(changed, points);
        if (!goals.stream().allMatch(goal -> goal.test(evaluated))) {
            return Optional.empty();
        }
        List<Told> told = new ArrayList<>();
        points.forEach(point -> told.addAll(evaluated.at(point)));
        return Optional.of(new Counterexample(whole, Posed.of(changed), near.changes(), evaluated, told));
    }

    private Set<Slot> decisive(Evaluated from) {
        Set<Slot> slots = new HashSet<>();
        for (Point point : points) {
            for (Told told : from.at(point)) {
                if (told instanceof Told.OfClause clause) {
                    clause.row().because().reasons().forEach(reason -> slots.add(reason.slot()));
                    clause.row().missing().forEach(missing -> slots.add(missing.slot()));
                } else if (told instanceof Told.OfShipment shipment) {
                    shipment.shipment().missing().forEach(missing -> slots.add(missing.slot()));
                    Stream.of(
                                    shipment.shipment().leave(),
                                    shipment.shipment().enter(),
                                    shipment.shipment().price())
                            .flatMap(gate -> gate.deciding().stream())
                            .flatMap(measured -> measured.because().stream())
                            .forEach(reason -> slots.add(reason.slot()));
                } else if (told instanceof Told.OfMeasure measure) {
                    measure.measured().because().forEach(reason -> slots.add(reason.slot()));
                    measure.measured().missing().forEach(missing -> slots.add(missing.slot()));
                }
            }
        }
        return slots;
    }
}
