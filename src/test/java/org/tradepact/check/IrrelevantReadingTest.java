package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradepact.check.Ports.PLACE;
import static org.tradepact.check.Ports.STAGE;
import static org.tradepact.check.Ports.ban;
import static org.tradepact.check.Ports.day;
import static org.tradepact.check.Ports.duty;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * A reading that cannot matter to a question is never evaluated: rules are asked as often as if nobody read the clause
 * otherwise. Counted are the answer, its reasons, its reading lines and their reasons.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IrrelevantReadingTest {
    private static final Stated RAW_BAN = ban("2026-03-01").with("stage", Stage.ORE);
    private static final Stated DUTY = duty("7", "720211");
    private static final Pivot OF_LAW = new Pivot("P-3/law", Ports.LAW, "\"a law\"", false, STAGE.options());

    @Test
    void a_reading_that_matters_is_counted_so_that_the_others_would_be_seen() {
        assertThat(evaluations(read(STAGE), ask(RAW_BAN))).isGreaterThan(evaluations(read(), ask(RAW_BAN)));
    }

    @Test
    void a_reading_of_a_clause_that_no_fact_touches() {
        assertThat(evaluations(read(STAGE, PLACE), ask(DUTY))).isPositive().isEqualTo(evaluations(read(), ask(DUTY)));
    }

    @Test
    void a_reading_of_a_clause_that_no_fact_touches_even_where_the_asker_names_it() {
        assertThat(evaluations(read(STAGE, PLACE), ask(DUTY), Ports.BAN))
                .isPositive()
                .isEqualTo(evaluations(read(), ask(DUTY), Ports.BAN));
    }

    @Test
    void a_reading_of_a_clause_that_the_question_is_not_about() {
        Question about = ask(Set.of(Ports.DUTY), Map.of(), DUTY, RAW_BAN);
        assertThat(evaluations(read(STAGE), about)).isPositive().isEqualTo(evaluations(read(), about));
    }

    @Test
    void a_reading_of_a_standing_duty_that_no_fact_touches() {
        Pack otherwise = Ports.pack(List.of(), List.of(OF_LAW));
        assertThat(evaluations(otherwise, ask(DUTY))).isPositive().isEqualTo(evaluations(read(), ask(DUTY)));
    }

    @Test
    void a_reading_of_what_was_done_before_the_text_was_made() {
        Question before = new Question(
                day("2024-06-01"),
                List.of(RAW_BAN.with("inForceFrom", day("2024-03-01"))),
                List.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of());
        assertThat(evaluations(read(STAGE), before)).isZero();
    }

    @Test
    void a_reading_that_the_question_sets_aside() {
        for (Pivot.Option option : STAGE.options()) {
            Question settled = ask(Set.of(), Map.of(STAGE.id(), option.id()), RAW_BAN);
            assertThat(evaluations(read(STAGE), settled))
                    .as(option.id())
                    .isPositive()
                    .isEqualTo(evaluations(read(only(option)), ask(RAW_BAN)))
                    .isLessThan(evaluations(read(STAGE), ask(RAW_BAN)));
        }
    }

    @Test
    void a_reading_of_where_the_clause_stands() {
        assertThat(evaluations(read(PLACE), ask(RAW_BAN))).isPositive().isEqualTo(evaluations(read(), ask(RAW_BAN)));
        assertThat(evaluations(read(STAGE, PLACE), ask(RAW_BAN))).isEqualTo(evaluations(read(STAGE), ask(RAW_BAN)));
    }

    private static Pack read(Pivot... ofBan) {
        return Ports.pack(List.of(ofBan), List.of());
    }

    private static Pivot only(Pivot.Option option) {
        return new Pivot(STAGE.id(), STAGE.commitment(), STAGE.turnsOn(), false, List.of(option));
    }

    private static Question ask(Stated... facts) {
        return ask(Set.of(), Map.of(), facts);
    }

    private static Question ask(Set<String> about, Map<String, String> readings, Stated... facts) {
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        on.put(StatusEvent.Kind.IN_FORCE, day("2026-01-01"));
        return new Question(
                day("2027-06-01"),
                List.of(facts),
                List.of(),
                Map.of("xa_xb", new Assumed("xa_xb", on, Set.of(), Map.of())),
                about,
                Set.of(),
                readings);
    }

    /** How often rules are asked until all that a page shows of the rows that facts touch is known. */
    private static long evaluations(Pack pack, Question question, String... rowsFor) {
        try (Checker checker = new Checker(List.of(pack), name -> Ports.BOOK, List.of())) {
            for (Row row : checker.answer(question, Set.of(rowsFor)).rows()) {
                if (row.touched()) {
                    row.verdict();
                    row.because().reasons();
                    row.readings().forEach(line -> line.because().reasons());
                    row.force().lines();
                }
            }
            return checker.evaluations();
        }
    }
}
