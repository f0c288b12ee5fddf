package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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

    private void refused(String text, String message) {
        assertThatThrownBy(() -> register.resolve(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
