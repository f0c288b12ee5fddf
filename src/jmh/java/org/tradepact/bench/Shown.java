package org.tradepact.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Reading;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Actor;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Stage;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Values;

/** The shipped packs with their rules, and measures made from a seed to show them. */
final class Shown {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<String> PARTIES = List.of("MY", "MY", "MY", "MY", "KH", "TH", "VN", "US");
    private static final List<String> REACHED = List.of("US", "CN");
    private static final List<String> GOODS = List.of(
            "critical-minerals", "rare-earths", "rare-earth-ores", "rare-earth-oxides", "rare-earth-magnets", "tin", "machinery");

    /** By pack, in order; those without rules are left out. */
    final Map<String, Rulebook> rules = new LinkedHashMap<>();

    /** What the rules of a pack see in every case: its terms of one day, and a reading of each pivot. */
    final Map<String, Set<Object>> settings = new LinkedHashMap<>();

    private final List<Goods> goods;
    private final Values values;
    private final Random random;

    Shown(long seed) {
        Library library = Library.shipped(new Problems());
        for (Pack pack : library.packs()) {
            Rulebook book = Rulebook.fromClasspath(pack.name());
            if (!book.isEmpty()) {
                rules.put(pack.name(), book);
                settings.put(pack.name(), settings(pack));
            }
        }
        goods = GOODS.stream().map(library.goods()::resolve).toList();
        values = new Values(library.goods());
        random = new Random(seed);
    }

    private static Set<Object> settings(Pack pack) {
        Set<Object> settings = new HashSet<>();
        pack.terms().stream().filter(term -> term.span().has(DAY)).forEach(term -> settings.add(term.term()));
        for (Commitment commitment : pack.commitments()) {
            for (Pivot pivot : commitment.pivots()) {
                if (!pivot.force()) {
                    settings.add(new Reading(pivot.id(), pivot.options().get(0).id()));
                }
            }
        }
        return settings;
    }

    /** Measures of which no two depend on each other. */
    List<Fact> measures(int count) {
        List<Fact> measures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            measures.add(random.nextInt(3) == 0 ? duty("m" + i) : restriction("m" + i));
        }
        return measures;
    }

    private Fact restriction(String id) {
        return fact(
                ExportRestriction.class,
                id,
                Map.of(
                        "takenBy", Actor.central(any(PARTIES)),
                        "form", any(List.of(ExportRestriction.Form.values())),
                        "goods", any(goods),
                        "stage", any(List.of(Stage.values())),
                        "to", random.nextBoolean() ? Reach.ALL : Reach.only(List.of(new Party(any(REACHED)))),
                        "effect", any(List.of(Effect.values())),
                        "inForceFrom", DAY.minusDays(random.nextInt(300))));
    }

    private Fact duty(String id) {
        return fact(
                CustomsDuty.class,
                id,
                Map.of(
                        "takenBy", Actor.central(any(PARTIES)),
                        "goods", any(goods),
                        "originating", new Party(any(PARTIES)),
                        "rate", Percent.of(Integer.toString(random.nextInt(40))),
                        "basis", any(List.of(CustomsDuty.Basis.values())),
                        "inForceFrom", DAY.minusDays(random.nextInt(300))));
    }

    /** What is not said is as files leave it out, and judgments are denied. */
    private Fact fact(Class<? extends Fact> type, String id, Map<String, Object> said) {
        Kind kind = Kind.of(type);
        Map<String, Object> all = new HashMap<>(said);
        for (Kind.Component component : kind.components()) {
            all.computeIfAbsent(
                    component.name(),
                    name -> component.unlessSaid().isEmpty()
                            ? Boolean.FALSE
                            : values.ofText(component.type(), component.unlessSaid()));
        }
        return kind.make(id, name -> Objects.requireNonNull(all.get(name), name));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** What a pack's rules see beside these measures. */
    Set<Object> with(String pack, List<Fact> measures) {
        Set<Object> shown = new HashSet<>(settings.getOrDefault(pack, Set.of()));
        shown.addAll(measures);
        return shown;
    }
}
