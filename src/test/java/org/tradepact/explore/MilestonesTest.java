package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradepact.check.Assumed;
import org.tradepact.check.Force;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MilestonesTest {
    private static Milestones of(Map<String, Assumed> assume) {
        return Milestones.of(Accord.pack(Accord.TEXT), assume, Optional.empty());
    }

    private static Milestones until(String day, Map<String, Assumed> assume) {
        return Milestones.of(Accord.pack(Accord.TEXT), assume, Optional.of(Accord.day(day)));
    }

    private static List<Milestone.Due> dues(Milestones all, String clause) {
        List<Milestone.Due> dues = new ArrayList<>();
        List<Milestone> milestones = new ArrayList<>(all.dated());
        milestones.addAll(all.open());
        milestones.addAll(all.beyond());
        for (Milestone milestone : milestones) {
            if (milestone instanceof Milestone.Due due && due.clause().id().equals(clause)) {
                dues.add(due);
            }
        }
        return dues;
    }

    private static Milestone.Due due(Milestones all, String clause) {
        List<Milestone.Due> dues = dues(all, clause);
        assertThat(dues).hasSize(1);
        return dues.get(0);
    }

    /** {@code inForce on 2028-02-29, assumed}, of the accord alone. */
    private static List<String> status(Milestones all) {
        List<String> found = new ArrayList<>();
        for (Milestone milestone : all.dated()) {
            if (milestone instanceof Milestone.Happens happens
                    && happens.text().id().equals(Accord.TEXT)) {
                found.add("%s on %s, %s%s"
                        .formatted(
                                happens.what(),
                                Milestones.day(happens),
                                happens.how(),
                                happens.reading()
                                        .map(read -> " as " + read.option().id())
                                        .orElse("")));
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-15, 2027-03-15, 2027-03-16, 2027-04-15, 2029-03-15, 2027-06-15",
        "2028-02-29, 2028-02-29, 2028-03-01, 2028-03-29, 2030-02-28, 2028-05-29", // no leap day two years on
        "2027-01-31, 2027-01-31, 2027-02-01, 2027-02-28, 2029-01-31, 2027-04-30", // months end early
        "2027-11-30, 2027-11-30, 2027-12-01, 2027-12-30, 2029-11-30, 2028-02-29",
    })
    void last_days_are_counted_from_entry_into_force(
            String entry, LocalDate border, LocalDate missed, LocalDate papers, LocalDate law, LocalDate meeting) {
        Milestones all = of(Accord.assume("inForceFrom", entry));

        assertThat(due(all, "ACC-BORDER").when()).isEqualTo(new Dating.On(border));
        assertThat(due(all, "ACC-BORDER").missedFrom()).isEqualTo(missed);
        assertThat(due(all, "ACC-PAPERS").when()).isEqualTo(new Dating.On(papers));
        assertThat(due(all, "ACC-LAW").when()).isEqualTo(new Dating.On(law));
        assertThat(due(all, "ACC-LAW").missedFrom()).isEqualTo(law.plusDays(1));
        assertThat(due(all, "ACC-LAW").force()).isEqualTo(Force.BINDING);
        assertThat(dues(all, "ACC-MEET").get(0).when()).isEqualTo(new Dating.On(meeting));
    }

    @Test
    void a_day_of_a_month_that_was_cut_short_comes_back_in_longer_months() {
        Milestones all = until("2028-01-31", Accord.assume("inForceFrom", "2027-01-31"));

        assertThat(dues(all, "ACC-MEET").stream().map(Milestones::day).map(LocalDate::toString))
                .containsExactly("2027-04-30", "2027-07-31", "2027-10-31", "2028-01-31");
    }

    @Test
    void without_a_day_of_entry_last_days_are_expressions() {
        Milestones all = of(Map.of());

        Dating.After law = (Dating.After) due(all, "ACC-LAW").when();
        assertThat(law.event()).isEqualTo(org.tradepact.agreement.StatusEvent.Kind.IN_FORCE);
        assertThat(law.period()).isEqualTo(java.time.Period.ofYears(2));
        assertThat(law.every()).isFalse();
        assertThat(((Dating.After) due(all, "ACC-MEET").when()).every()).isTrue();
        assertThat(due(all, "ACC-LAW").missedFrom()).isEqualTo(LocalDate.MAX);
    }

    @Test
    void entry_and_end_are_counted_from_notices() {
        Milestones all = of(Accord.assume("noticesExchangedOn", "2026-12-31", "terminationNoticeOn", "2028-08-31"));

        assertThat(status(all))
                .containsExactly(
                        "SIGNED on 2026-01-31, RECORDED",
                        "NOTICES_EXCHANGED on 2026-12-31, ASSUMED",
                        "IN_FORCE on 2027-03-01, COUNTED",
                        "TERMINATION_NOTICE on 2028-08-31, ASSUMED",
                        "TERMINATED on 2029-02-28, COUNTED"); // six months by the calendar
        assertThat(all.open()).isEmpty();
    }

    @Test
    void an_assumed_day_of_entry_goes_before_assumed_notices() {
        assertThat(status(of(Accord.assume("noticesExchangedOn", "2026-12-31", "inForceFrom", "2027-02-01"))))
                .contains("IN_FORCE on 2027-02-01, ASSUMED");
    }

    @Test
    void of_two_ends_the_first_counts_whichever_way_it_is_found() {
        assertThat(status(of(Accord.assume(
                        "inForceFrom",
                        "2027-01-01",
                        "terminationNoticeOn",
                        "2028-01-31",
                        "terminatedOn",
                        "2028-07-31"))))
                .contains("TERMINATED on 2028-07-31, ASSUMED");
        assertThat(status(of(Accord.assume(
                        "inForceFrom",
                        "2027-01-01",
                        "terminationNoticeOn",
                        "2028-01-31",
                        "terminatedOn",
                        "2028-08-01"))))
                .contains("TERMINATED on 2028-07-31, COUNTED");
    }

    @Test
    void a_reading_that_ends_the_text_is_one_among_others_until_something_is_assumed() {
        assertThat(status(of(Map.of()))).contains("TERMINATED on 2026-05-04, RECORDED as void");
        assertThat(status(of(Accord.assume("inForceFrom", "2027-01-01")))).noneMatch(s -> s.contains("void"));
    }

    @Test
    void a_reading_that_moves_a_clause_binds_it_from_entry_into_force() {
        List<Milestone> unknown = of(Map.of()).open();
        List<Milestone> known = of(Accord.assume("inForceFrom", "2027-01-01")).dated();

        for (List<Milestone> found : List.of(unknown, known)) {
            List<Milestone> moved =
                    found.stream().filter(Milestone.Binds.class::isInstance).toList();
            assertThat(moved).hasSize(1);
            assertThat(moved.get(0).reading().orElseThrow().option().id()).isEqualTo("accord");
        }
    }

    @ParameterizedTest
    @CsvSource({"2029-01-02, true", "2029-01-01, false"})
    void a_last_day_counts_only_while_the_text_lasts(String end, boolean counts) {
        Milestones all = of(Accord.assume("inForceFrom", "2027-01-01", "terminatedOn", end));

        assertThat(dues(all, "ACC-LAW")).hasSize(counts ? 1 : 0);
        assertThat(all.moot().stream().map(due -> due.clause().id()).toList().contains("ACC-LAW"))
                .isEqualTo(!counts);
        if (counts) {
            assertThat(due(all, "ACC-LAW").missedFrom()).isEqualTo(LocalDate.MAX); // it ended the day after
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31, false", "2026-04-01, true"})
    void a_fixed_day_that_passed_before_the_text_took_effect_asks_for_nothing(String entry, boolean moot) {
        Milestones all = of(Accord.assume("inForceFrom", entry));

        assertThat(dues(all, "ACC-ONCE")).hasSize(moot ? 0 : 1);
        assertThat(all.moot()).hasSize(moot ? 1 : 0);
    }

    @Test
    void a_day_within_a_suspension_is_missed_when_that_ends() {
        Milestones all = of(Accord.assume(
                "inForceFrom", "2027-01-01", "suspendedFrom", "2028-12-01", "suspendedUntil", "2029-06-15"));

        assertThat(due(all, "ACC-LAW").force()).isEqualTo(Force.LAPSED);
        assertThat(due(all, "ACC-LAW").missedFrom()).isEqualTo(Accord.day("2029-06-15"));
        assertThat(dues(all, "ACC-MEET").stream().map(Milestones::day).map(LocalDate::toString))
                .doesNotContain("2029-01-01") // overtaken: the next meeting fell due before anything counted again
                .contains("2029-04-01");
    }

    @Test
    void what_lies_beyond_the_last_day_is_kept_apart() {
        Milestones short_ = until("2028-12-31", Accord.assume("inForceFrom", "2027-01-01"));
        Milestones exact = until("2029-01-01", Accord.assume("inForceFrom", "2027-01-01"));

        assertThat(short_.beyond())
                .hasSize(1)
                .allMatch(
                        m -> m instanceof Milestone.Due due && due.clause().id().equals("ACC-LAW"));
        assertThat(exact.beyond()).isEmpty();
        assertThat(short_.dated()).noneMatch(m -> Milestones.day(m).isAfter(Accord.day("2028-12-31")));
    }

    @Test
    void five_years_after_the_last_event_are_shown() {
        assertThat(of(Map.of()).until()).isEqualTo("2031-06-30"); // of what is known
        assertThat(of(Accord.assume("inForceFrom", "2027-01-01")).until()).isEqualTo("2032-01-01");
    }

    @Test
    void figures_begin_and_end_on_their_days() {
        List<String> figures = new ArrayList<>();
        for (Milestone milestone : of(Map.of()).dated()) {
            if (milestone instanceof Milestone.Figure figure) {
                figures.add(Milestones.day(figure) + " " + figure.begins());
            }
        }

        assertThat(figures).containsExactly("2026-01-31 true", "2028-02-29 false", "2028-02-29 true");
    }

    @Test
    void charges_and_facts_of_the_world_have_their_days() {
        Milestones charges = Milestones.of(Accord.pack("xb_charges"), Map.of(), Optional.empty());
        Milestones facts = Milestones.of(Accord.pack("xa_policy"), Map.of(), Optional.empty());

        assertThat(charges.dated().stream()
                        .filter(Milestone.Charge.class::isInstance)
                        .map(m -> Milestones.day(m) + " "
                                + ((Milestone.Charge) m).headings().size() + " " + ((Milestone.Charge) m).begins()))
                .containsExactly("2025-01-01 1 true", "2026-01-01 3 true", "2027-03-01 1 false", "2027-03-01 1 true");
        assertThat(facts.dated()).isEmpty(); // a pack without a text has no life
    }

    @Test
    void a_duty_that_recurs_without_end_is_counted_so_often_and_no_further() {
        Milestones all = until("9000-01-01", Accord.assume("inForceFrom", "2027-01-01"));

        assertThat(dues(all, "ACC-MEET")).hasSize(1200);
        assertThat(all.bounded()).isTrue();
        assertThat(of(Accord.assume("inForceFrom", "2027-01-01")).bounded()).isFalse();
    }
}
