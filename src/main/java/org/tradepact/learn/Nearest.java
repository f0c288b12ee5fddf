package org.tradepact.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Change;
import org.tradepact.explore.NearestCase;
import org.tradepact.explore.Variations;
import org.tradepact.fact.Actor;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
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
    private final Map<Verdict, Set<Weighs>> seen = new EnumMap<>(Verdict.class);
    private long tried;
    private Optional<NearestCase.Near> nearly = Optional.empty();

    /** @param points that are looked at; a case is answered for them alone until one is found */
    Nearest(Bench bench, List<Point> points) {
        this.bench = bench;
        this.points = List.copyOf(points);
    }

    long tried() {
        return tried;
    }

    /** The verdicts that the cases came to which were tried, with what the text weighs where they did. */
    Map<Verdict, Set<Weighs>> seen() {
        return Map.copyOf(seen);
    }

    /**
     * The nearest case that meets all goals.
     *
     * @param looking clauses whose eyes a change must catch
     * @param first changes that are tried before all others
     * @param together several changes that belong together
     * @param allowed which changes may be made
     * @param most how many changes may be made at once: one or two
     * @param whole whether the goals are all of an answer
     */
    Optional<Counterexample> find(
            Evaluated from,
            Collection<Commitment> looking,
            List<Change> first,
            List<List<Change>> together,
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
                .all(decisive(from), due(from)));
        NearestCase search = new NearestCase(bench.changing(), from.shipments().isEmpty() ? BOUND : BORDER);
        Optional<NearestCase.Near> near = search.find(
                scenario.asks(),
                changes.stream()
                        .filter(allowed)
                        .filter(change -> !strange(scenario.asks(), change))
                        .toList(),
                together,
                most,
                asks -> met(scenario, asks, goals));
        tried += search.tried();
        nearly = search.nearly();
        return near.flatMap(found -> counterexample(scenario, found.changes(), whole, goals));
    }

    /** Whether a change makes a case that nobody would pose: asked before what it tells, ore of a line that holds none. */
    private static boolean strange(Question asks, Change change) {
        if (change instanceof Change.AsksOn other) {
            return asks.facts().stream()
                    .flatMap(fact -> fact.said().values().stream())
                    .map(value -> value instanceof When when && !when.never() ? when.date() : value)
                    .anyMatch(value ->
                            value instanceof LocalDate day && day.isAfter(other.day()) && !day.isAfter(asks.asOf()));
        }
        if (!(change instanceof Change.Says says)) {
            return false;
        }
        Map<String, Object> said = asks.facts().stream()
                .filter(fact -> fact.id().equals(says.slot().fact()))
                .map(Stated::said)
                .findFirst()
                .orElse(Map.of());
        if (says.value() == Stage.ORE || says.value() == Stage.CONCENTRATE) {
            // the nomenclature has ores and concentrates in its chapters 25 and 26
            return said.get("goods") instanceof Goods goods
                    && goods.coded()
                    && !goods.said().matches("2[56].*");
        }
        return says.value() == ExportRestriction.Form.EXPORT_DUTY
                && said.get("takenBy") instanceof Actor actor
                && actor.organ() == Organ.PRIVATE;
    }

    /**
     * The nearest case of two changes that the last search found to lack nothing but the first of all goals, with one
     * reading more, if that brings it.
     *
     * @param reads the readings that may, in such a case
     */
    Optional<Counterexample> settled(
            Evaluated from, Function<Evaluated, Stream<Change.Reads>> reads, List<Predicate<Evaluated>> goals) {
        Scenario scenario = from.scenario();
        return nearly.stream()
                .flatMap(near -> reads.apply(bench.quick(Bench.with(scenario, near.question()), points))
                        .flatMap(read -> counterexample(
                                scenario,
                                Stream.concat(near.changes().stream(), Stream.of(read))
                                        .toList(),
                                true,
                                goals)
                                .stream()))
                .findFirst();
    }

    private List<Boolean> met(Scenario scenario, Question asks, List<Predicate<Evaluated>> goals) {
        Evaluated evaluated = bench.quick(Bench.with(scenario, asks), points);
        points.forEach(point -> evaluated.rows(point).forEach(row -> seen.computeIfAbsent(
                        row.verdict(), verdict -> EnumSet.noneOf(Weighs.class))
                .add(Weighs.of(row.force()))));
        return goals.stream().map(goal -> goal.test(evaluated)).toList();
    }

    /** As it will be shown: with all that it brings up. */
    private Optional<Counterexample> counterexample(
            Scenario scenario, List<Change> changes, boolean whole, List<Predicate<Evaluated>> goals) {
        Optional<Scenario> made = bench.changed(scenario, changes);
        if (made.isEmpty()) {
            return Optional.empty();
        }
        Scenario changed = made.get();
        Evaluated evaluated = bench.evaluate(changed, points);
        if (!goals.stream().allMatch(goal -> goal.test(evaluated))) {
            return Optional.empty();
        }
        List<Told> told = new ArrayList<>();
        points.forEach(point -> told.addAll(evaluated.at(point)));
        if (points.isEmpty()) {
            evaluated.shipments().forEach(shipment -> told.add(new Told.OfShipment(shipment)));
        }
        return Optional.of(new Counterexample(whole, Posed.of(changed), changes, evaluated, told));
    }

    /** A case in which an answer is right without any change. */
    Optional<Counterexample> asItIs(Evaluated from) {
        return counterexample(from.scenario(), List.of(), true, List.of());
    }

    private Set<LocalDate> due(Evaluated from) {
        return points.stream()
                .flatMap(point -> from.rows(point).stream())
                .map(Row::due)
                .collect(Collectors.toSet());
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
                    shipment.shipment().duty().lines().stream()
                            .flatMap(line -> line.measure().stream())
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
