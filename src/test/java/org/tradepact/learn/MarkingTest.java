package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Verdict;
import org.tradepact.learn.Marked.Mark;
import org.tradepact.pack.SourceText;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MarkingTest {
    private static final Small SMALL = new Small();

    @AfterAll
    static void close() {
        SMALL.close();
    }

    @Test
    void a_prediction_is_right_when_verdict_and_force_are_what_the_checker_says() {
        Marked marked = SMALL.answer("predict-tax_on_magnets", "contested, political");

        assertThat(marked.mark()).isEqualTo(Mark.RIGHT);
        assertThat(marked.counterexample()).isEmpty();
        assertThat(marked.tried()).isZero();
        assertThat(Small.told(marked.told()))
                .containsExactly("MY-ART-CM.2 tax: contested: it turns on \"restrictions\"");
    }

    @Test
    void a_wrong_verdict_is_met_with_the_nearest_case_where_it_is_right() {
        Marked marked = SMALL.answer("predict-tax_on_magnets", "departs political");

        assertThat(marked.mark()).isEqualTo(Mark.WRONG);
        assertThat(marked.parts()).containsExactly(false, true);
        assertThat(Small.counter(marked))
                .containsExactly("tax.form=ban", "MY-ART-CM.2 tax: departs from the joint statement since 2027-05-01");
    }

    @Test
    void a_wrong_answer_is_shown_with_reasons_clause_source_and_counterexample() {
        assertThat(SMALL.page(SMALL.answer("predict-tax_on_magnets", "complies, lapsed")))
                .isEqualTo(
                        """

                        wrong: in line with it; lapsed: it has ended; some readers answer so, and others do not

                          MY-ART-CM.2 · tax  contested: it turns on "restrictions"
                            clause       joint statement, minerals paragraph, last sentence: No restriction on sales of
                                         rare-earth magnets to United States companies
                            because      who takes the measure: Malaysia           line 7
                                         the form of the restriction: export duty  line 7
                                         the goods it covers: rare earth magnets   line 7
                                         the destinations it covers: everyone      line 7
                                         the day it comes into force: 2027-05-01   line 7
                            turns on     "restrictions"
                                         limits-alone  complies                          the text, S177
                                         any-burden    departs from the joint statement  the text, S177
                            force        political: the joint statement does not bind in law (last known on 2026-10-05)
                            sources      S177, S20, S21, S63, seed-004

                        A tax leaves sales free and makes them dearer; whether that restricts them is the point.

                        Your answer would be right if the joint statement had ended on 2027-06-01 and the reading
                        `limits-alone` were settled (limits on sales; a charge on export is none):
                          MY-ART-CM.2 · tax: complied with the joint statement while it lasted
                        """);
    }

    @Test
    void where_no_text_can_bind_it_says_so_and_helps_with_the_rest() {
        Marked binding = SMALL.answer("predict-tax_on_magnets", "breach binding");
        assertThat(binding.parts()).containsExactly(false, false);
        assertThat(Small.counter(binding))
                .containsExactly(
                        "in part: tax.form=ban", "MY-ART-CM.2 tax: departs from the joint statement since 2027-05-01");
        assertThat(SMALL.page(binding).replaceAll("\\s+", " "))
                .endsWith("What you say of the conduct would be right if `tax.form` were `ban`, not `exportDuty`: "
                        + "MY-ART-CM.2 · tax: departs from the joint statement since 2027-05-01 "
                        + "The joint statement binds nobody in law, on any day. ");

        Marked force = SMALL.answer("predict-tax_on_magnets", "contested binding");
        assertThat(force.parts()).containsExactly(true, false);
        assertThat(force.counterexample()).isEmpty();
        assertThat(force.tried()).isZero();
        assertThat(SMALL.page(force).replaceAll("\\s+", " "))
                .endsWith("No case makes your answer right. The joint statement binds nobody in law, on any day. ");
    }

    /** Whatever is claimed of a counterexample is asked again here, by other means. */
    @Test
    void in_every_counterexample_the_answer_is_right() {
        Task.Predict task = (Task.Predict) SMALL.task("predict-tax_on_magnets");
        int whole = 0;
        for (Verdict verdict : Verdict.values()) {
            for (Weighs weighs : Weighs.values()) {
                Attempt attempt = new Attempt.OfClause(verdict, weighs);
                Marked marked = SMALL.marking.mark(task, attempt);
                if (marked.counterexample().filter(Counterexample::whole).isPresent()) {
                    Posed posed = marked.counterexample().get().posed();
                    Posed again = new Posed(
                            SMALL.bench
                                    .read(new SourceText("again", posed.text()))
                                    .scenarios()
                                    .get(0),
                            posed.text());
                    assertThat(SMALL.marking.right(new Task.Predict(task.head(), again, task.point()), attempt))
                            .as("%s %s:%n%s", verdict, weighs, posed.text())
                            .isTrue();
                    whole++;
                }
            }
        }
        assertThat(whole).isGreaterThan(8);
    }

    @Test
    void the_last_day_is_neither_before_nor_after_and_a_day_to_either_side_is() {
        assertThat(SMALL.answer("deadline-law_on_the_last_day", "on").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Small.counter(SMALL.answer("deadline-law_on_the_last_day", "before")))
                .containsExactly("law.appliedOn=2028-12-31", "MY-ART-2.9.1 MY: complies with the Malaysia agreement");
        assertThat(Small.counter(SMALL.answer("deadline-law_on_the_last_day", "after")))
                .containsExactly(
                        "law.appliedOn=2029-01-02", "MY-ART-2.9.1 MY: breached the Malaysia agreement on 2029-01-02");
        assertThat(Small.counter(SMALL.answer("deadline-law_on_the_last_day", "no deadline runs")))
                .containsExactly(
                        "malaysia_art.inForceFrom=2029-06-02",
                        "MY-ART-2.9.1 MY: pending: due two years after entry into force, which has not happened");
    }

    @Test
    void a_wrong_due_date_is_met_with_the_entry_into_force_that_gives_it() {
        assertThat(SMALL.answer("which-day", "2029-01-01").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Small.counter(SMALL.answer("which-day", "2028-12-31")).get(0))
                .isEqualTo("malaysia_art.inForceFrom=2026-12-31");
    }

    @Test
    void the_clause_that_comes_to_something_decides() {
        assertThat(SMALL.answer("decides-tax_on_magnets", "CM.2").mark()).isEqualTo(Mark.RIGHT);

        Marked other = SMALL.answer("decides-tax_on_magnets", "1");
        assertThat(other.mark()).isEqualTo(Mark.WRONG);
        assertThat(Small.counter(other))
                .containsExactly(
                        "tax.goods=rare-earth-carbonate",
                        "MY-ART-CM.1 tax: complies with the joint statement",
                        "MY-ART-CM.2 tax: not reached: the words do not speak of it");

        Marked none = SMALL.answer("decides-tax_on_magnets", "none of them");
        assertThat(Small.counter(none).get(0)).isEqualTo("tax.to={allExcept: [US]}");
    }

    @Test
    void a_clause_that_is_kept_does_not_decide_beside_one_that_is_not() {
        String text =
                """
                asOf: 2027-06-01
                facts:
                  - exportRestriction: {id: quota, takenBy: MY, form: quota, goods: rare-earth-magnets, to: all, inForceFrom: 2027-05-01}
                  - exportRestriction: {id: tax, takenBy: MY, form: exportDuty, goods: rare-earths, stage: oxide, to: all, inForceFrom: 2027-05-01}
                """;
        Posed posed = new Posed(
                SMALL.bench.read(new SourceText("case", text)).scenarios().get(0), text);
        Task.Decides task = new Task.Decides(
                SMALL.task("which-day").head(),
                posed,
                List.of(Point.clause("MY-ART-CM.1", ""), Point.clause("MY-ART-CM.2", "")));

        assertThat(SMALL.marking.right(task, new Attempt.OfDecides("MY-ART-CM.2")))
                .isTrue();
        assertThat(SMALL.marking.right(task, new Attempt.OfDecides("MY-ART-CM.1")))
                .isFalse();
        assertThat(SMALL.marking.right(task, new Attempt.OfDecides(""))).isFalse();
    }

    @Test
    void a_fact_is_missing_when_the_checker_asks_for_it() {
        assertThat(SMALL.answer("gap-ban_of_no_stage", "ban.stage").mark()).isEqualTo(Mark.RIGHT);
        assertThat(SMALL.answer("gap-ban_of_no_stage", "stage").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Small.counter(SMALL.answer("gap-ban_of_no_stage", "goods")))
                .containsExactly(
                        "ban.goods=unknown",
                        "MY-ART-CM.1 ban: undetermined: it depends on the goods it covers and how far the goods are processed");
    }

    @Test
    void a_pair_differs_in_one_thing_and_one_of_the_two_goes_against_the_clause() {
        String pair = "pair-quota_for_all-quota_for_japan-tax_on_ferrite";
        assertThat(SMALL.answer(pair, "A B, A").mark()).isEqualTo(Mark.RIGHT);
        assertThat(SMALL.answer(pair, "2 1; 1").mark()).isEqualTo(Mark.RIGHT);

        assertThat(SMALL.answer(pair, "A B B").mark()).isEqualTo(Mark.WRONG);
        assertThat(Small.counter(SMALL.answer(pair, "A C A")))
                .containsExactly(
                        "quota.goods=ferrite-magnets", "MY-ART-CM.2 quota: not reached: the words do not speak of it");
        assertThat(SMALL.answer(pair, "B C C").counterexample()).isEmpty();
    }

    @Test
    void any_repair_counts_that_stays_within_what_may_be_changed() {
        for (String edits : List.of("quota.to = JP", "quota.to = {allExcept: [US]}", "quota.goods = ferrite-magnets")) {
            assertThat(SMALL.edit("mend-quota_for_all", edits).mark()).as(edits).isEqualTo(Mark.RIGHT);
        }

        Marked still = SMALL.edit("mend-quota_for_all", "quota.to = [US, JP]");
        assertThat(still.mark()).isEqualTo(Mark.WRONG);
        assertThat(still.counterexample().orElseThrow().changes()).hasSize(1);
    }

    @Test
    void a_repair_that_takes_the_quota_away_or_changes_its_kind_is_none() {
        Marked dropped = SMALL.edit("mend-quota_for_all", "drop quota");
        assertThat(dropped.mark()).isEqualTo(Mark.WRONG);
        assertThat(dropped.strayed()).containsExactly("quota");

        Marked form = SMALL.edit("mend-quota_for_all", "quota.form = ban; quota.to = JP; asOf = 2027-06-02");
        assertThat(form.mark()).isEqualTo(Mark.WRONG);
        assertThat(form.strayed()).containsExactlyInAnyOrder("asOf", "quota.form");
        assertThat(SMALL.page(form)).contains("the task does not let you change `asOf` and `quota.form`; put it back");
    }

    @Test
    void facts_put_two_readings_at_odds_when_each_comes_to_one_answer_and_they_differ() {
        assertThat(SMALL.edit("build-tax_on_magnets", "tax.form = ban; tax.goods = rare-earths; tax.stage = carbonate")
                        .mark())
                .isEqualTo(Mark.RIGHT);
        assertThat(SMALL.edit("build-tax_on_magnets", "tax.form = quota; tax.goods = rare-earths; tax.stage = ore")
                        .mark())
                .isEqualTo(Mark.RIGHT);
        // an oxide is processed for everybody
        assertThat(SMALL.edit("build-tax_on_magnets", "tax.form = ban; tax.goods = rare-earths; tax.stage = oxide")
                        .mark())
                .isEqualTo(Mark.WRONG);
        // without a stage one reading leaves it open
        assertThat(SMALL.edit("build-tax_on_magnets", "tax.form = ban; tax.goods = rare-earths")
                        .mark())
                .isEqualTo(Mark.WRONG);
    }

    @Test
    void words_for_a_lecturer_are_kept_and_not_marked() {
        Marked marked = SMALL.answer("argue-ban_of_carbonate", "The words leave out the stage.");

        assertThat(marked.mark()).isEqualTo(Mark.UNMARKED);
        assertThat(SMALL.page(marked))
                .isEqualTo(
                        """

                        kept: your lecturer reads it; this is what they look for
                          - Says what the words leave out.
                          - Gives the reading of each side its best ground.
                        """);
    }

    @Test
    void measures_at_the_border_are_predicted_by_what_they_do() {
        assertThat(SMALL.answer("predict-gloves", "charged").mark()).isEqualTo(Mark.RIGHT);
        Marked spared = SMALL.answer("predict-gloves", "spared");
        assertThat(spared.mark()).isEqualTo(Mark.WRONG);
        assertThat(Small.counter(spared).get(1)).isEqualTo("US-S122 s1: spared");

        assertThat(SMALL.answer("predict-held_gloves", "detained").mark()).isEqualTo(Mark.RIGHT);
        assertThat(SMALL.answer("predict-held_gloves", "detained, excluded").mark())
                .isEqualTo(Mark.WRONG);
        assertThat(SMALL.answer("predict-held_gloves", "clear").mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void a_number_or_a_day_of_a_counterexample_is_the_nearest_there_is() {
        assertThat(Small.counter(SMALL.answer("predict-gloves", "clear")))
                .containsExactly("s1.entered=2026-02-23", "US-S122 s1: not-reached");
    }

    @Test
    void a_total_that_hangs_on_the_ordinary_rate_is_open() {
        assertThat(SMALL.answer("duty-on-the-gloves", "open").mark()).isEqualTo(Mark.RIGHT);
        assertThat(Small.counter(SMALL.answer("duty-on-the-gloves", "13 %")).get(0))
                .isEqualTo("s1.baseRate=3");
        assertThat(SMALL.answer("may-the-gloves-enter", "no").mark()).isEqualTo(Mark.RIGHT);
        assertThat(SMALL.answer("may-the-gloves-enter", "yes").mark()).isEqualTo(Mark.WRONG);
    }

    @Test
    void every_task_of_the_course_but_words_has_an_answer_that_is_found() {
        SMALL.course.tasks().forEach(task -> assertThat(
                        SMALL.marking.solve(task).isPresent())
                .as(task.id())
                .isEqualTo(!(task instanceof Task.Argue)));
    }
}
