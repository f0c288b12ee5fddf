package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.finding.Breach;
import org.tradepact.finding.Citation;
import org.tradepact.finding.Engaged;
import org.tradepact.finding.ExceptionApplies;
import org.tradepact.finding.Finding;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WorldTest {
    private static final Citation P1 = new Citation("P.1");
    private static final Limit LIMIT = Limit.of(Cargo.Kind.OXIDE, "XA", 10);

    private static Cargo oxide(int tonnes) {
        return Cargo.of("c1", Cargo.Kind.OXIDE, tonnes, "XA");
    }

    private static Set<Finding> ofP1(Set<Finding> findings) {
        return Set.copyOf(findings.stream()
                .filter(finding -> finding.commitment().equals("P.1"))
                .toList());
    }

    @Test
    void at_the_limit_the_cargo_is_engaged_and_no_breach() {
        assertThat(ofP1(Fresh.evaluate(PortRules.rulebook(), Set.of(LIMIT, oxide(10)))))
                .containsExactly(new Engaged(P1, oxide(10)));
    }

    @Test
    void above_the_limit_it_is_a_breach() {
        assertThat(ofP1(Fresh.evaluate(PortRules.rulebook(), Set.of(LIMIT, oxide(11)))))
                .containsExactlyInAnyOrder(new Engaged(P1, oxide(11)), new Breach(P1, oxide(11)));
    }

    @Test
    void what_rests_on_a_fact_leaves_with_it() {
        try (World world = new World(PortRules.rulebook())) {
            world.show(Set.of(LIMIT, oxide(11), new Waiver("XA")));
            assertThat(ofP1(world.show(Set.of(LIMIT, oxide(11)))))
                    .doesNotContain(new ExceptionApplies(P1, oxide(11)))
                    .contains(new Breach(P1, oxide(11)));
            assertThat(world.show(Set.of(LIMIT))).isEmpty();
        }
    }

    @Test
    void findings_shown_before_do_not_change_afterwards() {
        try (World world = new World(PortRules.rulebook())) {
            Set<Finding> before = world.show(Set.of(LIMIT, oxide(10)));
            world.show(Set.of());
            assertThat(ofP1(before)).containsExactly(new Engaged(P1, oxide(10)));
        }
    }

    @Test
    void a_world_finds_what_a_fresh_evaluation_and_the_classic_engine_find() {
        ClassicRulebook classic = ClassicRulebook.of("ports", PortRules.all());
        for (long seed = 1; seed <= 1000; seed++) {
            RandomPort port = new RandomPort(seed);
            try (World world = new World(PortRules.rulebook())) {
                for (int step = 0; step < 8; step++) {
                    Set<Object> facts = port.next();
                    Set<Finding> shown = world.show(facts);
                    assertThat(shown)
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(Fresh.evaluate(PortRules.rulebook(), facts));
                    if (step == 7) {
                        assertThat(shown).as("seed %d, classic", seed).isEqualTo(classic.evaluate(facts));
                    }
                }
            }
        }
    }

    /** Each finding with the rules that conclude it and what they matched, in no order. */
    private static Set<List<Object>> ways(List<Derivation> derivations) {
        Set<List<Object>> ways = new HashSet<>();
        derivations.forEach(d -> ways.add(List.of(d.finding(), d.rule(), Set.copyOf(d.matched()))));
        return ways;
    }

    @Test
    void a_world_explains_as_a_fresh_evaluation_does() {
        for (long seed = 1; seed <= 300; seed++) {
            RandomPort port = new RandomPort(seed);
            try (World world = new World(PortRules.rulebook())) {
                for (int step = 0; step < 8; step++) {
                    Set<Object> facts = port.next();
                    assertThat(ways(world.explain(facts)))
                            .as("seed %d, step %d", seed, step)
                            .isEqualTo(ways(Fresh.explain(PortRules.rulebook(), facts)));
                }
            }
        }
    }

    @Test
    void some_rules_alone_find_what_those_rules_find() {
        Rulebook limits = PortRules.rulebook().only(rule -> rule.startsWith("P.1 "));
        for (long seed = 1; seed <= 100; seed++) {
            RandomPort port = new RandomPort(seed);
            for (int step = 0; step < 8; step++) {
                Set<Object> facts = port.next();
                assertThat(Fresh.evaluate(limits, facts))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(ofP1(Fresh.evaluate(PortRules.rulebook(), facts)));
            }
        }
    }

    @Test
    void rules_opened_sparingly_find_the_same() {
        for (long seed = 1; seed <= 40; seed++) {
            RandomPort port = new RandomPort(seed);
            Rulebook sparing = PortRules.rulebook().sparing();
            try (World world = new World(sparing)) {
                for (int step = 0; step < 8; step++) {
                    Set<Object> facts = port.next();
                    Set<Finding> expected = Fresh.evaluate(PortRules.rulebook(), facts);
                    String which = "seed %d, step %d".formatted(seed, step);
                    assertThat(world.show(facts)).as(which).isEqualTo(expected);
                    assertThat(Fresh.evaluate(sparing, facts)).as(which).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void a_conclusion_of_a_new_kind_opens_the_rules_it_sets_off() {
        RuleFile waived = new RuleFile(
                "waived.drl",
                PortRules.HEAD
                        + """
                        rule "P.1 waived: ore waives the limits of its port"
                        when
                            $cargo : Cargo(kind == Kind.ORE, $port : port)
                        then
                            insertLogical(new Waiver($port));
                        end
                        """);
        Rulebook rulebook = Rulebook.of("ports", RuleCompiler.compile("ports", List.of(PortRules.LIMITS, waived)));
        Set<Object> facts = Set.of(LIMIT, oxide(11), Cargo.of("c2", Cargo.Kind.ORE, 1, "XA"));
        Set<Finding> expected = Fresh.evaluate(rulebook, facts);
        assertThat(ofP1(expected)).contains(new ExceptionApplies(P1, oxide(11)));
        assertThat(Fresh.evaluate(rulebook.sparing(), facts)).isEqualTo(expected);
        assertThat(Fresh.explain(rulebook.sparing(), facts)).hasSameSizeAs(Fresh.explain(rulebook, facts));
        try (World world = new World(rulebook.sparing())) {
            assertThat(world.show(facts)).isEqualTo(expected);
        }
    }

    @Test
    void rules_that_never_come_to_rest_are_stopped() {
        RuleFile endless = new RuleFile(
                "endless.drl",
                PortRules.HEAD
                        + """
                        rule "P.9 grows: every cargo brings a heavier one"
                        when
                            $cargo : Cargo($tonnes : tonnes)
                        then
                            insertLogical(new Cargo($cargo.id(), $cargo.kind(), $tonnes.add(java.math.BigDecimal.ONE), $cargo.port()));
                        end
                        """);
        Rulebook rulebook = Rulebook.of("ports", RuleCompiler.compile("ports", List.of(endless)));
        try (World world = new World(rulebook)) {
            assertThatThrownBy(() -> world.show(Set.of(oxide(1))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the rules of pack `ports` do not come to rest: stopped after 100,000 conclusions");
            assertThat(world.show(Set.of())).isEmpty();
        }
    }

    @Test
    void a_pack_without_rules_finds_nothing() {
        try (World world = new World(Rulebook.empty("terms_only"))) {
            assertThat(world.show(Set.of(oxide(1)))).isEmpty();
        }
    }
}
