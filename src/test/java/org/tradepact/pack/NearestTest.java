package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearestTest {
    @Test
    void swapped_letters_are_one_mistake() {
        assertThat(Nearest.to("fomr", List.of("from", "form"))).contains("form");
        assertThat(Nearest.to("tkaenBy", List.of("takenBy", "to"))).contains("takenBy");
    }

    @Test
    void case_and_hyphens_do_not_count() {
        assertThat(Nearest.to("EXPORT_DUTY", List.of("exportDuty", "importDuty")))
                .contains("exportDuty");
    }

    @Test
    void a_word_that_shares_nothing_is_not_suggested() {
        assertThat(Nearest.to("zz", List.of("ab", "quota"))).isEmpty();
        assertThat(Nearest.to("tax", List.of("ban", "quota"))).isEmpty();
        assertThat(Nearest.to("bam", List.of("ban", "quota"))).contains("ban");
    }

    @Test
    void few_words_are_listed_where_none_is_near() {
        assertThat(Nearest.hint("zzzz", List.of("ban", "quota", "other")))
                .isEqualTo("; expected `ban`, `quota` or `other`");
    }

    @Test
    void a_word_may_be_the_end_of_the_one_meant() {
        assertThat(Nearest.to("from", List.of("takenBy", "inForceFrom", "inForceUntil")))
                .contains("inForceFrom");
    }

    @Test
    void words_of_which_one_member_is_near_are_all_suggested() {
        List<String> packs = List.of("malaysia_art", "malaysia_mou", "cambodia_art");
        assertThat(Nearest.hint("malasia", packs)).isEqualTo("; did you mean `malaysia_art` or `malaysia_mou`?");
        assertThat(Nearest.hintOfAll("xyzzy", packs))
                .isEqualTo("; expected `malaysia_art`, `malaysia_mou` or `cambodia_art`");
    }

    @Test
    void three_slips_in_eight_letters_make_another_word() {
        assertThat(Nearest.to("tarifs", List.of("taxes"))).contains("taxes");
        assertThat(Nearest.close("tarifs", List.of("taxes"))).isEmpty();
        assertThat(Nearest.close("tarrifs", List.of("tariffs"))).contains("tariffs");
        assertThat(Nearest.hintOfAll("tarifs", List.of("services", "taxes")))
                .isEqualTo("; expected `services` or `taxes`");
    }

    @Test
    void what_to_do_is_said_where_no_word_is_near() {
        assertThat(Nearest.hint("zzzz", List.of("ban"), "`list` prints all")).isEqualTo("; `list` prints all");
        assertThat(Nearest.hint("bam", List.of("ban"), "`list` prints all")).isEqualTo("; did you mean `ban`?");
    }

    @Test
    void all_parts_of_what_is_named_are_suggested() {
        assertThat(Nearest.hint("PACT-5.3", List.of("PACT-2.3", "PACT-5.3.1", "PACT-5.3.4")))
                .isEqualTo("; did you mean `PACT-5.3.1` or `PACT-5.3.4`?");
    }

    @Test
    void a_very_long_word_is_no_burden() {
        assertThat(Nearest.to("x".repeat(1_000_000), List.of("quota"))).isEmpty();
    }
}
