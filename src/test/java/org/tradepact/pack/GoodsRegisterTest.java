package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.fact.Goods;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoodsRegisterTest {
    @TempDir
    static Path folder;

    private GoodsRegister register;

    @BeforeEach
    void read() {
        register = Rules.library(folder).goods();
    }

    @Test
    void a_group_is_in_itself_and_in_what_contains_it() {
        assertThat(register.resolve("magnets"))
                .isEqualTo(new Goods("magnets", Set.of("magnets", "rare-earths", "minerals")));
    }

    @Test
    void a_code_below_a_line_is_in_its_group() {
        assertThat(register.resolve("2846.90.20")).isEqualTo(new Goods("28469020", Set.of("rare-earths", "minerals")));
    }

    @Test
    void a_code_above_a_line_overlaps_its_group() {
        assertThat(register.resolve("28"))
                .isEqualTo(new Goods("28", Set.of("rare-earths", "minerals"), Set.of("rare-earths", "minerals")));
    }

    @Test
    void a_code_beside_a_line_is_in_no_group() {
        assertThat(register.resolve("2847").groups()).isEmpty();
    }

    @Test
    void leading_zeros_stay() {
        assertThat(register.resolve("0101.21").said()).isEqualTo("010121");
    }

    @Test
    void a_group_fixes_components_of_its_goods() {
        assertThat(register.fixes(register.resolve("magnets"))).isEqualTo(Map.of("stage", "magnet"));
        assertThat(register.fixes(register.resolve("85051110"))).isEqualTo(Map.of("stage", "magnet"));
    }

    @Test
    void goods_that_only_overlap_a_group_are_not_fixed() {
        assertThat(register.fixes(register.resolve("8505"))).isEmpty();
    }

    @Test
    void an_odd_number_of_digits_is_refused() {
        refused(
                "720211.5",
                "an HS code must have 2, 4, 6, 8 or 10 digits, got `720211.5`; is a leading or final zero missing?");
    }

    @Test
    void letters_in_a_code_are_refused() {
        refused("7202AB", "an HS code must have 2, 4, 6, 8 or 10 digits, got `7202AB`");
    }

    @Test
    void twelve_digits_are_refused() {
        refused("720211500000", "an HS code must have 2, 4, 6, 8 or 10 digits, got `720211500000`");
    }

    @Test
    void a_group_that_is_misspelt_is_suggested() {
        refused("rare-earth", "unknown goods `rare-earth`; did you mean `rare-earths`?");
    }

    @Test
    void what_people_call_a_group_is_suggested() {
        refused("lanthanide", "unknown goods `lanthanide`; did you mean `rare-earths`?");
    }

    @Test
    void other_words_get_no_suggestion() {
        refused("bananas and pears", "unknown goods `bananas and pears`; give an HS code or the id of a goods group");
    }

    @Test
    void a_line_may_be_of_named_groups_too() {
        assertThat(register.resolve("2530.90", List.of("minerals")))
                .isEqualTo(new Goods("253090", Set.of("minerals"), Set.of(), Set.of("minerals")))
                .hasToString("253090")
                .isNotEqualTo(register.resolve("2530.90"));
    }

    @Test
    void further_digits_no_longer_decide_of_a_group_that_is_named() {
        assertThat(register.resolve("85", List.of("magnets")))
                .isEqualTo(new Goods(
                        "85",
                        Set.of("magnets", "rare-earths", "minerals"),
                        Set.of(),
                        Set.of("magnets", "rare-earths", "minerals")));
        assertThat(register.resolve("28", List.of("minerals")).partly()).containsExactly("rare-earths");
    }

    @Test
    void a_named_group_fixes_what_the_line_does_not() {
        assertThat(register.fixes(register.resolve("8505"))).isEmpty();
        assertThat(register.fixes(register.resolve("8505", List.of("magnets")))).isEqualTo(Map.of("stage", "magnet"));
    }

    @Test
    void goods_are_named_by_their_groups_without_what_contains_these() {
        assertThat(register.names(register.resolve("85", List.of("magnets", "minerals"))))
                .containsExactly("magnets");
        assertThat(register.names(register.resolve("magnets"))).containsExactly("magnets");
        assertThat(register.names(register.resolve("8505"))).isEmpty();
    }

    @Test
    void a_line_outside_the_lines_of_a_group_contradicts_it() {
        refused(
                "6504",
                List.of("rare-earths"),
                "`rare-earths` falls under 2846 or 2805.30, but the line says `6504`; correct the line, or leave the"
                        + " group out");
        assertThat(register.resolve("8505.11.10", List.of("rare-earths")).in("rare-earths"))
                .as("magnets are within")
                .isTrue();
    }

    @Test
    void a_line_and_a_group_stand_each_in_its_place() {
        refused(
                "magnets",
                List.of("minerals"),
                "a tariff line is written in digits such as `2846.90.20`, got `magnets`");
        refused("8505", List.of("2846"), "`is` names a goods group, got the line `2846`");
        refused("8505", List.of("magnet"), "unknown goods `magnet`; did you mean `magnets`?");
    }

    private void refused(String line, List<String> groups, String message) {
        assertThatThrownBy(() -> register.resolve(line, groups))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private void refused(String text, String message) {
        assertThatThrownBy(() -> register.resolve(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
