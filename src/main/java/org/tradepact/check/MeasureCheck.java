package org.tradepact.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.check.MeasureTrial.Folded;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Pack;

/**
 * What the measures of the world packs do to shipments: the same idea as for commitments. A complete shipment under one
 * measure has one effect, by rules that see every dated term at once and compare the days of the journey themselves;
 * open facts are tried, and the effects folded. For one thread.
 */
public final class MeasureCheck implements AutoCloseable {
    /** Answers of each measure that are kept for questions to come, where nobody says otherwise. */
    private static final int MOST_KEPT = 4096;

    private final List<Pack> packs;
    private final Function<String, Rulebook> rulebooks;
    private final Collection<Goods> groups;
    private final Map<String, World> worlds = new HashMap<>();
    private final Map<String, PackParts> parts = new HashMap<>();
    private final Map<String, Kept<List<Object>, Folded>> folded = new HashMap<>();
    private final Map<String, Ruled> ruled = new HashMap<>();
    private final BiFunction<Commitment, Set<Object>, Set<Finding>> evaluation;
    private final int kept;
    private long evaluations;

    /**
     * @param packs world packs whose measures are asked
     * @param rulebooks the rules of a pack, by its name
     * @param groups every named group of goods
     */
    public MeasureCheck(Collection<Pack> packs, Function<String, Rulebook> rulebooks, Collection<Goods> groups) {
        this(packs, rulebooks, groups, MOST_KEPT);
    }

    /**
     * The same for who asks about many shipments.
     *
     * @param kept answers of each measure that are kept for questions to come
     */
    public MeasureCheck(
            Collection<Pack> packs, Function<String, Rulebook> rulebooks, Collection<Goods> groups, int kept) {
        this.packs = packs.stream()
                .filter(p -> p.commitments().stream().anyMatch(Commitment::measure))
                .toList();
        this.rulebooks = rulebooks;
        this.groups = List.copyOf(groups);
        this.evaluation = (measure, facts) -> world(measure).show(facts);
        this.kept = kept;
    }

    /** The same with another way of asking the rules, for effects alone. */
    MeasureCheck(Pack pack, Collection<Goods> groups, BiFunction<Commitment, Set<Object>, Set<Finding>> evaluation) {
        this.packs = List.of(pack);
        this.rulebooks = Rulebook::empty;
        this.groups = List.copyOf(groups);
        this.evaluation = evaluation;
        this.kept = 0;
    }

    /** Every encoded measure against one shipment of the question, in the order of the packs. */
    public List<Measured> of(Question question, Stated shipment) {
        List<Measured> all = new ArrayList<>();
        for (Pack pack : packs) {
            Question own = about(question, shipment, pack);
            asked(pack, shipment).forEach(measure -> all.add(measured(pack, measure, own, shipment, kept > 0)));
        }
        return List.copyOf(all);
    }

    private Kept<List<Object>, Folded> kept(Commitment measure) {
        return folded.computeIfAbsent(measure.id(), id -> new Kept<>(kept));
    }

    /** Measures of a pack that rules decide and that are about facts of this kind. */
    private static List<Commitment> asked(Pack pack, Stated shipment) {
        String kind = Kind.of(shipment.kind()).name();
        return pack.commitments().stream()
                .filter(measure -> measure.measure()
                        && measure.encoding() != Commitment.Encoding.NONE
                        && measure.subjects().contains(kind))
                .toList();
    }

    /**
     * The values of an ordered type at which the answers to the shipments of a question can turn: those that its facts, the
     * measures and what these rest on mention.
     *
     * @param of which measures count
     */
    public Collection<Object> mentioned(Question question, Class<?> type, Predicate<Commitment> of) {
        Mentioned all = new Mentioned();
        Set<Object> values = new LinkedHashSet<>();
        for (Pack pack : packs) {
            for (Instrument instrument : pack.instruments()) {
                instrument.events().forEach(event -> all.add(event.on()));
                instrument.challenges().forEach(challenge -> all.add(challenge.on()));
            }
            for (Schedule schedule : pack.schedules()) {
                if (!schedule.fills().isEmpty()) {
                    question.facts().forEach(fact -> schedule.entries().stream()
                            .filter(entry -> Lookup.mayCover(entry, fact.said().get("goods")))
                            .forEach(entry -> {
                                all.add(entry.span().from());
                                all.add(entry.span().until());
                                all.add(entry.rate());
                            }));
                }
            }
            Drafting drafting = new Drafting(pack, groups);
            for (Stated shipment : question.facts()) {
                List<Commitment> own = pack.commitments().stream()
                        .filter(c -> c.measure()
                                && of.test(c)
                                && c.subjects()
                                        .contains(Kind.of(shipment.kind()).name()))
                        .toList();
                Question about = own.isEmpty() ? question : about(question, shipment, pack);
                own.forEach(measure ->
                        values.addAll(drafting.mentioned(measure, about).of(type)));
            }
        }
        values.addAll(all.of(type));
        return values;
    }

