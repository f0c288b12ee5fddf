package org.tradepact.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FirmTest {
    @Test
    void spellings_that_differ_in_case_accents_punctuation_or_legal_form_are_one_firm() {
        for (List<String> same : List.of(
                List.of("Top Glove Sdn. Bhd.", "TOP GLOVE"),
                List.of("Top Glove (M) Sdn Bhd", "top-glove"),
                List.of("Hoshine Silicon Industry Co., Ltd.", "Hoshine Silicon Industry"),
                List.of("Société Générale S.A.", "Societe Generale"),
                List.of("Smith & Sons Ltd", "Smith and Sons LLC"),
                List.of("  Brightway   Holdings ", "Brightway Holdings Berhad"),
                List.of("Ｂrightway", "Brightway"),
                List.of("合盛硅业", "合盛硅业 Co Ltd"))) {
            assertThat(new Firm(same.get(0)).is(new Firm(same.get(1))))
                    .as(same.toString())
                    .isTrue();
            assertThat(new Firm(same.get(1)).is(new Firm(same.get(0))))
                    .as(same.toString())
                    .isTrue();
        }
    }

    @Test
    void names_that_differ_in_a_word_a_letter_or_a_number_are_two_firms() {
        for (List<String> two : List.of(
                List.of("Top Glove", "Top Gloves"),
                List.of("WRP Asia Pacific", "WRP"),
                List.of("Plant 1 Sdn Bhd", "Plant 2 Sdn Bhd"),
                List.of("Brightway Holdings", "Holdings Brightway"),
                List.of("合盛硅业", "合盛"))) {
            assertThat(new Firm(two.get(0)).is(new Firm(two.get(1))))
                    .as(two.toString())
                    .isFalse();
        }
    }

    @Test
    void a_name_of_nothing_but_legal_forms_is_not_every_such_name() {
        assertThat(new Firm("Corp").is(new Firm("Limited"))).isFalse();
        assertThat(new Firm("Company").is(new Firm("COMPANY"))).isTrue();
        assertThat(new Firm("???").is(new Firm("Sdn Bhd"))).isFalse();
    }

    @Test
    void nobody_in_particular_is_on_no_list() {
        Firms listed = new Firms(Set.of(new Firm("Brightway Holdings Sdn Bhd"), new Firm("WRP")));
        assertThat(listed.include(Firm.ANOTHER)).isFalse();
        assertThat(listed.include(new Firm("wrp sdn. bhd."))).isTrue();
        assertThat(Firms.NONE.include(new Firm("WRP"))).isFalse();
    }
}
