package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradepact.check.Missing;

/** Wrong answers that learners give in the courses that come with the program, and the cases they are met with. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongAnswersTest {
    private static final ShippedCourses COURSES = new ShippedCourses();

    @AfterAll
    static void close() {
        COURSES.close();
    }

    private static Small course(String id) {
        return COURSES.course(id);
    }

    /** What was stated goes before what was taken for granted, a day of the journey and a decision before who made the goods. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "vietnam | predict-feed_at_the_figure | complies, political | feed.amount=USD 2900000001",
                "forced-labour-at-the-border | predict-oil_under_the_finding | clear | oil.entered=2023-02-03",
                "forced-labour-at-the-border | predict-palm_oil_on_15_january | detained | oil.entered=2026-01-14",
                "forced-labour-at-the-border | predict-gloves_and_an_audit_rejected | detained"
                        + " | audit.decision=notDecided",
                "forced-labour-at-the-border | predict-panels_more_likely_than_not | clear"
                        + " | audit.standard=clearAndConvincing",
                "how-a-duty-stacks-up | predict-gloves_beside_the_chips | spared | \"gloves.claims=[donation]\"",
            })
    void the_change_is_one_that_comes_to_mind(String course, String task, String line, String change) {
        assertThat(changes(course(course).answer(task, line))).containsExactly(change);
    }

    @Test
    void a_duty_is_performed_on_the_day_it_was_due_and_not_later() {
        assertThat(changes(course("cambodia").answer("predict-no_ban_on_the_second_day", "complies, binding")))
                .containsExactly("adds legalAct: {takenBy: KH, subject: forcedLabourImportBan, adoptedOn: 2027-01-01,"
                        + " inOperationOn: 2027-01-01, appliedOn: 2027-01-01, repealedOn: never}");
    }

    @Test
    void a_text_with_a_day_of_its_own_is_in_force_on_that_day_and_read_as_the_answer_has_it() {
        assertThat(changes(course("cambodia").answer("predict-aircraft_two_weeks_late", "breach, binding")))
                .containsExactly("cambodia_art.inForceFrom=2025-10-31", "KH-ART-AIII-4.1/purchase=owed");
    }

    @Test
    void what_some_readers_answer_is_found_beside_another_change() {
        assertThat(changes(course("vietnam").answer("predict-relabelled_shoes", "departs, political")))
                .containsExactly("duty.originating=VN", "VN-FW-USRATE/when=from-the-statement");
    }

    @Test
    void a_clause_on_requests_is_met_with_the_request() {
        Marked marked = course("cambodia").answer("decides-control_without_a_request", "KH-ART-5.2");

        assertThat(changes(marked))
                .containsExactly(
                        "adds notice: {by: US, to: KH, purpose: requestToAlign, concerns: control, on: 2027-06-01}");
        assertThat(course("cambodia").page(marked))
                .contains("\n  KH-ART-5.2 · further: undetermined")
                .doesNotContain("KH-ART-5.1.1 · further");
    }

    @Test
    void goods_that_are_held_are_released_on_proof_and_excluded_where_it_fails() {
        Small border = course("forced-labour-at-the-border");

        assertThat(changes(border.answer("predict-gloves_made_before", "released")))
                .containsExactly(
                        "adds proof: {of: gloves, shows: noForcedLabour, standard: clearAndConvincing, decision: accepted}");
        assertThat(changes(border.answer("predict-refined_in_thailand", "excluded")))
                .containsExactly(
                        "adds proof: {of: oil, shows: noForcedLabour, standard: clearAndConvincing, decision: rejected}");
    }

    @Test
    void a_case_of_a_pair_that_is_kept_would_go_against_the_clause_in_another_case() {
        Small cambodia = course("cambodia");
        Task.Pair task = (Task.Pair) cambodia.task(
                "pair-wage_law_for_investment-wage_law_for_another_reason-stronger_law_for_another_reason");

        assertThat(cambodia.page(cambodia.marking.mark(task, new Attempt.OfPair(0, 1, 1))))
                .contains("\nCase B would go against it if `change.purpose` were `tradeOrInvestment`, not `other`:\n");
        assertThat(cambodia.page(cambodia.marking.mark(task, new Attempt.OfPair(0, 2, 0))))
                .contains("\nCase A goes against it, and would not if `change.direction` were");
    }

    @Test
    void why_no_case_makes_an_answer_right_is_told_by_what_the_cases_near_come_to() {
        Small malaysia = course("malaysia");

        assertThat(malaysia.page(malaysia.answer("predict-apples_free", "not reached, contested")))
                .contains(
                        "\nWhere such cases come to \"not reached by it\", the text is binding, not in force or lapsed.\n");
        assertThat(malaysia.page(malaysia.answer("predict-apples_free", "excused, contested"))
                        .replace("\n", " "))
                .containsPattern(
                        "None of the [0-9]+ cases that were tried, one or two facts away, comes to that answer.")
                .contains("What such cases come to is \"in line with it\", \"not reached by it\" or \"undetermined\".");
    }

    @Test
    void a_clause_of_which_the_case_says_nothing_is_said_not_to_be_reached() {
        assertThat(course("cambodia").page(course("cambodia").answer("decides-bauxite_ban", "KH-ART-6.1")))
                .contains("  KH-ART-6.1  not reached: it does not speak of what the case states\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "predict-pump_with_a_fifth | 21.5 | pump.usContent=19.5",
                "predict-pump_with_a_fifth | 15.2 | pump.baseRate=0",
                "predict-pump_with_a_fifth | 19 | pump.baseRate=3.8",
                "predict-gloves_on_24_july | 15.5 | gloves.origin=TH",
            })
    void a_total_is_met_with_the_fact_that_gives_it_and_else_with_the_ordinary_rate(
            String task, String line, String change) {
        assertThat(changes(course("how-a-duty-stacks-up").answer(task, line))).containsExactly(change);
    }

    @Test
    void an_edit_that_led_away_is_put_back() {
        Small vietnam = course("vietnam");
        Marked marked = vietnam.edit("build-cars_let_in", "cars.originating = CN");

        assertThat(changes(marked)).hasSize(2).contains("cars.originating=US");
    }

    @Test
    void of_a_whole_case_what_is_taken_for_granted_is_not_offered_as_missing() {
        Small duties = course("how-a-duty-stacks-up");
        List<String> offered = duties.marking.offered((Task.Gap) duties.task("what-keeps-the-total-open")).stream()
                .map(Missing::slot)
                .map(Object::toString)
                .toList();

        assertThat(offered)
                .contains("garments.goods", "garments.entered", "garments.baseRate")
                .doesNotContain("garments.mode", "garments.imported");
        assertThat(duties.page(duties.answer("what-keeps-the-total-open", "garments.goods")))
                .contains("Your answer would be right if `garments.goods` were not stated:\n  garments: ");
    }

    @Test
    void the_two_cases_of_a_pair_are_told_apart() {
        Small cambodia = course("cambodia");
        Task.Pair task = (Task.Pair) cambodia.task(
                "pair-wage_law_for_investment-wage_law_for_another_reason-stronger_law_for_another_reason");

        assertThat(cambodia.page(cambodia.marking.mark(task, new Attempt.OfPair(0, 2, 0))))
                .containsSubsequence("Case A\n", "breaches", "Case C\n", "complies");
    }

    /** What is on record is owed by nobody, so nobody goes against it. */
    @Test
    void of_a_record_no_one_is_said_to_go_against_it() {
        Small thailand = course("thailand");
        String page = thailand.page(thailand.answer("predict-energy_for_less", "below what it notes, political"));

        assertThat(page).startsWith("\nright: below what it notes; political").doesNotContain("goes against");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cambodia", "vietnam", "forced-labour-at-the-border", "how-a-duty-stacks-up"})
    void what_a_measure_does_is_always_among_what_is_offered(String id) {
        Small course = course(id);
        course.course.tasks().filter(task -> task instanceof Task.Predict).forEach(task -> course.marking
                .solve(task)
                .ifPresent(attempt -> {
                    if (attempt instanceof Attempt.OfMeasure said) {
                        assertThat(Form.of(task, course.marking, course.bench)
                                        .steps()
                                        .get(0)
                                        .options())
                                .as(task.id())
                                .containsAll(said.outcomes());
                    }
                }));
    }

    private static List<String> changes(Marked marked) {
        assertThat(marked.mark()).isEqualTo(Marked.Mark.WRONG);
        Counterexample counter = marked.counterexample().orElseThrow();
        assertThat(counter.whole()).isTrue();
        return counter.changes().stream().map(Small::change).toList();
    }
}
