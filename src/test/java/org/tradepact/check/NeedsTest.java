package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Percent;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.scenario.Scenario;

/** What a commitment says it needs is what its answers depend on: no more, no less. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeedsTest {
    private static final Library LIBRARY = Corpus.LIBRARY;
    private static final Set<String> MATTERED = new TreeSet<>();
    private static final Set<String> MATTERED_UNNEEDED = new TreeSet<>();
    private static Checker checker =
            new Checker(LIBRARY.packs(), Corpus::rules, LIBRARY.goods().each());

    @BeforeAll
    static void vary_every_component_of_every_scenario() {
        for (Scenario scenario : Corpus.scenarios()) {
            for (String asked : Corpus.asked(scenario)) {
                LIBRARY.commitment(asked).ifPresent(c -> vary(c, scenario.asks()));
            }
        }
    }

    @AfterAll
    static void close() {
        checker.close();
    }

    @Test
    void what_is_not_needed_never_changes_a_verdict() {
        assertThat(MATTERED_UNNEEDED).isEmpty();
    }

    @Test
    void every_need_changes_the_verdict_of_some_scenario_of_the_commitment() {
        List<String> idle = new ArrayList<>();
        for (Pack pack : LIBRARY.packs()) {
            for (Commitment commitment : pack.commitments()) {
                if (commitment.encoding() != Commitment.Encoding.NONE && !commitment.measure()) {
                    commitment.needs().forEach((kind, components) -> components.stream()
                            .map(c -> key(commitment, kind, c))
                            .filter(k -> !MATTERED.contains(k))
                            .forEach(idle::add));
                }
            }
        }
        assertThat(idle)
                .as("needs that no one-component variation of a scenario shows")
                .isEmpty();
    }

    private static String key(Commitment commitment, String kind, String component) {
        return commitment.id() + " " + kind + "." + component;
    }

    private static void vary(Commitment commitment, Question asked) {
        Pack pack = LIBRARY.pack(commitment.pack()).orElseThrow();
        Drafting drafting = new Drafting(pack, LIBRARY.goods().each());
        Question question = only(commitment, withWorld(asked));
        Map<String, String> before = verdicts(question);
        for (int i = 0; i < question.facts().size(); i++) {
            Stated fact = question.facts().get(i);
            Kind kind = Kind.of(fact.kind());
            boolean entry = fact.kind() == ScheduledRate.class || fact.kind() == ListEntry.class; // tried below
            if (entry || !Drafting.kinds(commitment).contains(kind.name())) {
                continue;
            }
            Mentioned mentioned = drafting.mentioned(commitment, question, question.facts());
            for (Kind.Component component : kind.components()) {
                String key = key(commitment, kind.name(), component.name());
                boolean needed =
                        commitment.needs().getOrDefault(kind.name(), List.of()).contains(component.name());
                boolean settled = needed ? MATTERED.contains(key) : component.period();
                if (settled || !Domain.varies(component.type())) {
                    continue;
                }
                for (Object value :
                        Domain.of(component.type(), mentioned, LIBRARY.goods().each())) {
                    if (!verdicts(with(question, i, fact.with(component.name(), value)))
                            .equals(before)) {
                        (needed ? MATTERED : MATTERED_UNNEEDED).add(key);
                        break;
                    }
                }
            }
        }
        varyEntries(commitment, question, before);
    }

    /** A schedule or list entry nobody stated is tried low and high, off and on. */
    private static void varyEntries(Commitment commitment, Question question, Map<String, String> before) {
        for (Stated fact : question.facts()) {
            Object goods = fact.said().get("goods");
            if (goods == null) {
                continue;
            }
            if (!commitment.schedule().isEmpty()) {
                for (String rate : List.of("0", "1000")) {
                    add(
                            commitment,
                            question,
                            before,
                            "scheduledRate.rate",
                            new Stated(
                                    ScheduledRate.class,
                                    "entry",
                                    Map.of(
                                            "schedule",
                                            new ListEntry.ListName(commitment.schedule()),
                                            "goods",
                                            goods,
                                            "rate",
                                            Percent.of(rate)),
                                    Map.of()));
                }
            }
            for (String list : commitment.lists()) {
                for (boolean listed : new boolean[] {true, false}) {
                    add(
                            commitment,
                            question,
                            before,
                            "listEntry.listed",
                            new Stated(
                                    ListEntry.class,
                                    "entry",
                                    Map.of("list", new ListEntry.ListName(list), "goods", goods, "listed", listed),
                                    Map.of()));
                }
            }
        }
    }

    private static void add(
            Commitment commitment, Question question, Map<String, String> before, String need, Stated entry) {
        List<Stated> facts = new ArrayList<>(question.facts());
        facts.add(entry);
        if (!verdicts(facts(question, facts)).equals(before)) {
            MATTERED.add(commitment.id() + " " + need);
            commitment.subjects().forEach(k -> MATTERED.add(key(commitment, k, "goods"))); // which entry it is
        }
    }

    private static Map<String, String> verdicts(Question question) {
        Map<String, String> verdicts = new LinkedHashMap<>();
        checker.answer(question, Set.of())
                .rows()
                .forEach(r -> verdicts.put(r.subject(), r.verdict() + RowText.lines(r.readings())));
        return verdicts;
    }

    private static Question withWorld(Question question) {
        List<Stated> facts = new ArrayList<>(question.facts());
        question.with().forEach(w -> LIBRARY.pack(w).ifPresent(p -> facts.addAll(p.facts())));
        return facts(question, facts);
    }

    private static Question with(Question question, int index, Stated changed) {
        List<Stated> facts = new ArrayList<>(question.facts());
        facts.set(index, changed);
        return facts(question, facts);
    }

    private static Question facts(Question q, List<Stated> facts) {
        return new Question(q.asOf(), facts, q.none(), q.assume(), q.about(), Set.of(), q.readings());
    }

    private static Question only(Commitment commitment, Question q) {
        return new Question(q.asOf(), q.facts(), q.none(), q.assume(), Set.of(commitment.id()), q.with(), q.readings());
    }
}
