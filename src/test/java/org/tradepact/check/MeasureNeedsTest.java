package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.scenario.Expectation;
import org.tradepact.scenario.Scenario;

/** What a measure says it needs of the facts a file states is what its effects depend on: no more, no less. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeasureNeedsTest {
    private static final Library LIBRARY = Corpus.LIBRARY;
    private static final Set<String> MATTERED = new TreeSet<>();
    private static final Set<String> MATTERED_UNNEEDED = new TreeSet<>();
    private static final Map<String, Integer> TRIED = new HashMap<>();

    /** Scenarios in which a component that is said not to matter is tried. */
    private static final int ENOUGH = 3;

    private static final MeasureCheck CHECK =
            new MeasureCheck(LIBRARY.packs(), Corpus::rules, LIBRARY.goods().each());

    @BeforeAll
    static void vary_every_component_of_every_scenario() {
        for (Scenario scenario : Corpus.scenarios()) {
            Set<String> measures = new TreeSet<>();
            scenario.expect().stream().map(Expectation::measure).forEach(measures::add);
            for (Stated subject : scenario.asks().facts()) {
                for (String id : measures) {
                    LIBRARY.commitment(id)
                            .filter(m -> m.subjects()
                                    .contains(Kind.of(subject.kind()).name()))
                            .ifPresent(m -> vary(m, scenario.asks(), subject));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        CHECK.close();
    }

    @Test
    void what_is_not_needed_never_changes_an_effect() {
        assertThat(MATTERED_UNNEEDED).isEmpty();
    }

    @Test
    void every_need_changes_the_effect_of_some_scenario_of_the_measure() {
        List<String> idle = new ArrayList<>();
        for (Pack pack : LIBRARY.packs()) {
            for (Commitment measure : pack.commitments()) {
                if (measure.measure() && measure.encoding() != Commitment.Encoding.NONE) {
                    measure.needs().forEach((kind, components) -> components.stream()
                            .filter(c -> !c.equals("of")) // says to which shipment a fact belongs
                            .map(c -> key(measure, kind, c))
                            .filter(k -> !kind.equals("listEntry") && !MATTERED.contains(k))
                            .filter(k -> !worldly(pack, kind))
                            .forEach(idle::add));
                }
            }
        }
        assertThat(idle)
                .as("needs that no one-component variation of a scenario shows")
                .isEmpty();
    }

    /** Kinds of facts that the pack itself states: files rarely do. */
    private static boolean worldly(Pack pack, String kind) {
        return pack.facts().stream().anyMatch(f -> Kind.of(f.kind()).name().equals(kind));
    }

    /** Measures of a pack share conditions, so a component that matters to one of them counts for all that need it. */
    private static String key(Commitment measure, String kind, String component) {
        return measure.pack() + " " + kind + "." + component;
    }

    private static void vary(Commitment measure, Question question, Stated subject) {
        Pack pack = LIBRARY.pack(measure.pack()).orElseThrow();
        Drafting drafting = new Drafting(pack, LIBRARY.goods().each());
        List<Stated> joined = MeasureCheck.joined(question, subject);
        Mentioned mentioned = drafting.mentioned(measure, question, joined);
        pack.facts().forEach(f -> mentioned.addAll(f.said().values()));
        Optional<Effect> before = effect(measure, question, subject);
        for (Stated fact : joined) {
            Kind kind = Kind.of(fact.kind());
            if (!measure.subjects().contains(kind.name()) && !measure.needs().containsKey(kind.name())) {
                continue;
            }
            for (Kind.Component component : kind.components()) {
                String key = key(measure, kind.name(), component.name());
                boolean needed =
                        measure.needs().getOrDefault(kind.name(), List.of()).contains(component.name());
                boolean enough =
                        needed ? MATTERED.contains(key) : TRIED.merge(measure.id() + key, 1, Integer::sum) > ENOUGH;
                boolean joins = component.type() == Ref.class; // says to which shipment a fact belongs
                if (enough || joins || !Domain.varies(component.type())) {
                    continue;
                }
                for (Object value :
                        Domain.of(component.type(), mentioned, LIBRARY.goods().each())) {
                    Stated other = fact.with(component.name(), value);
                    List<Stated> facts = new ArrayList<>(question.facts());
                    facts.replaceAll(f -> f.equals(fact) ? other : f);
                    Question varied = new Question(
                            question.asOf(),
                            facts,
                            question.none(),
                            question.assume(),
                            question.about(),
                            question.with(),
                            question.readings());
                    if (!effect(measure, varied, fact.equals(subject) ? other : subject)
                            .equals(before)) {
                        if (needed) {
                            MATTERED.add(key);
                        } else {
                            MATTERED_UNNEEDED.add(measure.id() + " " + kind.name() + "." + component.name());
                        }
                        break;
                    }
                }
            }
        }
    }

    /** Nothing where the facts leave it open. */
    private static Optional<Effect> effect(Commitment measure, Question question, Stated subject) {
        return CHECK.only(measure, question, subject).effect();
    }
}
