package org.tradepact.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Reading;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Actor;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Effect;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Stage;
import org.tradepact.fact.When;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;

/** The shipped packs with their rules, and measures made from a seed to show them. */
final class Shown {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final List<String> PARTIES = List.of("MY", "KH", "TH", "VN", "AU", "JP", "US", "CN");

    /** By pack, in order; those without rules are left out. */
    final Map<String, Rulebook> rules = new LinkedHashMap<>();

    /** What the rules of a pack see in every case: its terms of one day, and a reading of each pivot. */
    final Map<String, Set<Object>> settings = new LinkedHashMap<>();

    private final List<Goods> goods;
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
        goods = library.goods().each();
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
        return new ExportRestriction(
                id,
                Actor.central(any(PARTIES)),
                any(List.of(ExportRestriction.Form.values())),
                any(goods),
                any(List.of(Stage.values())),
                random.nextBoolean() ? Reach.ALL : Reach.only(List.of(new Party(any(PARTIES)))),
                any(List.of(Effect.values())),
                Defences.NONE,
                DAY.minusDays(random.nextInt(300)),
                When.NEVER);
    }

    private Fact duty(String id) {
        return new CustomsDuty(
                id,
                Actor.central(any(PARTIES)),
                any(goods),
                new Party(any(PARTIES)),
                Percent.of(Integer.toString(random.nextInt(40))),
                any(List.of(CustomsDuty.Basis.values())),
                Defences.NONE,
                DAY.minusDays(random.nextInt(300)),
                When.NEVER);
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
