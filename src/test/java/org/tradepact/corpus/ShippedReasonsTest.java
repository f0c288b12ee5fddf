package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.border.Border;
import org.tradepact.check.Checker;
import org.tradepact.check.Measured;
import org.tradepact.scenario.Scenario;

/** A list that goods stand on is a reason where the answer hangs on it, and nowhere else. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedReasonsTest {
    private static final String LINES =
            "scenarios/us_tariff_actions/section_232/lines_of_two_metals_bear_one_heading.yaml";
    private static final String STEEL = "us-232-steel.84181000";
    private static final String ALUMINIUM = "us-232-aluminium.84181000";
    private static final String RUSSIAN = "us-232-russian-aluminium-derivatives.84181000";

    @Test
    void a_list_for_metal_of_russia_is_no_reason_for_goods_of_other_metal() {
        assertThat(listed("on lists of both metals", "US-S232-STEEL")).containsExactly(STEEL);
        assertThat(listed("on lists of both metals", "US-S232-ALUMINIUM")).containsExactlyInAnyOrder(STEEL, ALUMINIUM);
    }

    @Test
    void it_is_one_for_goods_of_russia() {
        assertThat(listed("of Russia, which note 19(k) names", "US-S232-STEEL"))
                .containsExactlyInAnyOrder(STEEL, ALUMINIUM, RUSSIAN);
        assertThat(listed("of Russia, which note 19(k) names", "US-S232-ALUMINIUM"))
                .containsExactlyInAnyOrder(ALUMINIUM, RUSSIAN);
    }

    @Test
    void of_two_lists_of_which_either_would_do_both_are_reasons() {
        assertThat(listed("on lists of both metals", "US-S122")).containsExactlyInAnyOrder(STEEL, ALUMINIUM);
    }

    private static List<String> listed(String name, String measure) {
        Scenario scenario = Corpus.scenarios().stream()
                .filter(s -> s.file().equals(LINES) && s.name().equals(name))
                .findFirst()
                .orElseThrow();
        try (Checker checker = Corpus.checker();
                Border border = Corpus.border(checker)) {
            Measured found = border.answers(scenario.asks()).get(0).measured().stream()
                    .filter(m -> m.measure().id().equals(measure))
                    .findFirst()
                    .orElseThrow();
            return found.because().stream()
                    .filter(r -> r.value().equals("listed"))
                    .map(r -> r.slot().toString())
                    .toList();
        }
    }
}
