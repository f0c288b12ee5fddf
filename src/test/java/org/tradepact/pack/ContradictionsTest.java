package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ContradictionsTest {
    @Test
    void days_of_a_journey_may_all_be_one() {
        assertThat(read("made: 2026-08-01, loaded: 2026-08-01, exported: 2026-08-01, imported: 2026-08-01, "
                        + "entered: 2026-08-01, released: 2026-08-01, liquidated: 2026-08-01"))
                .isEmpty();
    }

    @Test
    void each_day_is_held_against_the_one_before_it() {
        assertThat(read("made: 2026-08-02, loaded: 2026-08-01"))
                .isEqualTo("x.yaml:1:43: `loaded` must not be before `made`, which is `2026-08-02`, got `2026-08-01`");
        assertThat(read("loaded: 2026-08-02, imported: 2026-08-01, entered: 2026-08-03"))
                .isEqualTo(
                        "x.yaml:1:45: `imported` must not be before `loaded`, which is `2026-08-02`, got `2026-08-01`");
        assertThat(read("exported: 2026-08-02, imported: 2026-08-01"))
                .isEqualTo("x.yaml:1:47: `imported` must not be before `exported`, which is `2026-08-02`, got"
                        + " `2026-08-01`");
        assertThat(read("imported: 2026-08-02, entered: 2026-08-01"))
                .isEqualTo("x.yaml:1:47: `entered` must not be before `imported`, which is `2026-08-02`, got"
                        + " `2026-08-01`");
        assertThat(read("imported: 2026-08-02, released: 2026-08-01"))
                .isEqualTo("x.yaml:1:47: `released` must not be before `imported`, which is `2026-08-02`, got"
                        + " `2026-08-01`");
        assertThat(read("entered: 2026-08-02, liquidated: 2026-08-01"))
                .isEqualTo("x.yaml:1:46: `liquidated` must not be before `entered`, which is `2026-08-02`, got"
                        + " `2026-08-01`");
    }

    @Test
    void a_day_in_between_may_be_left_out() {
        assertThat(read("loaded: 2026-08-02, entered: 2026-08-01"))
                .isEqualTo(
                        "x.yaml:1:45: `entered` must not be before `loaded`, which is `2026-08-02`, got `2026-08-01`");
    }

    @Test
    void goods_may_be_loaded_for_the_last_leg_before_or_after_they_are_exported() {
        assertThat(read("loaded: 2026-08-02, exported: 2026-08-01")).isEmpty();
        assertThat(read("loaded: 2026-08-01, exported: 2026-08-02")).isEmpty();
    }

    @Test
    void what_is_still_held_or_open_contradicts_nothing() {
        assertThat(read("entered: 2026-08-02, released: never, liquidated: never"))
                .isEmpty();
    }

    @Test
    void a_share_is_at_most_the_whole() {
        assertThat(read("usContent: 100, metalShare: 100")).isEmpty();
        assertThat(read("usContent: 100.01"))
                .isEqualTo("x.yaml:1:25: `usContent`: a share must be 100 % or less, got `100.01`");
        assertThat(read("baseRate: 1001"))
                .isEqualTo("x.yaml:1:25: `baseRate`: a rate must be 1000 % or less, got `1001`");
    }

    @Test
    void a_duty_per_kilogram_is_at_most_a_million_times_the_value() {
        assertThat(read("value: USD 1, kilograms: 1000, specificRate: USD 1000"))
                .isEmpty();
        assertThat(read("value: USD 1, kilograms: 1000, specificRate: USD 1000.01"))
                .isEqualTo("x.yaml:1:56: `specificRate` comes to more than a million times the value; correct the rate,"
                        + " the mass or the value");
        assertThat(read("value: EUR 1, kilograms: 1000, specificRate: USD 1000.01"))
                .isEmpty();
        assertThat(read("value: USD 0, kilograms: 1000, specificRate: USD 1000"))
                .isEmpty();
        assertThat(read("kilograms: 1000, specificRate: USD 1000000")).isEmpty();
    }

    private static String read(String components) {
        Problems problems = new Problems();
        String text = "- shipment: {id: s1,    " + components + "}";
        try {
            Tree tree = TreeReader.read(new SourceText("x.yaml", text));
            new FactReader(new Values(GoodsRegister.EMPTY), Optional.of(LocalDate.of(2026, 10, 5)), problems)
                    .facts(tree);
        } catch (Unreadable e) {
            throw new IllegalStateException(e);
        }
        return problems.toString();
    }
}
