package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradepact.check.Ports.ban;
import static org.tradepact.check.Ports.day;
import static org.tradepact.check.Ports.duty;
import static org.tradepact.check.Ports.law;
import static org.tradepact.check.Ports.noLaw;
import static org.tradepact.check.Ports.without;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Ports.Ask;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.ExportRestriction;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Span;
import org.tradepact.fact.Stage;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CheckerTest {
    @Test
    void a_ban_breaches_from_the_day_it_starts() {
        Row row = Ask.on("2027-01-01", ban("2026-03-01"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(row.force().force()).isEqualTo(Force.BINDING);
        assertThat(row.bindingBreach()).isTrue();
        assertThat(row.breached()).containsExactly(Span.from(day("2026-03-01")));
    }

    @Test
    void a_measure_that_goes_on_breaches_from_the_day_the_treaty_binds() {
        Row row = Ask.on("2027-01-01", ban("2025-03-01"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.breached()).containsExactly(Span.from(day("2026-01-01")));
    }

    @Test
    void what_ended_the_day_the_treaty_bound_is_not_reached() {
        Row row = Ask.on("2027-01-01", ban("2025-03-01").with("inForceUntil", When.on(day("2026-01-01"))))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENGAGED);
        assertThat(row.judged().why()).isEqualTo(Judged.Why.ENDED_BEFORE_IT_BOUND);
    }

    @Test
    void what_ended_a_day_later_was_a_breach_for_a_day() {
        Row row = Ask.on("2027-01-01", ban("2025-03-01").with("inForceUntil", When.on(day("2026-01-02"))))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(row.breached()).containsExactly(new Span(day("2026-01-01"), day("2026-01-02")));
    }

    @Test
    void a_measure_of_tomorrow_is_not_reached_today() {
        Row row = Ask.on("2026-03-01", ban("2026-03-02"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENGAGED);
        assertThat(row.judged().why()).isEqualTo(Judged.Why.NOT_YET);
    }

    @Test
    void a_treaty_not_in_force_would_be_breached_and_no_breach_binds() {
        Row row = Ask.on("2026-03-01", ban("2026-01-01")).of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(row.force().force()).isEqualTo(Force.NOT_IN_FORCE);
        assertThat(row.bindingBreach()).isFalse();
    }

    @Test
    void notices_bring_it_into_force_thirty_days_later_and_not_a_day_before() {
        Ask before = Ask.on("2026-01-30", ban("2026-01-01")).assume(StatusEvent.Kind.NOTICES_EXCHANGED, "2026-01-01");
        Ask on = Ask.on("2026-01-31", ban("2026-01-01")).assume(StatusEvent.Kind.NOTICES_EXCHANGED, "2026-01-01");
        assertThat(before.of(Ports.BAN).force().force()).isEqualTo(Force.NOT_IN_FORCE);
        assertThat(on.of(Ports.BAN).force().force()).isEqualTo(Force.BINDING);
        assertThat(on.of(Ports.BAN).breached()).containsExactly(Span.from(day("2026-01-31")));
    }

    @Test
    void notice_of_termination_ends_the_duty_sixty_days_later_and_not_an_earlier_breach() {
        Ask before = Ask.on("2026-04-29", ban("2026-02-01"))
                .inForceFrom("2026-01-01")
                .assume(StatusEvent.Kind.TERMINATION_NOTICE, "2026-03-01");
        Ask on = Ask.on("2026-04-30", ban("2026-02-01"))
                .inForceFrom("2026-01-01")
                .assume(StatusEvent.Kind.TERMINATION_NOTICE, "2026-03-01");
        assertThat(before.of(Ports.BAN).force().force()).isEqualTo(Force.BINDING);
        assertThat(before.of(Ports.BAN).breached()).containsExactly(Span.from(day("2026-02-01")));
        assertThat(on.of(Ports.BAN).force().force()).isEqualTo(Force.LAPSED);
        assertThat(on.of(Ports.BAN).verdict()).isEqualTo(Verdict.BREACH);
        assertThat(on.of(Ports.BAN).breached()).containsExactly(new Span(day("2026-02-01"), day("2026-04-30")));
        Ask after = Ask.on("2026-05-01", ban("2026-04-30"))
                .inForceFrom("2026-01-01")
                .assume(StatusEvent.Kind.TERMINATION_NOTICE, "2026-03-01");
        assertThat(after.of(Ports.BAN).verdict()).isEqualTo(Verdict.NOT_ENGAGED);
        assertThat(after.of(Ports.BAN).judged().why()).isEqualTo(Judged.Why.AFTER_ITS_END);
    }

    @Test
    void a_suspension_interrupts_a_breach() {
        Row row = Ask.on("2027-01-01", ban("2026-02-01"))
                .inForceFrom("2026-01-01")
                .assume(StatusEvent.Kind.SUSPENDED, "2026-05-01")
                .assume(StatusEvent.Kind.RESUMED, "2026-06-01")
                .of(Ports.BAN);
        assertThat(row.breached())
                .containsExactly(new Span(day("2026-02-01"), day("2026-05-01")), Span.from(day("2026-06-01")));
    }

    @Test
    void a_struck_down_text_binds_on_no_day() {
        Row row = Ask.on("2026-05-01", ban("2026-02-01"))
                .inForceFrom("2026-01-01")
                .assume(StatusEvent.Kind.STRUCK_DOWN, "2026-04-01")
                .of(Ports.BAN);
        assertThat(row.force().force()).isEqualTo(Force.LAPSED);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENGAGED);
    }

    @Test
    void a_private_person_is_not_the_party_and_a_state_government_is() {
        Ask person = Ask.on("2027-01-01", ban("2026-03-01").with("takenBy", new Actor(new Party("XA"), Organ.PRIVATE)))
                .inForceFrom("2026-01-01");
        Ask state = Ask.on("2027-01-01", ban("2026-03-01").with("takenBy", new Actor(new Party("XA"), Organ.STATE)))
                .inForceFrom("2026-01-01");
        assertThat(person.of(Ports.BAN).verdict()).isEqualTo(Verdict.NOT_ENGAGED);
        assertThat(state.of(Ports.BAN).verdict()).isEqualTo(Verdict.BREACH);
    }

    @Test
    void a_pleaded_exception_excuses_and_another_ground_does_not() {
        Ask pleaded = Ask.on(
                        "2027-01-01",
                        ban("2026-03-01").with("pleads", new Defences(Set.of(Defence.ECONOMIC_OR_NATIONAL_SECURITY))))
                .inForceFrom("2026-01-01");
        Ask other = Ask.on("2027-01-01", ban("2026-03-01").with("pleads", new Defences(Set.of(Defence.CONSERVATION))))
                .inForceFrom("2026-01-01");
        assertThat(pleaded.of(Ports.BAN).verdict()).isEqualTo(Verdict.EXCUSED);
        assertThat(other.of(Ports.BAN).verdict()).isEqualTo(Verdict.BREACH);
    }

    @Test
    void raw_goods_are_contested_between_the_words_and_a_party() {
        Row row = Ask.on("2027-01-01", ban("2026-03-01").with("stage", Stage.ORE))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.CONTESTED);
        assertThat(row.readings())
                .extracting(l -> l.option().id(), ReadingLine::verdicts)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("any-stage", Set.of(Verdict.BREACH)),
                        org.assertj.core.api.Assertions.tuple("processed-only", Set.of(Verdict.NOT_ENGAGED)));
    }

    @Test
    void each_reading_rests_on_facts_of_its_own() {
        Row row = Ask.on("2027-01-01", ban("2026-03-01").with("stage", Stage.ORE))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.readings())
                .extracting(l -> l.because().reasons().stream()
                        .map(reason -> reason.slot().component())
                        .toList())
                .containsExactly(
                        List.of("takenBy", "form", "to", "pleads", "inForceFrom", "inForceUntil"), List.of("stage"));
        assertThat(row.force().lines())
                .allSatisfy(l -> assertThat(l.because().reasons()).isEmpty());
    }

    @Test
    void a_settled_reading_settles_the_verdict() {
        Ask raw =
                Ask.on("2027-01-01", ban("2026-03-01").with("stage", Stage.ORE)).inForceFrom("2026-01-01");
        assertThat(raw.reading("P-1/stage", "any-stage").of(Ports.BAN).verdict())
                .isEqualTo(Verdict.BREACH);
        assertThat(raw.reading("P-1/stage", "processed-only").of(Ports.BAN).verdict())
                .isEqualTo(Verdict.NOT_ENGAGED);
    }

    @Test
    void where_a_clause_stands_contests_its_force_and_not_the_verdict() {
        Row row = Ask.on("2026-03-01", ban("2026-01-01")).of(Ports.BAN);
        assertThat(row.force().contested()).isTrue();
        assertThat(row.force().lines())
                .extracting(l -> l.option().id(), ReadingLine::forces)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("treaty", Set.of(Force.NOT_IN_FORCE)),
                        org.assertj.core.api.Assertions.tuple("statement", Set.of(Force.POLITICAL)));
    }

    @Test
    void an_open_form_leaves_the_answer_open_and_names_the_form() {
        Row row = Ask.on("2027-01-01", without(ban("2026-03-01"), "form"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.missing()).extracting(m -> m.slot().toString()).containsExactly("q1.form");
    }

    @Test
    void an_open_form_does_not_matter_where_nothing_reaches_the_other_party() {
        Row row = Ask.on(
                        "2027-01-01",
                        without(ban("2026-03-01").with("to", Reach.only(Set.of(new Party("XC")))), "form"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.NOT_ENGAGED);
    }

    @Test
    void an_open_stage_is_open_and_contested_only_where_it_decides() {
        Row duty = Ask.on(
                        "2027-01-01",
                        without(ban("2026-03-01").with("form", ExportRestriction.Form.EXPORT_DUTY), "stage"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(duty.verdict()).isEqualTo(Verdict.COMPLIES);
        Row banned = Ask.on("2027-01-01", without(ban("2026-03-01"), "stage"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(banned.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(banned.missing()).extracting(m -> m.slot().toString()).containsExactly("q1.stage");
    }

    @Test
    void too_many_open_facts_are_not_tried() {
        ban("2026-03-01");
        var bare = new org.tradepact.fact.Stated(ExportRestriction.class, "q1", java.util.Map.of(), java.util.Map.of());
        Row row = Ask.on("2027-01-01", bare).inForceFrom("2026-01-01").of(Ports.BAN);
        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.unevaluated()).isTrue();
        assertThat(row.missing()).extracting(m -> m.slot().component()).contains("takenBy", "form", "to");
    }

    @Test
    void a_duty_at_the_scheduled_rate_complies_and_one_above_breaches() {
        assertThat(Ask.on("2027-01-01", duty("5", "720211"))
                        .inForceFrom("2026-01-01")
                        .of(Ports.DUTY)
                        .verdict())
                .isEqualTo(Verdict.COMPLIES);
        assertThat(Ask.on("2027-01-01", duty("5.01", "720211"))
                        .inForceFrom("2026-01-01")
                        .of(Ports.DUTY)
                        .verdict())
                .isEqualTo(Verdict.BREACH);
    }

    @Test
    void without_a_schedule_entry_a_duty_is_open_unless_it_is_zero() {
        Row row = Ask.on("2027-01-01", duty("5", "010121"))
                .inForceFrom("2026-01-01")
                .of(Ports.DUTY);
        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.missing())
                .extracting(m -> m.slot().toString(), Missing::kind)
                .containsExactly(org.assertj.core.api.Assertions.tuple("xa-schedule.010121", Missing.Kind.TEXT));
        assertThat(Ask.on("2027-01-01", duty("0", "010121"))
                        .inForceFrom("2026-01-01")
                        .of(Ports.DUTY)
                        .verdict())
                .isEqualTo(Verdict.COMPLIES);
    }

    @Test
    void a_pledge_is_departed_from_just_above_its_rate() {
        Row at = Ask.on("2026-03-01", duty("10", "720211")).of(Ports.PLEDGE);
        Row above = Ask.on("2026-03-01", duty("10.01", "720211")).of(Ports.PLEDGE);
        assertThat(at.verdict()).isEqualTo(Verdict.COMPLIES);
        assertThat(above.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(above.force().force()).isEqualTo(Force.POLITICAL);
        assertThat(above.bindingBreach()).isFalse();
        assertThat(above.because().reasons())
                .extracting(r -> r.slot().toString(), r -> r.value().toString())
                .contains(
                        org.assertj.core.api.Assertions.tuple("d1.rate", "10.01 %"),
                        org.assertj.core.api.Assertions.tuple("P-4/rate", "10 %"));
    }

    @Test
    void a_law_is_due_on_the_anniversary_and_missed_the_day_after() {
        Row on = Ask.on("2027-01-01").none(noLaw()).inForceFrom("2026-01-01").of(Ports.LAW);
        Row after = Ask.on("2027-01-02").none(noLaw()).inForceFrom("2026-01-01").of(Ports.LAW);
        assertThat(on.verdict()).isEqualTo(Verdict.PENDING);
        assertThat(on.due()).isEqualTo(day("2027-01-01"));
        assertThat(after.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(after.breached()).containsExactly(Span.from(day("2027-01-02")));
    }

    @Test
    void a_law_nobody_spoke_of_is_unknown_and_not_absent() {
        Row row = Ask.on("2027-01-02").inForceFrom("2026-01-01").of(Ports.LAW);
        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.missing()).extracting(m -> m.slot().toString()).containsExactly("XA.labourRights");
    }

    @Test
    void a_late_law_ends_the_breach_and_does_not_undo_it() {
        Row row = Ask.on("2028-01-01", law("2027-03-01", "2027-04-01"))
                .inForceFrom("2026-01-01")
                .of(Ports.LAW);
        assertThat(row.verdict()).isEqualTo(Verdict.BREACH);
        assertThat(row.breached()).containsExactly(new Span(day("2027-01-02"), day("2027-04-01")));
    }

    @Test
    void a_law_in_operation_on_the_last_day_complies() {
        Row row = Ask.on("2028-01-01", law("2026-12-01", "2027-01-01"))
                .inForceFrom("2026-01-01")
                .of(Ports.LAW);
        assertThat(row.verdict()).isEqualTo(Verdict.COMPLIES);
    }

    @Test
    void while_the_treaty_is_not_in_force_the_clock_has_not_started() {
        Row row = Ask.on("2030-01-01").none(noLaw()).of(Ports.LAW);
        assertThat(row.verdict()).isEqualTo(Verdict.PENDING);
        assertThat(row.judged().why()).isEqualTo(Judged.Why.NOT_STARTED);
    }

    @Test
    void an_unknown_day_of_entry_leaves_the_deadline_open() {
        Row row = Ask.on("2030-01-01").none(noLaw()).inForceSinceUnknown().of(Ports.LAW);
        assertThat(row.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(row.missing()).extracting(m -> m.slot().toString()).containsExactly("xa_xb.inForceFrom");
    }

    @Test
    void reasons_are_what_decides_and_nothing_else() {
        Row row = Ask.on("2027-01-01", ban("2026-03-01"))
                .inForceFrom("2026-01-01")
                .of(Ports.BAN);
        assertThat(row.because().reasons())
                .extracting(r -> r.slot().component())
                .containsExactlyInAnyOrder("takenBy", "form", "to", "pleads", "inForceFrom", "inForceUntil");
    }

    @Test
    void a_status_beyond_the_known_days_is_shown_as_last_known() {
        assertThat(Ask.on("2026-07-01", ban("2026-01-01")).of(Ports.BAN).force().lastKnown())
                .isEqualTo(day("2026-06-30"));
        assertThat(Ask.on("2026-06-30", ban("2026-01-01")).of(Ports.BAN).force().lastKnown())
                .isEqualTo(java.time.LocalDate.MAX);
    }

    @Test
    void an_answer_does_not_depend_on_the_order_of_facts() {
        List<Row> one = Ask.on("2027-01-01", ban("2026-03-01"), duty("6", "720211"))
                .inForceFrom("2026-01-01")
                .rows(Ports.BAN);
        List<Row> other = Ask.on("2027-01-01", duty("6", "720211"), ban("2026-03-01"))
                .inForceFrom("2026-01-01")
                .rows(Ports.BAN);
        assertThat(one)
                .extracting(Row::subject, Row::verdict)
                .isEqualTo(other.stream()
                        .map(r -> org.assertj.core.api.Assertions.tuple(r.subject(), r.verdict()))
                        .toList());
    }
}