    /** One measure against one shipment. */
    Measured only(Commitment measure, Question question, Stated shipment) {
        Pack pack = packs.stream()
                .filter(p -> p.name().equals(measure.pack()))
                .findFirst()
                .orElseThrow();
        return measured(pack, measure, about(question, shipment, pack), shipment, false);
    }

    /** @param again whether an answer that was found before will do, if the measure regards nothing else than then */
    private Measured measured(Pack pack, Commitment measure, Question question, Stated shipment, boolean again) {
        Folded found = again
                ? before(measure, Regarded.by(measure, question, parts(pack)), () -> trial(
                                        pack, measure, question, shipment)
                                .fold())
                        .of(shipment.id())
                : trial(pack, measure, question, shipment).fold();
        Measured.Why why = found.effect().isEmpty()
                ? Measured.OPEN
                : new LaterWhy(() -> trial(pack, measure, question, shipment).why(found));
        return new Measured(
                pack, measure, shipment.id(), found.effect(), found.possible(), found.missing(), found.tried(), why);
    }

    private Folded before(Commitment measure, List<Object> regarded, Supplier<Folded> fold) {
        Kept<List<Object>, Folded> known = kept(measure);
        Folded found = known.get(regarded);
        if (found == null) {
            found = fold.get();
            known.put(regarded, found);
        }
        return found;
    }

    private PackParts parts(Pack pack) {
        return parts.computeIfAbsent(pack.name(), name -> new PackParts(pack));
    }

    private MeasureTrial trial(Pack pack, Commitment measure, Question question, Stated shipment) {
        MeasureRules rules = new MeasureRules(
                facts -> {
                    evaluations++;
                    return evaluation.apply(measure, facts);
                },
                facts -> Fresh.explain(rulebooks.apply(pack.name()), facts));
        Ruled known = ruled.computeIfAbsent(measure.id(), id -> {
            Rulebook rulebook = rulebooks.apply(pack.name());
            String kind = Kind.of(shipment.kind()).name();
            return new Ruled(
                    new Barring(id, rulebook.regards(id), List.of(), pack.terms(), pack.headings(), pack.facts()),
                    () -> Told.of(pack, measure, kind, Map.of(), rulebook));
        });
        return new MeasureTrial(pack, measure, question, shipment, groups, parts(pack), known, rules);
    }

    /** How often rules were asked what follows from some facts, since this was made. */
    public long evaluations() {
        return evaluations;
    }

    /** The shipment and the facts of the question that join it. */
    public static List<Stated> joined(Question question, Stated shipment) {
        List<Stated> facts = new ArrayList<>();
        facts.add(shipment);
        Set<String> joined = new HashSet<>(Set.of(shipment.id()));
        boolean more = true;
        while (more) {
            more = false;
            for (Stated fact : question.facts()) {
                if (joins(fact, joined) && joined.add(fact.id())) {
                    facts.add(fact);
                    more = true;
                }
            }
        }
        return facts;
    }

    /** The question with the facts that join this shipment, those of the world included. */
    static Question about(Question question, Stated shipment, Pack pack) {
        List<Stated> facts = joined(question, shipment);
        List<Stated> joined = List.copyOf(facts);
        for (Stated known : pack.facts()) {
            Stated restated = question.facts().stream()
                    .filter(f -> f.id().equals(known.id()) && f.kind() == known.kind())
                    .findFirst()
                    .orElse(null);
            if (restated == null) {
                if (!OutOfReach.of(known, joined)) {
                    facts.add(known);
                }
            } else {
                facts.remove(restated);
                facts.add(over(known, restated));
            }
        }
        return new Question(
                question.asOf(),
                List.copyOf(facts),
                question.none(),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    /** A fact of the world with what a file says otherwise about it. */
    private static Stated over(Stated known, Stated restated) {
        Stated merged = known;
        for (Map.Entry<String, Object> said : restated.said().entrySet()) {
            if (restated.at().containsKey(said.getKey())) {
                merged = merged.with(said.getKey(), said.getValue());
            }
        }
        return new Stated(merged.kind(), merged.id(), merged.said(), restated.at(), merged.remarks());
    }

    /** Whether a fact is about the shipment: it points at it, at something that does, or at nothing. */
    private static boolean joins(Stated fact, Set<String> joined) {
        return fact.kind() != Shipment.class && !(fact.said().get("of") instanceof Ref of && !joined.contains(of.id()));
    }

    /** A session for each measure: from one shipment to the next only what the shipment states differs. */
    private World world(Commitment measure) {
        return worlds.computeIfAbsent(measure.id(), id -> new World(rulebooks.apply(measure.pack())));
    }

    @Override
    public void close() {
        worlds.values().forEach(World::close);
        worlds.clear();
    }

    /** Instruments of the packs asked, by id. */
    public Map<String, Instrument> instruments() {
        Map<String, Instrument> all = new LinkedHashMap<>();
        packs.forEach(p -> p.instruments().forEach(i -> all.put(i.id(), i)));
        return all;
    }

    public List<Pack> packs() {
        return packs;
    }
}
