package org.tradepact.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.tradepact.check.MeasureCheck;
import org.tradepact.check.Question;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

/** Shipments of the shipped scenarios, each with some of its facts as other scenarios state them, or open; from a seed. */
public final class CrossedShipments {
    private static final List<Question> ORIGINALS = originals();
    private static final Map<String, List<Object>> VALUES = values();

    private final Random random;
    private int made;

    public CrossedShipments(long seed) {
        random = new Random(seed);
    }

    private static List<Question> originals() {
        return Corpus.scenarios().stream()
                .map(scenario -> scenario.asks())
                .filter(asks -> asks.facts().stream()
                                .filter(f -> f.kind() == Shipment.class)
                                .count()
                        == 1)
                .toList();
    }

    private static Map<String, List<Object>> values() {
        Map<String, Set<Object>> all = new TreeMap<>();
        for (Question question : ORIGINALS) {
            for (Stated fact : question.facts()) {
                fact.said().forEach((component, value) -> all.computeIfAbsent(
                                Kind.of(fact.kind()).name() + component, key -> new LinkedHashSet<>())
                        .add(value));
            }
        }
        Map<String, List<Object>> values = new HashMap<>();
        all.forEach((key, some) -> values.put(key, List.copyOf(some)));
        return values;
    }

    /** The one shipment that a question of these is about. */
    public static Stated shipment(Question question) {
        return question.facts().stream()
                .filter(f -> f.kind() == Shipment.class)
                .findFirst()
                .orElseThrow();
    }

    /** Another one, whose facts have ids of their own. @param asked about how many components differ, at most */
    public Question next(int asked) {
        return next(asked, "c" + made++ + "-");
    }

    /** The same with ids that begin so. */
    public Question next(int asked, String ids) {
        Question original = ORIGINALS.get(random.nextInt(ORIGINALS.size()));
        Stated shipment = shipment(original);
        List<Stated> facts = new ArrayList<>();
        Set<String> own = new LinkedHashSet<>();
        for (Stated fact : MeasureCheck.joined(original, shipment)) {
            own.add(fact.id());
        }
        for (Stated fact : original.facts()) {
            if (own.contains(fact.id())) {
                facts.add(crossed(fact, asked, own, ids));
            }
        }
        return new Question(
                original.asOf(),
                facts,
                original.none(),
                original.assume(),
                original.about(),
                original.with(),
                original.readings());
    }

    private Stated crossed(Stated fact, int most, Set<String> own, String ids) {
        Map<String, Object> said = new TreeMap<>(fact.said());
        Kind kind = Kind.of(fact.kind());
        int changes = fact.kind() == Shipment.class ? random.nextInt(most + 1) : random.nextInt(2);
        for (int i = 0; i < changes; i++) {
            Kind.Component any =
                    kind.components().get(random.nextInt(kind.components().size()));
            if (any.type() == ListEntry.ListName.class) {
                continue; // a fact without it is none
            }
            String component = any.name();
            List<Object> values = VALUES.getOrDefault(kind.name() + component, List.of());
            if (random.nextInt(10) == 0 || values.isEmpty()) {
                said.remove(component);
            } else {
                said.put(component, values.get(random.nextInt(values.size())));
            }
        }
        fact.said().forEach((component, value) -> {
            if (value instanceof Ref ref) {
                said.put(component, own.contains(ref.id()) ? new Ref(ids + ref.id()) : ref);
            }
        });
        return new Stated(fact.kind(), ids + fact.id(), said, fact.at(), fact.remarks());
    }
}
