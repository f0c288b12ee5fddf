package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradepact.border.Harbour.reasons;
import static org.tradepact.border.Harbour.said;
import static org.tradepact.border.Harbour.slots;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.Harbour.Ask;
import org.tradepact.border.ShipmentAnswer.May;
import org.tradepact.check.MeasureCheck;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentGateTest {
    @Test
    void an_order_counts_from_its_first_day_of_arrival_to_the_day_before_its_end() {
        assertThat(held("imported: 2021-12-19")).isEqualTo("NOT_REACHED");
        assertThat(held("imported: 2021-12-20")).isEqualTo("FOLLOWS [DETAINED]");
        assertThat(held("imported: 2026-04-30")).isEqualTo("FOLLOWS [DETAINED]");
        assertThat(held("imported: 2026-05-01")).isEqualTo("NOT_REACHED");
    }

    @Test
    void goods_under_an_order_may_not_enter_and_the_answer_names_the_order() {
        ShipmentAnswer answer =
                gloves("producer: 'BRIGHTWAY HOLDINGS', entered: 2025-03-01").answer();
        assertThat(answer.may()).isEqualTo(May.MAY_NOT);
        assertThat(answer.enter().state()).isEqualTo(Gate.State.STOPPED);
        assertThat(answer.leave().state()).isEqualTo(Gate.State.CLEAR);
        Measured measured = Harbour.measured(answer, Harbour.HOLD);
        assertThat(measured.known()).extracting(Stated::id).containsExactly("hold-1");
        assertThat(measured.known().get(0).remarks()).containsEntry("source", "S2");
        assertThat(reasons(measured.because()))
                .containsExactly("FACT s1.goods = 401519", "FACT s1.to = US", "FACT s1.producer = BRIGHTWAY HOLDINGS");
        assertThat(reasons(measured.assumed())).containsExactly("FACT s1.imported = 2025-03-01");
    }

    @Test
    void a_name_under_any_spelling_is_the_firm_a_near_one_is_a_lead_and_a_far_one_nothing() {
        for (String same :
                List.of("Brightway Holdings Sdn. Bhd.", "brightway holdings sdn bhd", "Brìghtway Holdings")) {
            ShipmentAnswer answer = gloves("producer: '%s', entered: 2025-03-01".formatted(same))
                    .answer();
            assertThat(said(Harbour.measured(answer, Harbour.HOLD))).as(same).isEqualTo("FOLLOWS [DETAINED]");
            assertThat(answer.leads()).as(same).isEmpty();
        }
        for (String near : List.of("Brightway", "Brightwey Holdings", "Brightway Holdings Vietnam Co. Ltd")) {
            ShipmentAnswer answer = gloves("producer: '%s', entered: 2025-03-01".formatted(near))
                    .answer();
            assertThat(said(Harbour.measured(answer, Harbour.HOLD))).as(near).isEqualTo("NOT_REACHED");
            assertThat(answer.leads())
                    .as(near)
                    .containsExactly(new Lead(new Firm(near), new Firm("Brightway Holdings Sdn Bhd"), "hold-1"));
        }
        ShipmentAnswer far =
                gloves("producer: 'Kossan Rubber', entered: 2025-03-01").answer();
        assertThat(said(Harbour.measured(far, Harbour.HOLD))).isEqualTo("NOT_REACHED");
        assertThat(far.leads()).isEmpty();
    }

    @Test
    void a_near_name_of_what_went_into_the_goods_is_a_lead_too() {
        assertThat(Ask.yaml(
                                """
                                - shipment: {id: s1, goods: '7202.11', origin: XB, to: US, entered: 2025-03-01, producer: Kossan Rubber}
                                - input: {id: i1, of: s1, producer: Brightway, fromXinjiang: false}
                                - input: {id: i2, of: s2, producer: Brightway Holding, fromXinjiang: false}
                                """)
                        .answer()
                        .leads())
                .containsExactly(new Lead(new Firm("Brightway"), new Firm("Brightway Holdings Sdn Bhd"), "hold-1"));
    }

    @Test
    void a_producer_nobody_names_is_asked_for_only_where_an_order_could_reach_the_goods() {
        assertThat(said(gloves("entered: 2025-03-01").measured(Harbour.HOLD))).isEqualTo("open [s1.producer]");
        assertThat(said(gloves("entered: 2026-05-01").measured(Harbour.HOLD))).isEqualTo("NOT_REACHED");
        assertThat(said(Ask.of("goods: '7202.11', origin: XB, entered: 2025-03-01")
                        .measured(Harbour.HOLD)))
                .isEqualTo("NOT_REACHED");
        assertThat(gloves("entered: 2025-03-01").answer().may()).isEqualTo(May.OPEN);
    }

    @Test
    void a_code_that_an_order_splits_is_open_in_its_further_digits() {
        Measured measured = Ask.of("goods: '4015', origin: XB, entered: 2025-03-01, producer: Brightway Holdings")
                .measured(Harbour.HOLD);
        assertThat(said(measured)).isEqualTo("open [s1.goods]");
        assertThat(measured.missing().get(0).asks()).isEqualTo("the further digits of 4015");
        assertThat(said(Ask.of("goods: gloves, origin: XB, entered: 2025-03-01, producer: Brightway Holdings")
                        .measured(Harbour.HOLD)))
                .as("goods named by the group itself")
                .isEqualTo("FOLLOWS [DETAINED]");
    }

    @Test
    void a_world_fact_restated_in_the_file_gives_way_in_what_is_written() {
        assertThat(said(Ask.yaml(
                                """
                                - shipment: {id: s1, goods: '4015.19', origin: XB, to: US, entered: 2026-05-01, producer: Brightway Holdings}
                                - importOrder: {id: hold-1, importedBefore: 2026-05-02}
                                """)
                        .measured(Harbour.HOLD)))
                .isEqualTo("FOLLOWS [DETAINED]");
    }

    @Test
    void one_input_of_the_region_is_enough_and_accepted_proof_takes_it_away() {
        String inputs =
                """
                - shipment: {id: s1, goods: '7202.11', origin: XB, to: US, entered: 2025-03-01}
                - input: {id: i1, of: s1, fromXinjiang: %s}
                - input: {id: i2, of: s1, fromXinjiang: false}
                %s
                """;
        assertThat(region(inputs.formatted("true", ""))).isEqualTo("FOLLOWS [PRESUMED_FORCED_LABOUR]");
        assertThat(region(inputs.formatted("false", ""))).isEqualTo("NOT_REACHED");
        assertThat(region(inputs.formatted("unknown", ""))).isEqualTo("open [i1.fromXinjiang]");
        String proof = "- proof: {id: p1, of: s1, shows: noLink, decision: %s}";
        assertThat(region(inputs.formatted("true", proof.formatted("accepted"))))
                .isEqualTo("NOT_REACHED");
        assertThat(region(inputs.formatted("true", proof.formatted("rejected"))))
                .isEqualTo("FOLLOWS [PRESUMED_FORCED_LABOUR]");
        Measured open =
                Ask.yaml(inputs.formatted("true", proof.formatted("unknown"))).measured(Harbour.REGION);
        assertThat(said(open)).isEqualTo("open [p1.decision]");
        assertThat(open.missing().get(0).kind()).as("an authority decides").isEqualTo(Missing.Kind.DECISION);
    }

    @Test
    void an_input_of_another_shipment_is_nothing_to_this_one() {
        assertThat(
                        region(
                                """
                        - shipment: {id: s1, goods: '7202.11', origin: XB, to: US, entered: 2025-03-01}
                        - shipment: {id: s2, goods: '7202.11', origin: XB, to: US, entered: 2025-03-01}
                        - input: {id: i1, of: s2, fromXinjiang: true}
                        """))
                .isEqualTo("NOT_REACHED");
    }

    @Test
    void what_points_at_a_shipment_joins_it_and_so_does_what_points_at_that_or_at_nothing() {
        Question question = Ask.yaml(
                        """
                        - shipment: {id: s1, goods: '7202.11', origin: XB, to: US, entered: 2025-03-01}
                        - proof: {id: p1, of: i1, shows: noLink}
                        - input: {id: i1, of: s1}
                        - shipment: {id: s2, goods: '7202.11', origin: XB, to: US, entered: 2025-03-01}
                        - input: {id: i2, of: s2}
                        - proof: {id: p2, of: i2, shows: noLink}
                        - proof: {id: p3, shows: noLink}
                        """)
                .question();
        assertThat(MeasureCheck.joined(question, question.facts().get(0)))
                .extracting(Stated::id)
                .containsExactlyInAnyOrder("s1", "i1", "p1", "p3");
    }

    @Test
    void a_licence_is_needed_from_the_first_day_of_the_notice_and_not_while_it_is_suspended() {
        assertThat(licence("2025-10-08")).isEqualTo("NOT_REACHED");
        assertThat(licence("2025-10-09")).isEqualTo("FOLLOWS [LICENCE_NEEDED]");
        assertThat(licence("2025-11-06")).isEqualTo("FOLLOWS [LICENCE_NEEDED]");
        assertThat(licence("2025-11-07")).isEqualTo("SUSPENDED");
        assertThat(licence("2026-11-09")).isEqualTo("SUSPENDED");
    }

    @Test
    void an_end_of_the_suspension_that_is_only_announced_is_open_from_that_day_on() {
        Measured measured = magnets("2026-11-10").measured(Harbour.LICENCE);
        assertThat(said(measured)).isEqualTo("open [notice.suspendedUntil]");
        assertThat(measured.missing().get(0).kind()).isEqualTo(Missing.Kind.TEXT);
        assertThat(measured.missing().get(0).asks()).isEqualTo("whether the suspension goes on after 2026-11-09");
        assertThat(magnets("2026-11-10").answer().may()).isEqualTo(May.OPEN);
    }

    @Test
    void an_event_assumed_on_an_unknown_day_leaves_a_measure_open_that_follows_no_other_day() {
        Ask held = gloves("producer: 'Brightway Holdings', entered: 2025-03-01");
        assertThat(said(held.assumeSometime("labour_act", StatusEvent.Kind.TERMINATED)
                        .measured(Harbour.HOLD)))
                .isEqualTo("open [labour_act.terminatedOn]");
        assertThat(said(held.assumeSometime("labour_act", StatusEvent.Kind.IN_FORCE)
                        .measured(Harbour.HOLD)))
                .isEqualTo("open [labour_act.inForceFrom]");
        assertThat(said(held.assumeSometime("notice", StatusEvent.Kind.TERMINATED)
                        .measured(Harbour.HOLD)))
                .isEqualTo("FOLLOWS [DETAINED]");
    }

    @Test
    void an_assumed_end_asks_for_the_day_of_entry_of_a_measure_that_else_needs_none() {
        String inputs =
                """
                - shipment: {id: s1, goods: '7202.11', origin: XB, to: US, imported: 2025-03-01}
                - input: {id: i1, of: s1, fromXinjiang: true}
                """;
        Ask ask = Ask.yaml(inputs);
        assertThat(said(ask.measured(Harbour.REGION))).isEqualTo("FOLLOWS [PRESUMED_FORCED_LABOUR]");
        assertThat(said(ask.assume("labour_act", StatusEvent.Kind.TERMINATED, Harbour.day("2025-06-01"))
                        .measured(Harbour.REGION)))
                .isEqualTo("open [s1.entered]");
    }

    @Test
    void an_assumed_course_takes_the_place_of_the_announced_one() {
        assertThat(said(magnets("2026-11-10")
                        .assume("notice", StatusEvent.Kind.SUSPENDED, LocalDate.MAX)
                        .measured(Harbour.LICENCE)))
                .as("never suspended")
                .isEqualTo("FOLLOWS [LICENCE_NEEDED]");
        assertThat(said(magnets("2026-11-10")
                        .assume("notice", StatusEvent.Kind.RESUMED, LocalDate.MAX)
                        .measured(Harbour.LICENCE)))
                .as("never resumed")
                .isEqualTo("SUSPENDED");
        assertThat(said(magnets("2026-01-10")
                        .assume("notice", StatusEvent.Kind.RESUMED, Harbour.day("2026-01-10"))
                        .measured(Harbour.LICENCE)))
                .isEqualTo("FOLLOWS [LICENCE_NEEDED]");
        assertThat(said(magnets("2026-01-09")
                        .assume("notice", StatusEvent.Kind.RESUMED, Harbour.day("2026-01-10"))
                        .measured(Harbour.LICENCE)))
                .isEqualTo("SUSPENDED");
    }

    @Test
    void the_day_of_export_counts_for_a_licence_whatever_the_day_of_entry() {
        assertThat(said(Ask.of("goods: '8505.11.10', origin: XC, exported: 2025-11-06, entered: 2025-12-01")
                        .measured(Harbour.LICENCE)))
                .isEqualTo("FOLLOWS [LICENCE_NEEDED]");
        Measured open = Ask.of("goods: '8505.11.10', origin: XC, exported: unknown, entered: 2025-12-01")
                .measured(Harbour.LICENCE);
        assertThat(said(open)).startsWith("open [s1.exported");
    }

    @Test
    void what_a_partial_list_does_not_name_is_taken_to_be_off_it_where_the_list_says_so() {
        assertThat(said(leaving("0101.21").measured(Harbour.LICENCE))).isEqualTo("NOT_REACHED");
        assertThat(said(leaving("7202.11").measured(Harbour.LICENCE))).isEqualTo("open [hb-items.720211]");
        assertThat(said(leaving("8505.11.10").measured(Harbour.LICENCE))).isEqualTo("FOLLOWS [LICENCE_NEEDED]");
        assertThat(said(leaving("8505").measured(Harbour.LICENCE)))
                .as("the group holds only some of them")
                .startsWith("open [");
    }

    @Test
    void a_stop_on_leaving_is_a_stop_whatever_the_other_gates_say() {
        ShipmentAnswer answer = leaving("8505.11.10").answer();
        assertThat(answer.leave().state()).isEqualTo(Gate.State.STOPPED);
        assertThat(answer.enter().state()).isEqualTo(Gate.State.CLEAR);
        assertThat(answer.may()).isEqualTo(May.MAY_NOT);
        assertThat(answer.leave().deciding()).extracting(m -> m.measure().id()).containsExactly(Harbour.LICENCE);
    }

    @Test
    void a_suspended_measure_is_named_at_its_gate_and_stops_nothing() {
        ShipmentAnswer answer = magnets("2025-11-07").answer();
        assertThat(answer.leave().state()).isEqualTo(Gate.State.CLEAR);
        assertThat(answer.leave().deciding()).extracting(m -> m.measure().id()).containsExactly(Harbour.LICENCE);
    }

    @Test
    void a_charge_with_too_much_open_is_open_and_keeps_nothing_out() {
        ShipmentAnswer answer = Ask.yaml(
                        "- shipment: {id: s1, to: US, goods: '7202.11', mode: unknown, loaded: unknown, entered: unknown, usContent: unknown, claims: unknown, imported: 2026-06-01, released: 2026-06-01, made: 2026-06-01, exported: 2026-06-01}")
                .answer();
        Measured measured = Harbour.measured(answer, Harbour.SURCHARGE);
        assertThat(measured.tried()).isZero();
        assertThat(measured.open()).isTrue();
        assertThat(answer.duty().total()).isEmpty();
        assertThat(answer.enter().state()).isEqualTo(Gate.State.CLEAR);
        assertThat(answer.may()).isEqualTo(May.MAY);
    }

    @Test
    void what_was_not_tried_may_stop_the_goods_and_may_cost_something() {
        ShipmentAnswer answer = Ask.yaml(
                        "- shipment: {id: s1, to: unknown, origin: CN, goods: '4015.19', mode: unknown, loaded: unknown, entered: unknown, imported: unknown, released: unknown, made: unknown, usContent: unknown, claims: unknown, exported: 2025-01-01}")
                .answer();
        int untried = 0;
        for (String measure : List.of(Harbour.HOLD, Harbour.SURCHARGE)) {
            Measured measured = Harbour.measured(answer, measure);
            untried += measured.tried() == 0 ? 1 : 0;
            assertThat(measured.open()).as(measure).isTrue();
            assertThat(measured.missing()).as(measure).isNotEmpty();
        }
        assertThat(untried).isPositive();
        assertThat(answer.enter().state()).isEqualTo(Gate.State.OPEN);
        assertThat(answer.may()).isEqualTo(May.OPEN);
        assertThat(Harbour.lines(answer)).contains("HB-SURCHARGE  ? of 100 % = ? DISPUTED");
        assertThat(answer.duty().total()).isEmpty();
    }

    @Test
    void the_most_decisive_gap_comes_first_and_gates_before_duties() {
        ShipmentAnswer answer =
                Ask.of("goods: '4015.19.10', origin: XA, entered: 2025-08-07").answer();
        assertThat(slots(answer.missing()).get(0)).isEqualTo("s1.producer");
        assertThat(slots(answer.missing())).contains("hb-exempt.40151910", "s1.baseRate");
        assertThat(answer.missing()).doesNotHaveDuplicates();
    }

    private static Ask gloves(String components) {
        return Ask.of("goods: '4015.19', origin: XB, " + components);
    }

    private static String held(String days) {
        return said(gloves("producer: Brightway Holdings, entered: 2026-06-01, released: 2026-06-01, made: 2021-01-01, "
                        + days)
                .measured(Harbour.HOLD));
    }

    private static String region(String facts) {
        return said(Ask.yaml(facts).measured(Harbour.REGION));
    }

    private static Ask magnets(String exported) {
        return Ask.of("goods: '8505.11.10', origin: XC, entered: " + exported);
    }

    private static Ask leaving(String goods) {
        return Ask.of("goods: '%s', origin: XC, entered: 2025-10-20".formatted(goods));
    }

    private static String licence(String exported) {
        return said(magnets(exported).measured(Harbour.LICENCE));
    }
}
