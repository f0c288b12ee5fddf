package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradepact.border.Harbour.lines;
import static org.tradepact.border.Harbour.reasons;
import static org.tradepact.border.Harbour.said;
import static org.tradepact.border.Harbour.slots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.Harbour.Ask;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Percent;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentDutyTest {
    private static final String OWN = "baseRate: 2, value: USD 1000, liquidated: never";

    @Test
    void a_rate_begins_on_its_first_day_and_ends_before_its_last() {
        assertThat(surcharge("XA", "2025-04-04")).isEqualTo("NOT_REACHED");
        assertThat(surcharge("XA", "2025-04-05")).isEqualTo("CHARGED 9903.90.01 10 % on 100 %");
        assertThat(surcharge("XA", "2025-08-06")).isEqualTo("CHARGED 9903.90.01 10 % on 100 %");
        assertThat(surcharge("XA", "2025-08-07")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(surcharge("XB", "2025-08-07")).isEqualTo("CHARGED 9903.90.01 10 % on 100 %");
        assertThat(surcharge("XA", "2026-07-23")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(surcharge("XA", "2026-07-24")).isEqualTo("NOT_REACHED");
    }

    @Test
    void goods_at_sea_before_the_rates_by_origin_are_spared_inside_the_window() {
        assertThat(afloat("vessel", "2025-08-06", "2025-10-04")).isEqualTo("SPARED [9903.90.05]");
        assertThat(afloat("vessel", "2025-08-07", "2025-10-04")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(afloat("vessel", "2025-08-06", "2025-10-05")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(afloat("air", "2025-08-06", "2025-10-04")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
    }

    @Test
    void a_day_of_loading_nobody_states_is_taken_for_the_day_of_entry_and_said_to_be() {
        Measured measured =
                duty("goods: '7202.11', origin: XA, entered: 2025-08-07").measured(Harbour.SURCHARGE);
        assertThat(said(measured)).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(reasons(measured.because()))
                .containsExactly(
                        "FACT s1.origin = XA",
                        "FACT s1.to = US",
                        "FACT s1.entered = 2025-08-07",
                        "TERM HB-SURCHARGE/content-floor = 20 % S1");
        assertThat(reasons(measured.assumed()))
                .containsExactly("FACT s1.loaded = 2025-08-07", "FACT s1.usContent = 0 %", "FACT s1.claims = none");
        assertThat(measured.because().subList(0, 3))
                .allSatisfy(r -> assertThat(r.at()).isPresent());
    }

    @Test
    void a_day_of_loading_said_to_be_unknown_is_open_inside_the_window_alone() {
        Measured inside = duty("goods: '7202.11', origin: XA, entered: 2025-08-07, loaded: unknown")
                .measured(Harbour.SURCHARGE);
        assertThat(said(inside)).isEqualTo("open [s1.loaded]");
        assertThat(inside.possible()).hasSize(2);
        assertThat(said(duty("goods: '7202.11', origin: XA, entered: 2025-10-05, loaded: unknown")
                        .measured(Harbour.SURCHARGE)))
                .isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
    }

    @Test
    void listed_goods_are_spared_and_the_line_shows_which_version_says_so() {
        ShipmentAnswer answer =
                duty("goods: '0901.11', origin: XA, entered: 2025-08-07").answer();
        assertThat(lines(answer).get(0)).isEqualTo("HB-SURCHARGE 9903.90.32 0 % of 100 % = 0.00 OWED exempt");
        assertThat(answer.duty().lines().get(0).listVersion()).isEqualTo("2026 Revision 6");
        assertThat(reasons(Harbour.measured(answer, Harbour.SURCHARGE).because()))
                .contains("TERM hb-exempt.090111 = listed S2");
        assertThat(listed("0901.12", "2025-08-07")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(listed("0901.12.0025", "2025-08-07")).isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        assertThat(listed("0904.11", "2025-08-07")).as("by a group").isEqualTo("SPARED [9903.90.32]");
        assertThat(listed("spices", "2025-08-07")).as("a group itself").isEqualTo("SPARED [9903.90.32]");
    }

    @Test
    void a_list_that_does_not_settle_a_line_is_what_is_missing() {
        assertThat(listed("0101.21", "2025-08-07"))
                .as("matches nothing on a partial list")
                .isEqualTo("open [hb-exempt.010121]");
        assertThat(listed("0901", "2025-08-07"))
                .as("a longer line says otherwise")
                .isEqualTo("open [hb-exempt.0901]");
        assertThat(listed("4015.12", "2025-08-07"))
                .as("connected and not settled")
                .isEqualTo("open [hb-exempt.401512]");
        assertThat(listed("4015.19.10", "2025-11-12")).isEqualTo("open [hb-exempt.40151910]");
        assertThat(listed("4015.19.10", "2025-11-13")).isEqualTo("SPARED [9903.90.32]");
        assertThat(duty("goods: '0901', origin: XA, entered: 2025-08-07")
                        .measured(Harbour.SURCHARGE)
                        .missing()
                        .get(0)
                        .asks())
                .isEqualTo("the further digits of 0901: 090112 alone is named by the list of heading 9903.90.32");
    }

    @Test
    void no_list_is_asked_where_nothing_is_charged_anyway() {
        assertThat(listed("0101.21", "2025-04-04")).isEqualTo("NOT_REACHED");
        assertThat(listed("0101.21", "2026-07-24")).isEqualTo("NOT_REACHED");
        assertThat(said(duty("goods: '0101.21', origin: XA, entered: 2025-08-07, claims: [donation]")
                        .measured(Harbour.SURCHARGE)))
                .as("two grounds and one at least; which headings is open")
                .isEqualTo("open [hb-exempt.010121]");
    }

    @Test
    void an_open_measure_that_costs_nothing_either_way_leaves_the_total_known() {
        ShipmentAnswer answer = duty("goods: '0101.21', origin: XB, entered: 2025-08-07, claims: [donation]")
                .answer();
        assertThat(Harbour.measured(answer, Harbour.SURCHARGE).open()).isTrue();
        assertThat(answer.duty().total()).contains(new BigDecimal("15"));
        assertThat(answer.missing()).isEmpty();
    }

    @Test
    void us_content_counts_from_its_floor_on() {
        assertThat(said(duty("goods: '7202.11', origin: XA, entered: 2025-08-07, usContent: 19.99")
                        .measured(Harbour.SURCHARGE)))
                .isEqualTo("CHARGED 9903.90.02 19 % on 100 %");
        ShipmentAnswer answer = duty("goods: '7202.11', origin: XA, entered: 2026-03-01, usContent: 20")
                .answer();
        assertThat(lines(answer))
                .containsExactly(
                        "HB-SURCHARGE 9903.90.02 19 % of 80 % = 152.00 DISPUTED",
                        "ordinary 720211 2 % of 100 % = 20.00 OWED");
        assertThat(answer.duty().total()).contains(new BigDecimal("17.2"));
        assertThat(answer.duty().amount()).contains(new BigDecimal("172.00"));
    }

    @Test
    void work_abroad_is_charged_on_its_share_alone() {
        assertThat(said(
                        duty("goods: '7202.11', origin: XA, entered: 2026-03-01, claims: [repairOrAlteration], workShare: 30")
                                .measured(Harbour.SURCHARGE)))
                .isEqualTo("CHARGED 9903.90.02 19 % on 30 %");
        assertThat(said(
                        duty("goods: '7202.11', origin: XA, entered: 2026-03-01, claims: [assembledAbroad], usContent: 5")
                                .measured(Harbour.SURCHARGE)))
                .isEqualTo("CHARGED 9903.90.02 19 % on 95 %");
    }

    @Test
    void metal_is_charged_on_its_share_where_the_sector_is_stated_or_the_line_listed() {
        assertThat(metal("7304.11", "metalShare: 40")).isEqualTo("CHARGED 9903.93.02 50 % on 40 %");
        assertThat(metal("7304.11", "metalShare: 0")).isEqualTo("CHARGED 9903.93.02 50 % on 0 %");
        assertThat(metal("7304.11", "sector232: none"))
                .as("stated beats the list")
                .isEqualTo("NOT_REACHED");
        assertThat(metal("8471.30", "sector232: steel")).isEqualTo("CHARGED 9903.93.02 50 % on 100 %");
        assertThat(metal("8471.30", "metalShare: 40")).as("off a complete list").isEqualTo("NOT_REACHED");
    }

    @Test
    void a_top_up_fills_the_ordinary_rate_and_names_another_heading_once_that_reaches_the_total() {
        assertThat(topUp("baseRate: 14.99")).isEqualTo("HB-TOP-UP 9903.91.20 0.01 % of 100 % = 0.10 OWED");
        assertThat(topUp("baseRate: 15")).isEqualTo("HB-TOP-UP 9903.91.19 0 % of 100 % = 0.00 OWED");
        assertThat(topUp("baseRate: 15.01")).isEqualTo("HB-TOP-UP 9903.91.19 0 % of 100 % = 0.00 OWED");
        assertThat(topUp("baseRate: 0")).isEqualTo("HB-TOP-UP 9903.91.20 15 % of 100 % = 150.00 OWED");
    }

    @Test
    void a_duty_per_kilogram_counts_into_the_ordinary_rate() {
        assertThat(topUp("specificRate: USD 0.5, kilograms: 299"))
                .isEqualTo("HB-TOP-UP 9903.91.20 0.05 % of 100 % = 0.50 OWED");
        assertThat(topUp("specificRate: USD 0.5, kilograms: 300"))
                .isEqualTo("HB-TOP-UP 9903.91.19 0 % of 100 % = 0.00 OWED");
        assertThat(topUp("baseRate: 5, specificRate: USD 0.5, kilograms: 100"))
                .isEqualTo("HB-TOP-UP 9903.91.20 5 % of 100 % = 50.00 OWED");
    }

    @Test
    void without_an_ordinary_rate_neither_it_nor_what_fills_it_is_known() {
        ShipmentAnswer answer = Ask.of("goods: '7202.11', origin: XB, entered: 2026-08-01, value: USD 1000")
                .answer();
        assertThat(lines(answer))
                .containsExactly("HB-TOP-UP 9903.91.20 ? of 100 % = ? OWED", "ordinary 720211 ? of 100 % = ? OWED");
        assertThat(answer.duty().total()).isEmpty();
        assertThat(answer.duty().owed()).isEmpty();
        assertThat(answer.duty().amount()).isEmpty();
        assertThat(answer.duty().known()).isEqualByComparingTo("0");
        assertThat(slots(answer.missing())).containsExactly("s1.baseRate");
        assertThat(slots(Ask.of("goods: '7202.11', origin: XB, entered: 2026-08-01, specificRate: USD 1, baseRate: 2")
                        .answer()
                        .missing()))
                .as("a duty per kilogram without kilograms and value")
                .containsExactly("s1.baseRate");
    }

    @Test
    void an_ordinary_rate_nobody_states_comes_from_the_schedule() {
        ShipmentAnswer answer = Ask.of("goods: '8471.30.01', origin: XB, entered: 2026-08-01, value: USD 1000")
                .answer();
        assertThat(lines(answer))
                .containsExactly(
                        "HB-TOP-UP 9903.91.20 12.5 % of 100 % = 125.00 OWED",
                        "ordinary 84713001 2.5 % of 100 % = 25.00 OWED");
        assertThat(answer.duty().lines().get(1).source()).isEqualTo("S2");
        assertThat(lines(Ask.of("goods: '8471', origin: XC, entered: 2026-08-01, value: USD 1000")
                        .answer()))
                .as("further digits decide")
                .containsExactly("ordinary 8471 ? of 100 % = ? OWED");
    }

    @Test
    void each_line_stands_as_its_own_basis_stands_on_the_day_asked() {
        Ask ask = duty("goods: '7202.11', origin: XA, entered: 2025-09-01");
        assertThat(statuses(ask.on("2026-02-19"))).containsExactly("OWED", "OWED", "OWED");
        assertThat(statuses(ask.on("2026-02-20"))).containsExactly("OWED", "COLLECTED_WITHOUT_AUTHORITY", "OWED");
        assertThat(statuses(ask.on("2026-05-06"))).containsExactly("OWED", "COLLECTED_WITHOUT_AUTHORITY", "OWED");
        assertThat(statuses(ask.on("2026-05-07"))).containsExactly("DISPUTED", "COLLECTED_WITHOUT_AUTHORITY", "OWED");
    }

    @Test
    void what_was_collected_without_authority_is_in_the_total_and_not_owed() {
        ShipmentAnswer answer =
                duty("goods: '7202.11', origin: XA, entered: 2025-09-01").answer();
        assertThat(lines(answer))
                .containsExactly(
                        "HB-SURCHARGE 9903.90.02 19 % of 100 % = 190.00 DISPUTED",
                        "HB-EMERGENCY 9903.92.01 20 % of 100 % = 200.00 COLLECTED_WITHOUT_AUTHORITY",
                        "ordinary 720211 2 % of 100 % = 20.00 OWED");
        assertThat(answer.duty().lines())
                .extracting(DutyLine::basis)
                .containsExactly("the trade act", "the emergency act", "ordinary duty (column 1 general)");
        assertThat(answer.duty().lines()).extracting(DutyLine::source).containsExactly("S2", "S1", "");
        assertThat(answer.duty().total()).contains(new BigDecimal("41"));
        assertThat(answer.duty().owed()).contains(new BigDecimal("21"));
        assertThat(answer.duty().amount()).contains(new BigDecimal("410.00"));
    }

    @Test
    void an_assumption_about_the_statute_takes_the_place_of_what_is_known() {
        Ask ask = duty("goods: '7202.11', origin: XA, entered: 2025-09-01");
        assertThat(statuses(ask.assume("emergency_act", StatusEvent.Kind.STRUCK_DOWN, LocalDate.MAX)))
                .as("never struck down")
                .containsExactly("DISPUTED", "OWED", "OWED");
        assertThat(statuses(ask.assume("trade_act", StatusEvent.Kind.STRUCK_DOWN, Harbour.day("2026-10-05"))))
                .containsExactly("COLLECTED_WITHOUT_AUTHORITY", "COLLECTED_WITHOUT_AUTHORITY", "OWED");
        assertThat(statuses(ask.assume("trade_act", StatusEvent.Kind.STRUCK_DOWN, Harbour.day("2026-10-06"))))
                .containsExactly("DISPUTED", "COLLECTED_WITHOUT_AUTHORITY", "OWED");
    }

    @Test
    void a_refund_is_spoken_of_only_where_something_was_collected_without_authority() {
        assertThat(duty("goods: '7202.11', origin: XA, entered: 2025-09-01")
                        .answer()
                        .refund()
                        .deciding())
                .extracting(m -> m.measure().id())
                .containsExactly(Harbour.REFUND);
        assertThat(duty("goods: '7202.11', origin: XB, entered: 2025-09-01")
                        .answer()
                        .refund()
                        .deciding())
                .isEmpty();
        assertThat(duty("goods: '7202.11', origin: XA, entered: 2025-09-01, claims: [informationalMaterial]")
                        .answer()
                        .refund()
                        .deciding())
                .as("spared, so nothing was collected")
                .isEmpty();
    }

    @Test
    void a_refund_may_be_asked_for_to_the_last_day_after_liquidation() {
        String liquidated = "goods: '7202.11', origin: XA, entered: 2025-09-01, baseRate: 2, liquidated: %s";
        assertThat(said(Ask.of(liquidated.formatted("2026-07-17")).measured(Harbour.REFUND)))
                .isEqualTo("FOLLOWS [REFUND_ROUTE_OPEN]");
        assertThat(said(Ask.of(liquidated.formatted("2026-07-16")).measured(Harbour.REFUND)))
                .isEqualTo("NOT_REACHED");
    }

    @Test
    void a_ground_without_a_heading_spares_too() {
        assertThat(said(duty("goods: '7202.11', origin: XA, entered: 2025-09-01, claims: [informationalMaterial]")
                        .measured(Harbour.EMERGENCY)))
                .isEqualTo("SPARED []");
        assertThat(said(duty("goods: '7202.11', origin: XB, entered: 2025-09-01, claims: [informationalMaterial]")
                        .measured(Harbour.EMERGENCY)))
                .as("spared from nothing")
                .isEqualTo("NOT_REACHED");
    }

    @Test
    void an_open_line_names_the_rates_that_are_possible() {
        DutyLine line = duty("goods: '0101.21', origin: XA, entered: 2026-03-01")
                .answer()
                .duty()
                .lines()
                .get(0);
        assertThat(said(line)).isEqualTo("HB-SURCHARGE  ? of 100 % = ? DISPUTED");
        assertThat(line.possible()).containsExactly(Range.exactly(Percent.of("0")), Range.exactly(Percent.of("19")));
        assertThat(slots(line.missing())).containsExactly("hb-exempt.010121");
    }

    @Test
    void amounts_are_rounded_half_up_to_the_cent_line_by_line() {
        assertThat(lines(Ask.of("goods: '7202.11', origin: XA, entered: 2026-03-01, baseRate: 2.5, value: USD 10.50")
                        .answer()))
                .containsExactly(
                        "HB-SURCHARGE 9903.90.02 19 % of 100 % = 2.00 DISPUTED", // 1.995
                        "ordinary 720211 2.5 % of 100 % = 0.26 OWED"); // 0.2625
        assertThat(Ask.of("goods: '7202.11', origin: XA, entered: 2026-03-01, baseRate: 2.5, value: EUR 10.50")
                        .answer()
                        .duty()
                        .amount())
                .as("nothing is converted")
                .isEmpty();
    }

    @Test
    void a_duty_per_kilogram_comes_to_the_cent_whatever_the_value() {
        for (String value : List.of("3", "7", "777", "11.01", "130.9", "99999")) {
            ShipmentAnswer answer = Ask.of(
                            "goods: '7202.11', origin: XC, entered: 2026-08-01, specificRate: USD 0.085, kilograms: 333, value: USD "
                                    + value)
                    .answer();
            assertThat(answer.duty().amount()).as(value).contains(new BigDecimal("28.31")); // 28.305
        }
    }

    @Test
    void of_goods_bound_elsewhere_the_duty_is_not_known() {
        ShipmentAnswer answer = Ask.yaml(
                        "- shipment: {id: s1, goods: '7202.11', origin: XA, to: XB, entered: 2025-09-01}")
                .answer();
        assertThat(answer.duty().lines()).singleElement().satisfies(line -> {
            assertThat(line.ordinary()).isTrue();
            assertThat(line.rate()).isEmpty();
        });
        assertThat(answer.duty().total()).isEmpty();
        assertThat(answer.may()).isEqualTo(ShipmentAnswer.May.OPEN);
    }

    @Test
    void goods_bound_for_nobody_says_where_may_bear_the_ordinary_duty() {
        ShipmentAnswer answer = Ask.yaml(
                        "- shipment: {id: s1, goods: '7202.11', origin: XB, entered: 2025-02-03, baseRate: 2, value: USD 1000}")
                .answer();
        assertThat(lines(answer)).containsExactly("ordinary 720211 ? of 100 % = ? OWED");
        assertThat(answer.duty().total()).isEmpty();
        assertThat(slots(answer.missing())).containsExactly("s1.to");
    }

    @Test
    void a_measure_that_no_rule_decides_is_named_and_not_asked() {
        ShipmentAnswer answer =
                duty("goods: '7202.11', origin: XA, entered: 2025-09-01").answer();
        assertThat(answer.notCovered()).extracting(c -> c.id()).containsExactly("HB-UNWRITTEN");
        assertThat(answer.measured()).extracting(m -> m.measure().id()).doesNotContain("HB-UNWRITTEN");
        assertThat(answer.knownUntil()).isEqualTo(Harbour.day("2026-10-05"));
    }

    @Test
    void what_is_charged_is_held_against_what_was_promised() {
        List<Row> above = duty("goods: '7202.11', origin: XA, entered: 2025-08-07")
                .answer()
                .touched()
                .rows();
        assertThat(above)
                .extracting(r -> r.commitment().id(), Row::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PACT-1", Verdict.BREACH));
        assertThat(duty("goods: '7202.11', origin: XA, entered: 2025-08-06")
                        .answer()
                        .touched()
                        .rows())
                .extracting(r -> r.commitment().id(), Row::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("PACT-1", Verdict.COMPLIES));
        assertThat(duty("goods: '7202.11', origin: XB, entered: 2025-08-07")
                        .answer()
                        .touched()
                        .rows())
                .isEmpty();
    }

    private static Ask duty(String components) {
        return Ask.of(components + ", " + OWN);
    }

    private static String surcharge(String origin, String entered) {
        return said(duty("goods: '7202.11', origin: %s, entered: %s".formatted(origin, entered))
                .measured(Harbour.SURCHARGE));
    }

    private static String afloat(String mode, String loaded, String entered) {
        return said(
                duty("goods: '7202.11', origin: XA, mode: %s, loaded: %s, entered: %s".formatted(mode, loaded, entered))
                        .measured(Harbour.SURCHARGE));
    }

    private static String listed(String goods, String entered) {
        return said(duty("goods: '%s', origin: XA, entered: %s".formatted(goods, entered))
                .measured(Harbour.SURCHARGE));
    }

    private static String metal(String goods, String more) {
        return said(duty("goods: '%s', origin: XC, entered: 2025-09-01, %s".formatted(goods, more))
                .measured(Harbour.METAL));
    }

    private static String topUp(String base) {
        return lines(Ask.of("goods: '7202.11', origin: XB, entered: 2026-08-01, value: USD 1000, " + base)
                        .answer())
                .get(0);
    }

    private static List<String> statuses(Ask ask) {
        return ask.answer().duty().lines().stream().map(l -> l.status().name()).toList();
    }
}
