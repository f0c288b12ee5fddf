package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.AskedOn;
import org.tradepact.agreement.Commitment;
import org.tradepact.corpus.Corpus;
import org.tradepact.corpus.CrossedShipments;
import org.tradepact.engine.World;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Pack;

/** What is said to decide decides: where that is the same, the rules of the shipped measures find the same of any two shipments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DecidingTest {
    private static final int SHIPMENTS = 120;

    /** Ways of one draft that are looked at. */
    private static final int WAYS = 6;

    private final Random random = new Random(5);
    private int met;
    private int dropped;
    private int merged;

    /** One measure, asked about many shipments. */
    private final class Asking implements AutoCloseable {
        private final Pack pack;
        private final Commitment measure;
        private final Told told;
        private final PackParts parts;
        private final World world;
        private final Map<Object, Effect> known = new HashMap<>();

        Asking(Pack pack, Commitment measure) {
            this.pack = pack;
            this.measure = measure;
            this.told = Told.of(pack, measure, Kind.of(Shipment.class).name(), Map.of(), Corpus.rules(pack.name()));
            this.parts = new PackParts(pack);
            this.world = new World(Corpus.rules(pack.name()));
        }

        void ask(Question crossed) {
            Stated shipment = CrossedShipments.shipment(crossed);
            Question question = MeasureCheck.about(crossed, shipment, pack);
            Draft draft = new Drafting(pack, Corpus.LIBRARY.goods().each(), parts).draft(measure, question);
            Optional<Deciding> deciding = Deciding.of(told, draft, shipment, parts);
            if (deciding.isEmpty()) {
                return;
            }
            List<Gap> mattering = deciding.get().mattering(component -> component.equals(measure.dateBasis()));
            for (int i = 0; i < WAYS; i++) {
                int[] picks = draft.gaps().stream()
                        .mapToInt(gap -> random.nextInt(gap.values().size()))
                        .toArray();
                Effect effect = effect(draft, question, shipment, picks);
                Object key = deciding.get().of(picks);
                Effect before = key.equals(Deciding.NOTHING) ? Effect.NONE : known.putIfAbsent(key, effect);
                if (before != null) {
                    met++;
                    assertThat(effect)
                            .as("%s by %s: %s", measure.id(), key, shipment.said())
                            .isEqualTo(before);
                }
                for (int g = 0; g < picks.length; g++) {
                    List<Object> all = draft.gaps().get(g).values();
                    List<Object> left = mattering.get(g).values();
                    if (left.size() < all.size() && (left.size() == 1 || i == 0)) {
                        Set<Effect> kept = new HashSet<>();
                        for (Object value : left) {
                            kept.add(effect(draft, question, shipment, with(picks, g, all.indexOf(value))));
                        }
                        dropped++;
                        merged += left.size() > 1 ? 1 : 0;
                        assertThat(kept)
                                .as(
                                        "%s with fewer values of %s: %s",
                                        measure.id(), mattering.get(g).slot(), shipment.said())
                                .contains(
                                        effect(draft, question, shipment, with(picks, g, random.nextInt(all.size()))));
                    }
                }
            }
        }

        private static int[] with(int[] picks, int gap, int pick) {
            int[] other = picks.clone();
            other[gap] = pick;
            return other;
        }

        private Effect effect(Draft draft, Question question, Stated shipment, int[] picks) {
            List<Object> chosen = new Combinations(draft.gaps()).values(picks);
            List<Fact> facts =
                    draft.complete(chosen, question.readings(), Map.of()).facts();
            Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
            shown.addAll(facts);
            shown.addAll(parts.common(measure, new AskedOn(question.asOf())));
            List<Finding> own = new ArrayList<>();
            for (Finding finding : world.show(shown)) {
                if (finding.commitment().equals(measure.id())
                        && finding.subject().label().equals(shipment.id())) {
                    own.add(finding);
                }
            }
            return Effect.of(own);
        }

        @Override
        public void close() {
            world.close();
        }
    }

    /** The same where one or two days are open. */
    private Question undated(Question question) {
        Stated shipment = CrossedShipments.shipment(question);
        List<String> days = Kind.of(Shipment.class).components().stream()
                .filter(Kind.Component::period)
                .map(Kind.Component::name)
                .toList();
        Set<String> open = Set.of("entered");
        if (random.nextBoolean()) {
            open = new HashSet<>(List.of("entered", days.get(random.nextInt(days.size()))));
        }
        Stated undated = shipment.without(open);
        return question.with(question.facts().stream()
                .map(fact -> fact == shipment ? undated : fact)
                .toList());
    }

    @Test
    void where_the_same_decides_rules_find_the_same() {
        CrossedShipments crossed = new CrossedShipments(77);
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < SHIPMENTS; i++) {
            Question next = crossed.next(6, "s" + i % 2 + "-");
            questions.add(i % 2 == 0 ? undated(next) : next);
        }
        for (Pack pack : Corpus.LIBRARY.packs()) {
            for (Commitment measure : pack.commitments()) {
                if (measure.measure()
                        && measure.encoding() != Commitment.Encoding.NONE
                        && measure.subjects().contains(Kind.of(Shipment.class).name())) {
                    try (Asking asking = new Asking(pack, measure)) {
                        questions.forEach(asking::ask);
                    }
                }
            }
        }
        assertThat(met).as("ways that were known before").isGreaterThan(5_000);
        assertThat(dropped).as("gaps of which not all values are tried").isGreaterThan(2_000);
        assertThat(merged).as("of them days of which some come to the same").isGreaterThan(60);
    }
}
