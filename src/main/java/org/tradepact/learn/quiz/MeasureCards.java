package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.learn.Told;

/** What a measure does to a shipment: distractors are what it does to shipments beside it, and rates of other headings. */
final class MeasureCards implements Maker {
    @Override
    public Optional<Draft> draft(Pool pool, int turn, Draw draw) {
        Map<Choice, List<Drawn>> does = new LinkedHashMap<>();
        for (Drawn drawn : pool.all()) {
            Truth.does(((Told.OfMeasure) drawn.told()).measured())
                    .filter(choice -> !(choice instanceof Choice.Nothing) || near(drawn, pool))
                    .filter(choice -> !(choice instanceof Choice.Adds adds)
                            || adds.percent().signum() > 0)
                    .ifPresent(choice ->
                            does.computeIfAbsent(choice, c -> new ArrayList<>()).add(drawn));
        }
        for (Sort sort : Picking.from(Sort.TURNS, turn)) {
            List<Choice> fit =
                    does.keySet().stream().filter(choice -> sort.is(choice)).toList();
            if (!fit.isEmpty()) {
                Choice wanted = draw.one(fit);
                return Picking.usual(does.getOrDefault(wanted, List.of()), draw)
                        .map(drawn -> new Draft(
                                CardKind.MEASURE,
                                drawn.ground().judged(),
                                List.of(drawn.asks()),
                                wanted,
                                wrong(drawn, wanted, pool, draw),
                                Edges.at(drawn, pool)));
            }
        }
        return Optional.empty();
    }

    /** What is right goes round: something, nothing, something, an exemption or what cannot be told. */
    private enum Sort {
        SOMETHING,
        NOTHING,
        ELSE;

        static final List<Sort> TURNS = List.of(SOMETHING, NOTHING, SOMETHING, ELSE);

        boolean is(Choice choice) {
            return switch (this) {
                case SOMETHING -> choice instanceof Choice.Adds || choice instanceof Choice.Follows;
                case NOTHING -> choice instanceof Choice.Nothing;
                case ELSE -> choice instanceof Choice.Spared || choice instanceof Choice.Open;
            };
        }
    }

    private static boolean near(Drawn drawn, Pool pool) {
        return pool.beside(drawn).stream()
                .anyMatch(other -> ((Told.OfMeasure) other.told()).measured().reached());
    }

    private static List<Choice> wrong(Drawn drawn, Choice right, Pool pool, Draw draw) {
        Commitment measure = pool.clause().commitment();
        List<Choice> wrong = new ArrayList<>();
        pool.beside(drawn).forEach(other -> Truth.does(((Told.OfMeasure) other.told()).measured())
                .ifPresent(wrong::add));
        if (measure.modality() == Commitment.Modality.CHARGE) {
            List<Choice> rates = new ArrayList<>();
            pool.clause().pack().headings().stream()
                    .filter(heading -> heading.measure().equals(measure.id()) && Truth.exact(heading))
                    .forEach(heading ->
                            rates.add(new Choice.Adds(heading.rate().value().stripTrailingZeros())));
            wrong.addAll(draw.shuffled(rates));
        }
        wrong.add(new Choice.Nothing());
        pool.all().forEach(other -> Truth.does(((Told.OfMeasure) other.told()).measured())
                .ifPresent(wrong::add));
        wrong.add(new Choice.Open());
        if (measure.modality() == Commitment.Modality.CHARGE) {
            wrong.add(new Choice.Spared());
        }
        wrong.remove(right);
        return wrong;
    }
}
