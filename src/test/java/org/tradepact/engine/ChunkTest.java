package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.agreement.AskedOn;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Input;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.ListedUser;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Proof;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.When;
import org.tradepact.finding.Finding;

/** Cases shown together find what they find alone, by rules that hang together and by rules that would mix them up. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChunkTest {
    private static final String HEAD =
            """
            package rules.ports;

            import org.tradepact.fact.Input;
            import org.tradepact.fact.ListEntry;
            import org.tradepact.fact.ListedUser;
            import org.tradepact.fact.Proof;
            import org.tradepact.fact.Shipment;
            import org.tradepact.finding.Engaged;
            import org.tradepact.finding.ExceptionApplies;
            import org.tradepact.finding.Follows;
            import org.tradepact.finding.Within;
            import org.tradepact.finding.Consequence;
            import static org.tradepact.finding.Citation.cite;

            """;

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry(
                    "SOUND within: listed",
                    "$shipment : Shipment($goods : goods, to.code == \"US\")\nListEntry(list.id == \"one\", goods == $goods, listed)"),
            Map.entry(
                    "SOUND engaged: within, and nothing proves otherwise",
                    "Within(commitment == \"SOUND\", $shipment : subject)\nShipment(this == $shipment, origin.code == \"CN\")\n"
                            + "not Proof(of.id == $shipment.label)"),
            Map.entry(
                    "SOUND excepted: a listed input, the entry first",
                    "ListEntry(list.id == \"two\", listed, $listed : goods)\n$shipment : Shipment(goods == $listed)\n"
                            + "exists (Input(of.to($shipment), $part : goods) and ListEntry(list.id == \"one\", goods == $part, listed))"),
            Map.entry(
                    "SOUND engaged: of a listed firm",
                    "$shipment : Shipment($importer : importer)\nListedUser(firm.is($importer))\n"
                            + "not Within(commitment == \"SOUND\", subject == $shipment)"),
            Map.entry("INPUT engaged: no input of China", "$shipment : Shipment()\nnot Input(origin.code == \"CN\")"),
            Map.entry(
                    "TWO engaged: another shipment", "$shipment : Shipment()\nexists Shipment(origin.code == \"CN\")"),
            Map.entry("ENTRY engaged: anything is listed", "$shipment : Shipment()\nexists ListEntry(listed)"),
            Map.entry(
                    "BESIDE engaged: goods listed that no input is of",
                    "$shipment : Shipment()\nListEntry(list.id == \"one\", listed, $listed : goods)\n"
                            + "not Input(of.to($shipment), goods == $listed)"),
            Map.entry(
                    "TOTAL engaged: two inputs in all",
                    "$shipment : Shipment()\naccumulate(Input($id : id); $count : count($id); $count > 1)"),
            Map.entry(
                    "RESTS engaged: where no input is of China",
                    "Engaged(commitment == \"INPUT\", $shipment : subject)"),
            Map.entry("ANY within: anything is concluded", "Engaged($shipment : subject)"),
            Map.entry(
                    "EITHER engaged: an input of its own or of any",
                    "$shipment : Shipment()\nexists Input(of.to($shipment) || origin.code == \"CN\")"),
            Map.entry("ELSEWHERE engaged: the input", "$shipment : Shipment()\n$input : Input(of.to($shipment))"));

    private static final Rulebook BOOK = book();
    private static final List<String> GOODS = List.of("84713001", "40151910", "85051110");
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    private static Rulebook book() {
        StringBuilder text = new StringBuilder(HEAD);
        RULES.forEach((name, when) -> text.append("rule \"%s\"\nwhen\n%s\nthen\n".formatted(name, when))
                .append("insertLogical(new %s(cite(drools.getRule()), %s));\nend\n"
                        .formatted(
                                name.contains("within:")
                                        ? "Within"
                                        : name.contains("excepted") ? "ExceptionApplies" : "Engaged",
                                name.startsWith("ELSEWHERE") ? "$input" : "$shipment")));
        return Rulebook.of("ports", RuleCompiler.compile("ports", List.of(new RuleFile("ports.drl", text.toString()))));
    }

    private static Set<Finding> alone(Chunk.Sought one, String commitment) {
        Set<Object> all = new HashSet<>(one.common());
        all.addAll(one.facts());
        return Fresh.evaluate(BOOK, all).stream()
                .filter(f -> f.commitment().equals(commitment))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SOUND",
                "INPUT",
                "TWO",
                "ENTRY",
                "BESIDE",
                "TOTAL",
                "RESTS",
                "ANY",
                "EITHER",
                "ELSEWHERE",
                "NONE"
            })
    void cases_shown_together_find_what_each_finds_alone(String commitment) {
        int found = 0;
        for (long seed = 1; seed <= 12; seed++) {
            Cases cases = new Cases(seed);
            try (Chunk chunk = new Chunk(BOOK, commitment, 2 + (int) seed * 4)) {
                for (int call = 0; call < 2; call++) {
                    List<Chunk.Sought> some = cases.next(50);
                    List<Set<Finding>> together = chunk.findings(some);
                    for (int i = 0; i < some.size(); i++) {
                        assertThat(together.get(i))
                                .as("seed %d, case %d: %s", seed, i, some.get(i))
                                .isEqualTo(alone(some.get(i), commitment));
                        found += together.get(i).size();
                    }
                }
            }
        }
        assertThat(found > 0).isEqualTo(!commitment.equals("NONE"));
    }

    @Test
    void rules_that_hang_together_by_the_shipment_do_not_mix() {
        assertThat(BOOK.mixes("SOUND")).isEmpty();
        assertThat(BOOK.mixesBare("SOUND")).isEmpty();
    }

    @Test
    void every_other_way_to_meet_what_belongs_to_another_shipment_is_named() {
        assertThat(BOOK.mixes("INPUT"))
                .hasValue("`INPUT engaged: no input of China`: `Input` may be of another shipment");
        assertThat(BOOK.mixes("TWO"))
                .hasValue("`TWO engaged: another shipment`: `Shipment` may be of another shipment");
        assertThat(BOOK.mixes("ENTRY"))
                .hasValue(
                        "`ENTRY engaged: anything is listed`: `ListEntry` is not joined by the goods of the shipment");
        assertThat(BOOK.mixes("BESIDE"))
                .hasValue("`BESIDE engaged: goods listed that no input is of`:"
                        + " `ListEntry` is not joined by the goods of the shipment");
        assertThat(BOOK.mixes("TOTAL"))
                .hasValue("`TOTAL engaged: two inputs in all`: `Input` may be of another shipment");
        assertThat(BOOK.mixes("EITHER"))
                .hasValue("`EITHER engaged: an input of its own or of any`: `Input` may be of another shipment");
        assertThat(BOOK.mixes("ELSEWHERE"))
                .hasValue("`ELSEWHERE engaged: the input`: it concludes something that is not about the shipment");
        assertThat(BOOK.mixes("ANY")).hasValue("`ANY within: anything is concluded`: `Engaged` is of any commitment");
    }

    @Test
    void rules_mix_if_those_do_whose_findings_they_build_on() {
        assertThat(BOOK.mixes("RESTS")).isEqualTo(BOOK.mixes("INPUT"));
    }

    @Test
    void shipments_without_inputs_are_not_mixed_up_by_rules_about_inputs() {
        assertThat(BOOK.mixesBare("INPUT")).isEmpty();
        assertThat(BOOK.mixesBare("TOTAL")).isEmpty();
        assertThat(BOOK.mixesBare("TWO")).isPresent();
        assertThat(BOOK.mixesBare("ENTRY")).isPresent();
    }

    @Test
    void rules_that_nobody_read_are_taken_to_mix() {
        assertThat(BOOK.mixes("NONE")).isPresent();
        assertThat(Rulebook.empty("none").mixes("SOUND")).isPresent();
    }

    @Test
    void many_cases_take_few_rounds_and_those_that_clash_as_many_as_there_are() {
        List<Chunk.Sought> apart = new ArrayList<>();
        List<Chunk.Sought> clashing = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            apart.add(new Chunk.Sought(Set.of(), List.of(Cases.shipment("s" + i, GOODS.get(i % 3), "CN")), "s" + i));
            clashing.add(new Chunk.Sought(Set.of(), List.of(Cases.shipment("s", GOODS.get(i % 3), "CN")), "s"));
        }
        try (Chunk chunk = new Chunk(BOOK, "SOUND", 50)) {
            chunk.findings(apart);
            assertThat(chunk.rounds()).isEqualTo(2);
            chunk.findings(clashing);
            assertThat(chunk.rounds()).isEqualTo(102);
        }
    }

    @Test
    void what_was_read_of_the_rules_is_noted_in_the_index() {
        PackIndex index = new PackIndex(
                "print",
                List.of("rules.ports.Rules"),
                Map.of(),
                List.of(),
                Map.of(
                        "A", new Apart("", "", Set.of("B", "C"), Set.of("US"), List.of()),
                        "B", new Apart("`B engaged: x`: why", "", Set.of(), Set.of(), List.of()),
                        "C", new Apart("why", "still", Set.of("A"), Set.of(), List.of())));
        assertThat(PackIndex.parse(index.text())).isEqualTo(index);
    }

    /** Cases at random: some with facts of their own, some with facts that only some share, some of one name. */
    private static final class Cases {
        private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
                Map.entry(LocalDate.class, DAY),
                Map.entry(boolean.class, false),
                Map.entry(When.class, When.NEVER),
                Map.entry(Percent.class, Percent.of("0")),
                Map.entry(Money.class, new Money("USD", java.math.BigDecimal.ONE)),
                Map.entry(Kilograms.class, new Kilograms(java.math.BigDecimal.ONE)),
                Map.entry(Firm.class, new Firm("Somebody")),
                Map.entry(Claims.class, Claims.NONE),
                Map.entry(Party.class, new Party("US")));
        private final Random random;
        private int made;

        Cases(long seed) {
            random = new Random(seed);
        }

        private static Fact fact(Class<? extends Fact> type, String id, Map<String, Object> said) {
            Map<String, Object> all = new HashMap<>(said);
            Kind kind = Kind.of(type);
            for (Kind.Component component : kind.components()) {
                Object plain = component.type().isEnum()
                        ? component.type().getEnumConstants()[0]
                        : PLAIN.get(component.type());
                if (plain != null) {
                    all.putIfAbsent(component.name(), plain);
                }
            }
            return kind.make(id, all::get);
        }

        private static Goods goods(String line) {
            return new Goods(line, Set.of());
        }

        static Fact shipment(String id, String line, String origin) {
            return fact(Shipment.class, id, Map.of("goods", goods(line), "origin", new Party(origin)));
        }

        List<Chunk.Sought> next(int count) {
            List<Chunk.Sought> cases = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                cases.add(!cases.isEmpty() && random.nextInt(12) == 0 ? cases.get(random.nextInt(i)) : one());
            }
            return cases;
        }

        private Chunk.Sought one() {
            String id = random.nextInt(8) == 0 ? "s" : "s" + made++;
            String line = any(GOODS);
            List<Fact> facts = new ArrayList<>();
            facts.add(shipment(id, line, any(List.of("CN", "MY"))));
            entries(facts, line, random.nextInt(4));
            for (int i = random.nextInt(8) - 5; i > 0; i--) {
                String part = any(GOODS);
                String of = random.nextInt(10) == 0 ? any(List.of("none", "s1", "s")) : id;
                facts.add(fact(
                        Input.class,
                        id + "-i" + i,
                        Map.of(
                                "of",
                                new Ref(of),
                                "goods",
                                goods(part),
                                "origin",
                                new Party(any(List.of("CN", "MY"))))));
                if (facts.stream()
                        .noneMatch(f ->
                                f instanceof ListEntry e && e.goods().said().equals(part))) {
                    entries(facts, part, random.nextInt(4));
                }
            }
            if (random.nextInt(4) == 0) {
                String of =
                        facts.size() > 3 && random.nextBoolean() ? facts.get(3).id() : id;
                facts.add(fact(Proof.class, random.nextBoolean() ? "p" : id + "-p", Map.of("of", new Ref(of))));
            }
            if (random.nextInt(3) == 0) {
                facts.add(fact(
                        ListedUser.class,
                        "u" + random.nextInt(2),
                        Map.of("firm", new Firm(any(List.of("Somebody", "Nobody"))))));
            }
            return new Chunk.Sought(random.nextInt(5) == 0 ? Set.of(new AskedOn(DAY)) : Set.of(), facts, id);
        }

        /** Whether lists hold goods: nearly always said of both lists, and mostly the same. */
        private void entries(List<Fact> facts, String line, int listed) {
            if (random.nextInt(9) == 0) {
                return;
            }
            boolean likely = random.nextInt(6) > 0;
            for (String list : List.of("one", "two")) {
                boolean on = likely ? list.equals("one") || line.startsWith("4") : listed > 1;
                facts.add(new ListEntry(list + "." + line, new ListEntry.ListName(list), goods(line), on));
            }
        }

        private <T> T any(List<T> values) {
            return values.get(random.nextInt(values.size()));
        }
    }
}
