package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.tradepact.fact.Shipment;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HeadStartTest {
    @Test
    void it_opens_all_rules_of_the_packs_that_look_at_such_facts_each_for_one_taker() {
        HeadStart.give(Shipment.class);
        HeadStart.await();

        KieBase opened = HeadStart.take("us_tariff_actions");

        assertThat(opened).isNotNull();
        assertThat(opened.getKiePackages().stream()
                        .mapToInt(p -> p.getRules().size())
                        .sum())
                .isEqualTo(Rulebook.fromClasspath("us_tariff_actions").whole().getKiePackages().stream()
                        .mapToInt(p -> p.getRules().size())
                        .sum())
                .isPositive();
        assertThat(HeadStart.take("us_tariff_actions")).isNull();
        assertThat(HeadStart.take("japan_minerals"))
                .as("no rule looks at shipments")
                .isNull();
    }
}
