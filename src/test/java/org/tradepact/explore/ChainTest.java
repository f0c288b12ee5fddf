package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.check.Force;
import org.tradepact.explore.Difference.Why;
import org.tradepact.fact.Party;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChainTest {
    private static final String BAN =
            "{exportRestriction: {id: ban, takenBy: XA, form: ban, goods: '720211', stage: metal, to: all,"
                    + " inForceFrom: 2026-10-01}}";
    private static final String NOTICE =
            "{notice: {id: exit, by: XA, to: XB, purpose: termination, sharedConcern: false, on: 2026-11-15}}";
    private static final String STEEL = "steel,7202.11.50,XA,XB,2026-11-01,1000.10";
    private static final String OIL = "oil,1511.10,XA,XB,2026-11-01,500";
    private static final String MAGNETS = "magnets,8505.11,XA,XB,2026-11-01,700";

    @TempDir
    Path folder;

    private Chain after(String fact, String... shipments) {
        return Acts.of(folder, fact).follow(shipments);
    }

    private static String restriction(String form) {
        return BAN.replace("form: ban", "form: " + form);
    }

    private static List<String> rights(Chain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.opened().stream())
                .map(opened -> opened.right().id())
                .toList();
    }

    private static Arrow arrow(Chain chain, String link) {
        return chain.steps().stream()
                .flatMap(step -> step.opened().stream())
                .flatMap(opened -> opened.arrows().stream())
                .filter(arrow -> arrow.link().id().equals(link))
                .findFirst()
                .orElseThrow();
    }

    private static Difference difference(Chain chain, String link) {
        return arrow(chain, link).differences().get(0);
    }

    @Test
    void a_breach_leads_from_the_clause_to_the_duty() {
        Chain chain = after(BAN, STEEL);

        assertThat(chain.steps()).hasSize(1);
        assertThat(chain.steps().get(0).row().commitment().id()).isEqualTo("PACT-1");
        assertThat(chain.steps().get(0).state()).isEqualTo(Step.State.OPENS);
        assertThat(rights(chain)).containsExactly("PACT-11", "PACT-13");
        Difference raised = difference(chain, "LEVY-RAISED");
        assertThat(raised.why()).isEqualTo(Why.CHARGED_OTHERWISE);
        assertThat(raised.headings()).containsExactly("9901");
        assertThat(raised.percent()).contains(new BigDecimal("2.5"));
        assertThat(raised.amount()).contains(new BigDecimal("25.00"));
        assertThat(raised.now()).contains(new BigDecimal("1E+1"));
        assertThat(raised.then()).contains(new BigDecimal("12.5"));
    }

    @Test
    void with_the_act_removed_nothing_follows() {
        Chain chain = after("", STEEL, OIL, MAGNETS);

        assertThat(chain.steps()).isEmpty();
        assertThat(chain.differences()).isEmpty();
        assertThat(chain.changes()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exportDuty", "quota", "other"})
    void an_act_that_breaches_no_binding_duty_changes_no_duty(String form) {
        assertThat(after(restriction(form), STEEL, OIL, MAGNETS).changes()).isFalse();
    }

    @Test
    void the_other_side_may_use_the_recourse() {
        assertThat(after(BAN, STEEL).steps().get(0).opened())
                .extracting(Opened::users)
                .containsOnly(List.of(new Party("XB")));
    }

    @Test
    void each_link_stands_alone() {
        Chain chain = after(BAN, STEEL, OIL);

        assertThat(arrow(chain, "LEVY-RAISED").differences())
                .extracting(Difference::percent)
                .containsExactly(Optional.of(new BigDecimal("2.5")), Optional.of(BigDecimal.ZERO));
        assertThat(arrow(chain, "LIST-WITHDRAWN").differences().get(1).then())
                .hasValueSatisfying(then -> assertThat(then).isEqualByComparingTo("10")); // not 12.5
    }

    @Test
    void goods_that_lose_their_only_exemption_are_charged() {
        assertThat(difference(after(BAN, OIL), "LIST-WITHDRAWN").why()).isEqualTo(Why.NO_LONGER_EXEMPT);
    }

    @Test
    void goods_with_another_exemption_stay_free() {
        Difference magnets = difference(after(BAN, MAGNETS), "LIST-WITHDRAWN");

        assertThat(magnets.why()).isEqualTo(Why.STILL_EXEMPT);
        assertThat(magnets.headings()).containsExactly("9903");
        assertThat(magnets.changes()).isFalse();
    }

    @Test
    void a_link_whose_law_has_fallen_gives_no_difference_and_says_so() {
        Arrow arrow = arrow(after(BAN, STEEL), "EMERGENCY-RATE");

        assertThat(arrow.footing().state()).isEqualTo(Footing.State.FALLEN);
        assertThat(arrow.differences().get(0).why()).isEqualTo(Why.NO_BASIS);
        assertThat(arrow.differences().get(0).percent()).contains(BigDecimal.ZERO);
        assertThat(arrow.differences().get(0).then())
                .isEqualTo(arrow.differences().get(0).now());
    }

    @ParameterizedTest
    @CsvSource({"2026-05-31, 30", "2026-06-01, 0"})
    void the_law_counts_as_of_the_day_asked_about(String day, BigDecimal percent) {
        String ban = BAN.replace("2026-10-01", "2026-03-01");

        Difference difference = difference(Acts.of(folder, ban).on(day).follow(STEEL), "EMERGENCY-RATE");

        assertThat(difference.percent()).hasValueSatisfying(p -> assertThat(p).isEqualByComparingTo(percent));
    }

    @Test
    void a_challenge_does_not_end_the_law_and_is_shown() {
        Footing footing = arrow(after(BAN, STEEL), "LEVY-RAISED").footing();

        assertThat(footing.state()).isEqualTo(Footing.State.STANDS);
        assertThat(footing.on()).extracting(i -> i.id()).containsExactly("xb_levy", "xb_act");
        assertThat(footing.disputes()).hasSize(1);
    }

    @Test
    void what_no_text_names_is_open_and_not_zero() {
        Difference unnamed = difference(after(BAN, STEEL), "OWN-LAW");

        assertThat(unnamed.open()).isTrue();
        assertThat(unnamed.changes()).isFalse();
        assertThat(unnamed.then()).isEmpty();
    }

    @Test
    void a_line_that_a_list_splits_leaves_the_difference_open() {
        Difference gloves = difference(after(BAN, "gloves,4015,XA,XB,2026-11-01,300"), "LEVY-RAISED");

        assertThat(gloves.why()).isEqualTo(Why.MEASURE_OPEN);
        assertThat(gloves.missing()).isNotEmpty();
    }

    @Test
    void what_is_open_and_changes_nothing_is_no_gap() {
        Difference gloves = difference(after(BAN, "gloves,4015,XA,XB,2026-11-01,300"), "LIST-WITHDRAWN");

        assertThat(gloves.why()).isEqualTo(Why.EITHER_WAY);
        assertThat(gloves.open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'early,7202.11.50,XA,XB,2025-12-31,1000', NOT_REACHED",
        "'first,7202.11.50,XA,XB,2026-01-01,1000', CHARGED_OTHERWISE",
        "'other,7202.11.50,JP,XB,2026-11-01,1000', OTHER_GOODS",
        "'away,7202.11.50,XA,US,2026-11-01,1000', OTHER_GOODS",
        "'anywhere,7202.11.50,,XB,2026-11-01,1000', GOODS_OPEN",
    })
    void a_link_touches_the_goods_it_names_on_the_days_of_its_measure(String shipment, Why why) {
        assertThat(difference(after(BAN, shipment), "LEVY-RAISED").why()).isEqualTo(why);
    }

    @Test
    void a_shipment_without_a_value_has_a_difference_in_percent_alone() {
        Difference difference = difference(after(BAN, "steel,7202.11.50,XA,XB,2026-11-01,"), "LEVY-RAISED");

        assertThat(difference.percent()).contains(new BigDecimal("2.5"));
        assertThat(difference.amount()).isEmpty();
    }

    @Test
    void a_departure_from_a_political_text_opens_nothing() {
        Chain chain = after(restriction("quota"), STEEL);

        assertThat(chain.steps()).extracting(Step::state).containsExactly(Step.State.POLITICAL);
        assertThat(rights(chain)).isEmpty();
    }

    @Test
    void on_the_reading_that_it_stands_in_the_pact_a_recourse_may_open() {
        Step step = after(restriction("licensing"), STEEL).steps().get(0);

        assertThat(step.state()).isEqualTo(Step.State.MAY_OPEN);
        assertThat(step.opened()).allSatisfy(opened -> assertThat(opened.onReading())
                .hasValueSatisfying(option -> assertThat(option.id()).isEqualTo("annex")));
    }

    @Test
    void a_missed_intention_is_no_default() {
        assertThat(after(restriction("exportDuty"), STEEL).steps())
                .extracting(Step::state)
                .containsExactly(Step.State.NO_DEFAULT);
    }

    @Test
    void a_contested_breach_opens_a_recourse_on_one_reading_only() {
        Chain chain = after(BAN.replace("metal", "ore"), STEEL);

        assertThat(chain.steps()).extracting(Step::state).containsExactly(Step.State.MAY_OPEN);
    }

    @Test
    void an_open_fact_leaves_open_whether_a_recourse_opens() {
        Chain chain = after(BAN.replace("form: ban", "form: unknown"), STEEL);

        assertThat(chain.steps()).extracting(Step::state).contains(Step.State.MAY_OPEN);
    }

    @Test
    void a_text_that_is_not_in_force_gives_no_right_yet() {
        Chain chain = Acts.of(folder, BAN).notInForce().follow(STEEL);

        assertThat(chain.steps().get(0).opened()).extracting(Opened::force).containsOnly(Force.NOT_IN_FORCE);
        assertThat(chain.steps().get(0).opened())
                .allSatisfy(opened -> assertThat(opened.endsOn()).isEmpty());
        assertThat(chain.steps().get(0).state()).isEqualTo(Step.State.MAY_OPEN);
    }

    @Test
    void before_it_is_in_force_there_is_nothing_to_end_and_own_law_stays() {
        assertThat(Acts.of(folder, BAN)
                        .notInForce()
                        .follow(STEEL)
                        .steps()
                        .get(0)
                        .opened())
                .extracting(opened -> opened.arrows().size())
                .containsExactly(2, 0); // own law, termination
    }

    @Test
    void after_its_end_a_text_gives_nothing() {
        Chain chain = Acts.of(folder, BAN).ended("2026-11-20").follow(STEEL);

        assertThat(chain.steps().get(0).opened())
                .allSatisfy(opened -> assertThat(opened.arrows()).isEmpty());
    }

    @Test
    void own_law_is_open_to_the_side_that_was_promised_whoever_acted() {
        String asked =
                "{notice: {id: asked, by: XB, to: XA, purpose: requestToMeet, sharedConcern: false, on: 2026-10-01}}";

        Chain chain = after(asked, STEEL);

        assertThat(chain.steps()).hasSize(1);
        assertThat(chain.steps().get(0).opened()).extracting(Opened::users).containsOnly(List.of(new Party("XB")));
    }

    @Test
    void where_both_sides_owe_the_side_that_did_not_act_has_the_recourse() {
        String action =
                "{enforcementAction: {id: action, by: XB, against: XA, consultationPracticable: true, on: 2026-10-01}}";

        Chain chain = after(action, STEEL);

        assertThat(chain.steps())
                .filteredOn(step -> step.row().commitment().id().equals("PACT-12"))
                .flatExtracting(Step::opened)
                .extracting(Opened::users)
                .containsOnly(List.of(new Party("XA")));
        assertThat(chain.steps())
                .filteredOn(step -> step.row().commitment().id().equals("PACT-11"))
                .flatExtracting(Step::opened)
                .extracting(Opened::users)
                .containsOnly(List.of(new Party("XB")));
    }

    @Test
    void a_notice_ends_the_text_after_its_period() {
        Opened exit = after(NOTICE, STEEL).steps().get(0).opened().get(0);

        assertThat(exit.used()).isTrue();
        assertThat(exit.users()).containsExactly(new Party("XA"));
        assertThat(exit.endsOn()).contains(LocalDate.parse("2027-01-14")); // 60 days after the notice
    }

    @Test
    void after_a_breach_the_period_runs_from_a_notice_on_the_day_asked_about() {
        assertThat(after(BAN, STEEL).steps().get(0).opened().get(1).endsOn()).contains(LocalDate.parse("2027-01-30"));
    }

    @Test
    void a_notice_does_not_bring_up_what_turns_on_a_breach() {
        assertThat(after(NOTICE, STEEL).steps().get(0).opened())
                .flatExtracting(Opened::arrows)
                .extracting(arrow -> arrow.link().id())
                .containsExactly("LIST-WITHDRAWN", "EMERGENCY-RATE");
    }

    @Test
    void the_order_of_shipments_changes_no_difference() {
        Random random = new Random(20261121);
        List<String> shipments = random(random, 60);
        List<String> shuffled = new ArrayList<>(shipments);
        Collections.shuffle(shuffled, random);

        assertThat(byShipment(after(BAN, shuffled.toArray(String[]::new))))
                .isEqualTo(byShipment(after(BAN, shipments.toArray(String[]::new))));
    }

    @Test
    void amounts_are_the_duty_after_less_the_duty_before_each_to_the_cent() {
        List<String> shipments = random(new Random(7), 80);

        Chain chain = after(BAN, shipments.toArray(String[]::new));

        for (int i = 0; i < shipments.size(); i++) {
            Difference raised = arrow(chain, "LEVY-RAISED").differences().get(i);
            String[] cells = shipments.get(i).split(",");
            BigDecimal expected = raised.changes()
                    ? cents(cells[5], "0.125").subtract(cents(cells[5], "0.1"))
                    : new BigDecimal("0.00");
            assertThat(raised.amount()).as(shipments.get(i)).contains(expected);
        }
    }

    @Test
    void with_the_act_removed_every_difference_is_zero_for_any_shipments() {
        List<String> shipments = random(new Random(11), 80);

        assertThat(after("", shipments.toArray(String[]::new)).differences()).isEmpty();
    }

    private static BigDecimal cents(String value, String rate) {
        return new BigDecimal(value).multiply(new BigDecimal(rate)).setScale(2, RoundingMode.HALF_UP);
    }

    private static Map<String, List<Difference>> byShipment(Chain chain) {
        Map<String, List<Difference>> all = new TreeMap<>();
        chain.differences().forEach(d -> all.computeIfAbsent(d.shipment(), id -> new ArrayList<>())
                .add(d));
        return all;
    }

    private static List<String> random(Random random, int count) {
        List<String> lines = List.of("7202.11.50", "1511.10", "8505.11", "4015.19", "8479.89");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add("s%d,%s,%s,%s,%s,%s.%02d"
                    .formatted(
                            i,
                            lines.get(random.nextInt(lines.size())),
                            random.nextInt(4) == 0 ? "JP" : "XA",
                            random.nextInt(6) == 0 ? "XA" : "XB",
                            LocalDate.of(2025, 12, 1).plusDays(random.nextInt(300)),
                            1 + random.nextInt(100_000),
                            random.nextInt(100)));
        }
        return rows;
    }
}
