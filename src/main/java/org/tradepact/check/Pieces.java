package org.tradepact.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Asks single measures about many shipments together. Finds what {@link MeasureCheck} finds. For one thread. */
public final class Pieces implements AutoCloseable {
    private static final String SHIPMENT = Kind.of(Shipment.class).name();

    private final Function<String, Rulebook> rulebooks;
    private final Collection<Goods> groups;
    private final List<Told> told = new ArrayList<>();
    private final Map<String, PackParts> parts = new HashMap<>();
    private final Map<String, Ahead> aheads = new HashMap<>();
    private final Map<String, World> worlds = new HashMap<>();
    private final Map<String, Ruled> ruled = new HashMap<>();
    private final Map<List<Object>, MeasureTrial.Folded> found = new HashMap<>();

    /** One measure to be asked about one shipment. */
    public record Sought(Told told, Question question, Stated shipment) {}

    /** As for a {@link MeasureCheck}; {@code assume} is what all questions suppose about instruments. */
    public Pieces(
            Collection<Pack> packs,
            Function<String, Rulebook> rulebooks,
            Collection<Goods> groups,
            Map<String, Assumed> assume) {
        this.rulebooks = rulebooks;
        this.groups = List.copyOf(groups);
        for (Pack pack : packs) {
            for (Commitment measure : pack.commitments()) {
                if (measure.measure()
                        && measure.encoding() != Commitment.Encoding.NONE
                        && measure.subjects().contains(SHIPMENT)) {
                    told.add(Told.of(pack, measure, SHIPMENT, assume, rulebooks.apply(pack.name())));
                }
            }
        }
    }

    /** The measures that are asked about shipments, in the order of the packs. */
    public List<Told> told() {
        return told;
    }

    /**
     * What each measure does to its shipment.
     *
     * @param sought each shipment with an id of its own; those of one shipment next to each other
     */
    public List<Piece> of(List<Sought> sought) {
        Map<String, List<Integer>> byMeasure = new LinkedHashMap<>();
        for (int i = 0; i < sought.size(); i++) {
            byMeasure
                    .computeIfAbsent(sought.get(i).told().measure().id(), id -> new ArrayList<>())
                    .add(i);
        }
        Piece[] pieces = new Piece[sought.size()];
        byMeasure.values().forEach(numbers -> ask(sought, numbers, pieces));
        return Arrays.asList(pieces);
    }

    private void ask(List<Sought> sought, List<Integer> numbers, Piece[] pieces) {
        Told first = sought.get(numbers.get(0)).told();
        Ahead ahead = aheads.computeIfAbsent(
                first.measure().id(),
                id -> new Ahead(rulebooks.apply(first.pack().name()), first.measure(), found::put));
        for (int number : numbers) {
            ahead.add(List.of(number), trial(sought.get(number)));
        }
        ahead.finish();
        for (int number : numbers) {
            pieces[number] = Piece.of(
                    Objects.requireNonNull(found.get(List.of(number))),
                    sought.get(number).shipment());
        }
        found.clear();
    }

    /** The answer about a shipment that a piece stands for. */
    public Measured measured(Told of, Piece piece, Question question, Stated shipment) {
        Measured.Why why =
                piece.settled() ? new LaterWhy(() -> why(new Sought(of, question, shipment))) : Measured.OPEN;
        return new Measured(
                of.pack(),
                of.measure(),
                shipment.id(),
                piece.effect(),
                piece.folded().possible(),
                piece.folded().missing(),
                piece.folded().tried(),
                why);
    }

    /** Found anew: of which way to tell is each shipment's own. */
    private Measured.Why why(Sought sought) {
        MeasureTrial trial = trial(sought);
        return trial.why(trial.fold());
    }

    private MeasureTrial trial(Sought sought) {
        Pack pack = sought.told().pack();
        Rulebook rulebook = rulebooks.apply(pack.name());
        String measure = sought.told().measure().id();
        MeasureRules rules = new MeasureRules(
                facts -> worlds.computeIfAbsent(measure, id -> new World(rulebook))
                        .show(facts),
                facts -> Fresh.explain(rulebook, facts));
        return new MeasureTrial(
                pack,
                sought.told().measure(),
                MeasureCheck.about(sought.question(), sought.shipment(), pack),
                sought.shipment(),
                groups,
                parts.computeIfAbsent(pack.name(), name -> new PackParts(pack)),
                ruled.computeIfAbsent(measure, id -> new Ruled(sought.told().barring(), sought::told)),
                rules);
    }

    @Override
    public void close() {
        aheads.values().forEach(Ahead::close);
        aheads.clear();
        worlds.values().forEach(World::close);
        worlds.clear();
    }
}
