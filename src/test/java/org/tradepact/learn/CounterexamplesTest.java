package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.corpus.Corpus;
import org.tradepact.report.MarkPage;
import org.tradepact.report.Style;

/** What wrong answers to the shipped courses are met with: a case that somebody would pose, or why there is none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CounterexamplesTest {
    private static final ShippedCourses COURSES = new ShippedCourses();

    @AfterAll
    static void close() {
        COURSES.close();
    }

    private static Marked answered(String course, String id, String line) {
        return COURSES.course(course).answer(id, line);
    }

    private static Marked edited(String course, String id, String edits) {
        return COURSES.course(course).edit(id, edits);
    }

    private static String page(Marked marked) {
        return new MarkPage(new Style(100, false, true, false), Corpus.LIBRARY)
                .write(marked)
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // whose act it is
                "malaysia|decides-rate_of_25_in_2025|MY-ART-1.1.1|`duty.takenBy` were `MY`, not `US`, and `duty.originating` were `US`, not `MY`: MY-ART-1.1.1 · duty: undetermined",
                "reading-a-commitment|decides-gloves_barred_by_the_united_states|MY-ART-1.2|`bar.takenBy` were `MY`, not `US`, and `bar.origins` were `[US]`, not `[MY]`: MY-ART-1.2 · bar: excused",
                // on which day, before what is supposed of a text
                "reading-a-commitment|predict-notices_fifty_nine_days_ago|breach, binding|it were asked on 2027-03-02, not on 2027-03-01: ",
                "malaysia|predict-refusal_on_the_last_day|breach, lapsed|it were asked on 2027-08-28, not on 2027-08-27: ",
                "reading-a-commitment|predict-duty_as_things_stand|breach, binding|the Malaysia agreement were in force from 2025-11-15: ",
                "reading-a-commitment|deadline-no_ban_and_no_force|after|the Malaysia agreement were in force from 2027-10-26 and it were asked on 2029-10-27, not on 2027-10-26: ",
                // talks before an answer
                "reading-a-commitment|predict-security_in_cambodia|excused, binding|`duty.pleads` were `[responseToNonCompliance]`, not `[economicOrNationalSecurity]`, and there were also `consultation: {between: [KH, US], concerns: none, outcome: failed, overNonCompliance: true, on: 2027-04-30}`: ",
                // how it is read
                "raw-or-processed|predict-oxide_ban_in_the_statement|breach, binding|the reading `annex` were chosen, not `statement` (where the sentence stands: in Annex III",
                "thailand|predict-duty_over_forced_labour|breach, political|`duty.basis` were `reciprocal`, not `section301`, and `duty.rate` were `20`, not `12.5`, and the reading `from-the-statement` were settled (to maintain is to go on from now): ",
                // which goods
                "raw-or-processed|predict-heading_ban|contested, political|`ban.stage` were stated as `carbonate` and the reading `statement` were settled",
                "raw-or-processed|predict-oxide_leaves_in_2026|export banned|`oxide.goods` were `rare-earth-carbonate`, not `rare-earth-oxides`: ",
            })
    void a_wrong_answer_is_met_with_a_case_that_somebody_would_pose(
            String course, String task, String line, String there) {
        Marked marked = answered(course, task, line);

        assertThat(marked.right()).isFalse();
        assertThat(marked.counterexample().orElseThrow().whole()).isTrue();
        assertThat(marked.none()).isEmpty();
        assertThat(page(marked)).contains("Your answer would be right if " + there);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "malaysia|predict-apples_free|breach, binding|What such cases come to is \"in line with it\", \"not reached by it\" or \"undetermined\".",
                "malaysia|decides-mine_sold_without_an_offer|MY-ART-CM.1|MY-ART-CM.1 reads `exportRestriction` and `listEntry`, and the case states nothing of the kind.",
                "malaysia|the-right-itself|breach, binding|What such cases come to is \"available\", \"not available\" or \"depends on what is not stated\".",
                "reading-a-commitment|predict-duty_of_20_on_garments|breach, political|The Cambodia agreement is a treaty: it is in force or it is not, and is never a political text.",
                "reading-a-commitment|predict-sixty_aircraft|breach, not in force|The Thailand framework binds nobody in law, on any day.",
                "reading-a-commitment|predict-magnets_rationed_by_producers|complies, political|What such cases come to is \"goes against it\", \"not reached by it\" or \"undetermined\".",
                "raw-or-processed|gap-carbonate_of_some_feed|carbonate.origin|Were `carbonate.origin` not stated, the answer would not hang on it.",
            })
    void where_there_is_none_it_says_why(String course, String task, String line, String why) {
        Marked marked = answered(course, task, line);

        assertThat(marked.right()).isFalse();
        assertThat(marked.counterexample()).isEmpty();
        assertThat(page(marked))
                .containsAnyOf("No case makes your answer right", "comes to that answer")
                .endsWith(why + " ");
    }

    @Test
    void both_parts_of_a_prediction_are_told_apart_where_one_is_met_by_no_case() {
        assertThat(page(answered("reading-a-commitment", "predict-thirty_billion_in_ten_years", "complies, political")))
                .endsWith(
                        "What you say of the conduct would be right if `plants.amount` were `USD 70,000,000,000`, not `USD 30,000,000,000`: "
                                + "MY-ART-6.1.3 · duty of Malaysia: in line with the Malaysia agreement "
                                + "The Malaysia agreement is a treaty: it is in force or it is not, and is never a political text. ");
    }

    @Test
    void a_pair_that_is_none_is_told_what_keeps_it_from_being_one() {
        String pork = "pair-pork_quota-pork_quota_for_thailand-corn_quota_for_thailand";
        assertThat(page(answered("malaysia", pork, "A C A")))
                .contains("Cases A and C differ in more than one thing: `quota.goods` and `quota.origins`. "
                        + "Case A goes against it, and would not if `quota.origins` were `[TH]`");
        assertThat(page(answered("malaysia", pork, "A B B")))
                .doesNotContain("more than one thing")
                .contains("Case B would go against it if `quota.origins` were `[US]`, not `[TH]`:");
        // open as it is, so that it makes no pair with a case that goes against the clause
        String corn = "pair-corn_for_two_billion-corn_for_the_figure-corn_of_brazil_for_two_billion";
        assertThat(page(answered("thailand", corn, "A C C")))
                .contains("Case C would go against it if `corn.seller` were `US`, not `BR`:");
        assertThat(page(answered("thailand", corn, "A B B")))
                .contains(
                        "Case B would go against it if `corn.amount` were `USD 2,599,999,999`, not `USD 2,600,000,000`:");
    }

    @Test
    void what_a_learner_may_change_counts_once_the_rest_is_put_back() {
        assertThat(page(edited("malaysia", "mend-oxide_ban", "limit.goods = palm-oil; limit.form = exportDuty")))
                .contains("the task does not let you change `limit.goods`; put it back")
                .contains("With that put back, your case would do.");
        assertThat(page(edited("malaysia", "mend-oxide_ban", "limit.goods = palm-oil; limit.form = quota")))
                .contains("With that put back, one more change would do.");
    }

    @Test
    void a_repair_that_is_shown_goes_against_the_clause_on_no_reading() {
        Marked marked = edited("raw-or-processed", "mend-ore_ban", "ban.form = quota");
        assertThat(Small.counter(marked))
                .containsExactly("ban.form=exportDuty", "MY-ART-CM.1 ban: complies with the joint statement");
        // by its form a licence is no ban; one that is always refused is, where the effect counts
        assertThat(edited("raw-or-processed", "mend-ore_ban", "ban.form = licensing")
                        .right())
                .isFalse();
    }

    @Test
    void goods_of_the_same_name_come_before_others() {
        Marked marked = edited("reading-a-commitment", "mend-magnet_quota_for_all", "quota.to = [US]");
        assertThat(Small.counter(marked).get(0)).isEqualTo("quota.goods=ferrite-magnets");
    }
}
