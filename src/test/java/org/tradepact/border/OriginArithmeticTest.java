package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.border.OriginAnswer.Result;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Input;
import org.tradepact.fact.Money;
import org.tradepact.fact.OriginTest;
import org.tradepact.fact.OriginTest.Level;
import org.tradepact.fact.OriginTest.Rule;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OriginArithmeticTest {
    private static final Stated MAGNETS = stated(Shipment.class, "s1", Map.of("goods", code("8505110070")));

    @Test
    void build_down_is_met_at_the_threshold_and_missed_a_cent_below() {
        assertThat(buildDown("600").result()).isEqualTo(Result.MET);
        assertThat(buildDown("600.01").result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    void build_down_shows_the_content() {
        assertThat(buildDown("600").content()).containsExactly(new BigDecimal("4E+1"));
        assertThat(buildDown("600").why()).isEqualTo("(USD 1,000 - USD 600) / USD 1,000 = 40 %, at least 40 %");
    }

    @Test
    void build_up_counts_what_the_producer_made_itself() {
        assertThat(buildUp("200", "150").result()).isEqualTo(Result.MET);
        assertThat(buildUp("200", "149.99").result()).isEqualTo(Result.NOT_MET);
        assertThat(buildUp("200", "0").result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    void build_up_of_349_90_in_1000_is_34_99() {
        OriginAnswer answer = buildUp("349.90", "0");

        assertThat(answer.content()).containsExactly(new BigDecimal("34.99"));
        assertThat(answer.result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    void net_cost_divides_by_the_net_cost() {
        assertThat(netCost("400").result()).isEqualTo(Result.MET);
        assertThat(netCost("400.01").result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    void a_share_of_foreign_materials_may_reach_its_threshold_and_not_pass_it() {
        assertThat(foreignShare("100").result()).isEqualTo(Result.MET);
        assertThat(foreignShare("100.01").result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    void materials_above_the_value_give_a_negative_content() {
        assertThat(buildDown("1100").content()).containsExactly(new BigDecimal("-1E+1"));
        assertThat(buildDown("1100").result()).isEqualTo(Result.NOT_MET);
    }

    @Test
    void a_figure_that_is_not_stated_is_asked_for() {
        OriginAnswer answer = test(Map.of("rule", Rule.BUILD_DOWN, "threshold", Percent.of("40")));

        assertThat(answer.result()).isEqualTo(Result.OPEN);
        assertThat(slots(answer)).containsExactly("test.adjustedValue", "test.nonOriginating");
        assertThat(answer.content()).isEmpty();
    }

    @Test
    void without_a_threshold_the_content_is_worked_out_and_the_result_is_open() {
        OriginAnswer answer = test(Map.of(
                "rule", Rule.BUILD_DOWN, "adjustedValue", Money.usd("1000"), "nonOriginating", Money.usd("600")));

        assertThat(answer.result()).isEqualTo(Result.OPEN);
        assertThat(answer.content()).hasSize(1);
        assertThat(slots(answer)).containsExactly("test.threshold");
    }

    @Test
    void another_currency_is_not_converted() {
        OriginAnswer answer = test(Map.of(
                "rule",
                Rule.BUILD_DOWN,
                "threshold",
                Percent.of("40"),
                "adjustedValue",
                Money.usd("1000"),
                "nonOriginating",
                new Money("EUR", new BigDecimal("600"))));

        assertThat(answer.result()).isEqualTo(Result.OPEN);
        assertThat(answer.missing().get(0).asks()).isEqualTo("the value of non-originating materials in USD");
    }

    @Test
    void a_value_of_nothing_is_asked_for_again() {
        OriginAnswer answer = test(Map.of(
                "rule", Rule.BUILD_DOWN,
                "threshold", Percent.of("40"),
                "adjustedValue", Money.usd("0"),
                "nonOriginating", Money.usd("0")));

        assertThat(answer.missing().get(0).asks()).isEqualTo("the adjusted value of the goods above zero");
    }

    @Test
    void a_content_is_never_rounded_up_to_a_threshold_it_misses() {
        Random random = new Random(20261121);
        for (int i = 0; i < 2000; i++) {
            BigDecimal whole = BigDecimal.valueOf(1 + random.nextInt(1_000_000));
            BigDecimal part = BigDecimal.valueOf(random.nextInt(1_000_001));
            Percent threshold = new Percent(BigDecimal.valueOf(random.nextInt(10_001), 2));
            Share share = new Share(part, whole);

            assertThat(share.reaches(threshold))
                    .as("%s against %s", share, threshold)
                    .isEqualTo(share.percent().compareTo(threshold.value()) >= 0);
        }
    }

    @Test
    void more_foreign_material_never_helps() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            int foreign = random.nextInt(1000);
            boolean met = buildDown(Integer.toString(foreign)).result() == Result.MET;
            boolean stillMet = buildDown(Integer.toString(foreign + 1)).result() == Result.MET;

            assertThat(!stillMet || met).isTrue();
        }
    }

    @Test
    void a_heading_shifts_where_every_foreign_material_is_classified_elsewhere() {
        assertThat(shift(Level.HEADING, "0", input("alloy", "72029900", "CN")).result())
                .isEqualTo(Result.MET);
        assertThat(shift(Level.HEADING, "0", input("blanks", "850519", "CN")).result())
                .isEqualTo(Result.NOT_MET);
        assertThat(shift(Level.SUBHEADING, "0", input("blanks", "850519", "CN")).result())
                .isEqualTo(Result.MET);
        assertThat(shift(Level.CHAPTER, "0", input("parts", "850490", "CN")).result())
                .isEqualTo(Result.NOT_MET);
    }

    @Test
    void material_that_originates_need_not_shift() {
        assertThat(shift(Level.HEADING, "0", input("blanks", "850519", "XA")).result())
                .isEqualTo(Result.MET);
    }

    @Test
    void what_stays_may_reach_the_tolerance_and_not_pass_it() {
        assertThat(shift(Level.HEADING, "10", input("blanks", "850519", "CN", "10"))
                        .result())
                .isEqualTo(Result.MET);
        assertThat(shift(Level.HEADING, "10", input("blanks", "850519", "CN", "10.01"))
                        .result())
                .isEqualTo(Result.NOT_MET);
        assertThat(shift(Level.HEADING, "10", input("some", "850519", "CN", "6"), input("more", "850519", "JP", "5"))
                        .result())
                .isEqualTo(Result.NOT_MET);
    }

    @Test
    void a_classification_too_short_to_tell_is_asked_for() {
        OriginAnswer answer = shift(Level.HEADING, "0", input("parts", "85", "CN"));

        assertThat(answer.result()).isEqualTo(Result.OPEN);
        assertThat(answer.missing().get(0).asks()).isEqualTo("what it is in at least 4 digits");
        assertThat(shift(Level.HEADING, "0", input("parts", "72", "CN")).result())
                .isEqualTo(Result.MET);
    }

    @Test
    void one_material_that_stays_settles_it_whatever_else_is_unknown() {
        Stated unknown = stated(Input.class, "unknown", Map.of("of", new Ref("s1"), "goods", code("8505")));

        assertThat(shift(Level.HEADING, "0", unknown, input("blanks", "850519", "CN"))
                        .result())
                .isEqualTo(Result.NOT_MET);
        assertThat(shift(Level.HEADING, "0", unknown).result()).isEqualTo(Result.OPEN);
    }

    @Test
    void materials_nobody_names_do_not_shift() {
        OriginAnswer answer = shift(Level.HEADING, "0");

        assertThat(answer.result()).isEqualTo(Result.OPEN);
        assertThat(slots(answer)).containsExactly("s1");
    }

    private static OriginAnswer buildDown(String foreign) {
        return test(Map.of(
                "rule", Rule.BUILD_DOWN,
                "threshold", Percent.of("40"),
                "adjustedValue", Money.usd("1000"),
                "nonOriginating", Money.usd(foreign)));
    }

    private static OriginAnswer buildUp(String acquired, String own) {
        return test(Map.of(
                "rule", Rule.BUILD_UP,
                "threshold", Percent.of("35"),
                "adjustedValue", Money.usd("1000"),
                "originating", Money.usd(acquired),
                "selfProduced", Money.usd(own)));
    }

    private static OriginAnswer netCost(String foreign) {
        return test(Map.of(
                "rule", Rule.NET_COST,
                "threshold", Percent.of("50"),
                "netCost", Money.usd("800"),
                "nonOriginating", Money.usd(foreign)));
    }

    private static OriginAnswer foreignShare(String foreign) {
        return test(Map.of(
                "rule", Rule.NON_ORIGINATING_SHARE,
                "threshold", Percent.of("10"),
                "adjustedValue", Money.usd("1000"),
                "nonOriginating", Money.usd(foreign)));
    }

    private static OriginAnswer shift(Level level, String tolerance, Stated... inputs) {
        List<Stated> facts = new ArrayList<>(List.of(inputs));
        facts.add(MAGNETS);
        return OriginArithmetic.of(
                stated(
                        OriginTest.class,
                        "test",
                        Map.of(
                                "of",
                                new Ref("s1"),
                                "rule",
                                Rule.TARIFF_SHIFT,
                                "level",
                                level,
                                "originatingIn",
                                Parties.of(Set.of(new Party("XA"))),
                                "tolerance",
                                Percent.of(tolerance))),
                facts);
    }

    private static OriginAnswer test(Map<String, Object> said) {
        Map<String, Object> all = new LinkedHashMap<>(said);
        all.put("of", new Ref("s1"));
        return OriginArithmetic.of(stated(OriginTest.class, "test", all), List.of(MAGNETS));
    }

    private static Stated input(String id, String line, String origin) {
        return stated(Input.class, id, Map.of("of", new Ref("s1"), "goods", code(line), "origin", new Party(origin)));
    }

    private static Stated input(String id, String line, String origin, String share) {
        return input(id, line, origin).with("valueShare", Percent.of(share));
    }

    private static Stated stated(Class<? extends org.tradepact.fact.Fact> kind, String id, Map<String, Object> said) {
        return new Stated(kind, id, said, Map.of());
    }

    private static Goods code(String line) {
        return new Goods(line, Set.of());
    }

    private static List<String> slots(OriginAnswer answer) {
        return answer.missing().stream().map(m -> m.slot().toString()).toList();
    }
}
