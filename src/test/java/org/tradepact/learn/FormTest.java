package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Verdict;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FormTest {
    private static final Small SMALL = new Small();

    @AfterAll
    static void close() {
        SMALL.close();
    }

    private static List<Object> read(String task, int step, String line) {
        return Form.of(SMALL.task(task), SMALL.marking, SMALL.bench).read(step, line);
    }

    @Test
    void a_verdict_is_read_by_number_by_word_and_in_the_words_of_either_kind_of_text() {
        for (String line :
                List.of("1", " Breach ", "BREACHES", "goes against it.", "departs from", "would breach", "agai")) {
            assertThat(read("predict-tax_on_magnets", 0, line)).as(line).containsExactly(Verdict.BREACH);
        }
        assertThat(read("predict-tax_on_magnets", 0, "Not_engaged")).containsExactly(Verdict.NOT_ENGAGED);
        assertThat(read("predict-tax_on_magnets", 0, "not  reached")).containsExactly(Verdict.NOT_ENGAGED);
    }

    @Test
    void two_steps_may_be_answered_on_one_line() {
        assertThat(read("predict-tax_on_magnets", 0, "breach, political"))
                .containsExactly(Verdict.BREACH, Weighs.POLITICAL);
        assertThat(read("predict-tax_on_magnets", 0, "5 2")).containsExactly(Verdict.NOT_ENGAGED, Weighs.NOT_IN_FORCE);
        assertThat(read("predict-tax_on_magnets", 0, "not reached not in force"))
                .containsExactly(Verdict.NOT_ENGAGED, Weighs.NOT_IN_FORCE);
        assertThat(read("predict-tax_on_magnets", 1, "3")).containsExactly(Weighs.POLITICAL);
    }

    @Test
    void what_names_nothing_or_several_things_is_no_answer() {
        for (String line :
                List.of("", "0", "8", "not", "maybe", "breach complies", "1 9", "§", "breach; political; x")) {
            assertThat(read("predict-tax_on_magnets", 0, line)).as(line).isEmpty();
        }
    }

    @Test
    void several_outcomes_figures_days_and_letters_are_read() {
        assertThat(read("predict-held_gloves", 0, "1, released")).containsExactly(Set.of("detained", "released"));
        assertThat(read("predict-held_gloves", 0, "held")).containsExactly(Set.of("detained"));
        assertThat(read("predict-held_gloves", 0, "detained, maybe")).isEmpty();
        assertThat(read("duty-on-the-gloves", 0, "12,5 %")).containsExactly(Optional.of(new BigDecimal("12.5")));
        assertThat(read("duty-on-the-gloves", 0, "open")).containsExactly(Optional.empty());
        assertThat(read("duty-on-the-gloves", 0, "-3")).isEmpty();
        assertThat(read("which-day", 0, "2029-01-01")).containsExactly(LocalDate.of(2029, 1, 1));
        assertThat(read("which-day", 0, "2029-02-30")).isEmpty();
        assertThat(read("pair-quota_for_all-quota_for_japan-tax_on_ferrite", 0, "c and a"))
                .containsExactly(List.of(2, 0));
        assertThat(read("pair-quota_for_all-quota_for_japan-tax_on_ferrite", 0, "A A"))
                .isEmpty();
        assertThat(read("pair-quota_for_all-quota_for_japan-tax_on_ferrite", 0, "A"))
                .isEmpty();
    }

    @Test
    void the_one_that_goes_against_it_is_one_of_the_two() {
        Form form =
                Form.of(SMALL.task("pair-quota_for_all-quota_for_japan-tax_on_ferrite"), SMALL.marking, SMALL.bench);

        assertThat(form.wrong(List.of(List.of(0, 1), 1))).isEmpty();
        assertThat(form.wrong(List.of(List.of(0, 1), 2))).contains("answer with one of the two that you named");
    }
}
