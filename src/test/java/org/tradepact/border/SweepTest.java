package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.border.Harbour.Ask;
import org.tradepact.check.Measured;

/** One border asked again and again gives what a new one gives, and asks its rules less. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepTest {
    private static final List<String> BASES = List.of(
            "goods: '4015.19.10', origin: XA, entered: 2025-08-06",
            "goods: '7304.11', origin: XB, entered: 2025-09-01, metalShare: 40, loaded: 2025-08-01, mode: vessel",
            "goods: '8505.11.10', origin: XC, shippedFrom: XC, exported: 2025-12-01, entered: 2026-01-02",
            "goods: magnets, origin: XB, producer: Brightway Holdings");
    private static final List<String> MORE = List.of(
            "",
            ", value: USD 1000",
            ", value: USD 2000",
            ", value: MYR 2000",
            ", usContent: 25",
            ", kilograms: 12",
            ", made: 2020-01-01",
            ", claims: [donation]",
            ", buyer: Brightway Holdings");

    private static String said(ShipmentAnswer answer) {
        List<String> text = new ArrayList<>(Harbour.lines(answer));
        for (Measured measured : answer.measured()) {
            text.add("%s %s tried %d missing %s because %s known %s"
                    .formatted(
                            measured.measure().id(),
                            Harbour.said(measured),
                            measured.tried(),
                            measured.missing(),
                            Harbour.reasons(measured.because()),
                            measured.known()));
        }
        text.add(Harbour.reasons(answer.assumed()).toString());
        text.add(answer.leads().toString());
        return String.join("\n", text);
    }

    @Test
    void what_was_found_before_is_what_is_found_anew() {
        try (Border border = Harbour.border(Harbour.LIBRARY)) {
            for (String more : MORE) {
                for (String base : BASES) {
                    Ask ask = Ask.of(base + more);
                    assertThat(said(border.answers(ask.question()).get(0)))
                            .as(base + more)
                            .isEqualTo(said(ask.answer()));
                }
            }
        }
    }

    @Test
    void a_component_no_measure_regards_costs_no_evaluation_and_reasons_cost_some_only_when_asked() {
        try (Border border = Harbour.border(Harbour.LIBRARY)) {
            border.answers(Ask.of(BASES.get(0)).question());
            long first = border.evaluations();
            assertThat(first).isPositive();

            ShipmentAnswer again = border.answers(
                            Ask.of(BASES.get(0) + ", kilograms: 12").question())
                    .get(0);
            assertThat(border.evaluations()).isEqualTo(first);

            assertThat(again.measured()).anyMatch(m -> !m.because().isEmpty());
            assertThat(border.evaluations()).isGreaterThan(first);
        }
    }
}
