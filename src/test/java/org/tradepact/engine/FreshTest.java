package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.finding.Breach;
import org.tradepact.finding.Citation;
import org.tradepact.finding.Engaged;
import org.tradepact.finding.Finding;
import org.tradepact.finding.Within;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FreshTest {
    private static final Limit LIMIT = Limit.of(Cargo.Kind.OXIDE, "XA", 10);
    private static final Cargo HEAVY = Cargo.of("c1", Cargo.Kind.OXIDE, 11, "XA");
    private static final Cargo LIGHT = Cargo.of("c2", Cargo.Kind.OXIDE, 1, "XA");

    private static Derivation of(String rule, Set<?> facts) {
        return Fresh.explain(PortRules.rulebook(), facts).stream()
                .filter(derivation -> derivation.rule().startsWith(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_derivation_binds_names_in_the_order_of_the_rule() {
        Engaged engaged = new Engaged(new Citation("P.1"), HEAVY);
        Map<String, Object> bound = new LinkedHashMap<>();
        bound.put("cargo", HEAVY);
        bound.put("limit", LIMIT);
        bound.put("kind", Cargo.Kind.OXIDE);
        bound.put("port", "XA");
        bound.put("most", BigDecimal.TEN);
        Derivation derivation = of("P.1 breached", Set.of(LIMIT, HEAVY));
        assertThat(derivation)
                .isEqualTo(new Derivation(
                        new Breach(new Citation("P.1"), HEAVY),
                        "P.1 breached: the cargo is heavier than the limit",
                        List.of(engaged, LIMIT, HEAVY),
                        bound));
        assertThat(derivation.bound().keySet()).containsExactly("cargo", "limit", "kind", "port", "most");
    }

    @Test
    void facts_counted_into_a_total_are_among_the_matched() {
        Derivation derivation = of("P.2 engaged", Set.of(LIMIT, HEAVY, LIGHT));
        assertThat(derivation.matched()).containsExactlyInAnyOrder(LIMIT, HEAVY, LIGHT);
        assertThat(derivation.bound()).containsEntry("total", new BigDecimal("12"));
    }

    @Test
    void a_finding_concluded_twice_has_two_derivations() {
        Cargo ore = Cargo.of("c3", Cargo.Kind.ORE, 1, "XB");
        assertThat(Fresh.explain(PortRules.rulebook(), Set.of(ore)))
                .filteredOn(derivation -> derivation.finding() instanceof Within)
                .extracting(Derivation::rule)
                .containsExactlyInAnyOrder(
                        "P.2 within: ore of any weight", "P.2 within: anything at a port without limits");
    }

    @Test
    void what_is_explained_is_what_is_found() {
        for (long seed = 1; seed <= 200; seed++) {
            Set<Object> facts = new RandomPort(seed).next();
            Set<Finding> explained = Fresh.explain(PortRules.rulebook(), facts).stream()
                    .map(Derivation::finding)
                    .collect(Collectors.toSet());
            assertThat(explained).as("seed %d", seed).isEqualTo(Fresh.evaluate(PortRules.rulebook(), facts));
        }
    }
}
