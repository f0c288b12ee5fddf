package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulePartTest {
    private static final CompiledRules COMPILED = RuleCompiler.compile("ports", PortRules.all());

    private static Set<String> needs(String rule) {
        return COMPILED.parts().stream()
                .filter(part -> part.method().contains(rule))
                .findFirst()
                .orElseThrow()
                .needs();
    }

    @Test
    void every_rule_has_a_part() {
        assertThat(COMPILED.parts()).hasSize(COMPILED.bindings().size());
    }

    @Test
    void a_rule_needs_the_facts_it_matches_and_not_the_findings() {
        assertThat(needs("breached_58_32the_32cargo"))
                .containsExactlyInAnyOrder(Cargo.class.getName(), Limit.class.getName());
    }

    @Test
    void what_may_be_missing_is_not_needed() {
        assertThat(needs("within_58_32anything")).containsExactly(Cargo.class.getName());
    }

    @Test
    void what_is_only_counted_is_not_needed() {
        assertThat(needs("engaged_58_32one_32of_32several"))
                .containsExactlyInAnyOrder(Cargo.class.getName(), Limit.class.getName());
        assertThat(needs("breached_58_32engaged")).isEmpty();
    }

    @Test
    void parts_are_noted_in_the_index() {
        assertThat(PackIndex.parse(COMPILED.index("print").text())).isEqualTo(COMPILED.index("print"));
    }

    @Test
    void rules_built_in_a_way_we_do_not_know_have_none() {
        assertThat(RulePart.of(COMPILED.classes(), List.of("rules.ports.Unknown")))
                .isEmpty();
    }
}
