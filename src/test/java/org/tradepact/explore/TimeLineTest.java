package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Force;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TimeLineTest {
    private static final int CASES = 1000;

    @Test
    void turns_are_those_of_asking_day_by_day() {
        try (Checker checker = Tides.checker()) {
            int turns = 0;
            for (long seed = 0; seed < CASES; seed++) {
                Tides tides = new Tides(seed);
                Question question = tides.next();
                TimeLine line = line(question, checker, Optional.empty());
                Map<String, List<LocalDate>> daily = daily(question, line, checker);
                for (Lane lane : line.lanes()) {
                    List<LocalDate> days =
                            lane.segments().stream().skip(1).map(Segment::from).toList();
                    assertThat(days).as("seed %d, %s", seed, name(lane.row())).isEqualTo(daily.get(name(lane.row())));
                    turns += days.size();
                }
            }
            assertThat(turns).isGreaterThan(5 * CASES);
        }
    }

    /** Days on which an answer is another than the day before, from long before all that is mentioned. */
    private static Map<String, List<LocalDate>> daily(Question question, TimeLine line, Checker checker) {
        Map<String, List<LocalDate>> turns = new LinkedHashMap<>();
        Map<String, Stance> before = new HashMap<>();
        OtherDay other = new OtherDay(question);
        Set<String> wanted = Set.of("TIDE-1", "TIDE-2", "TIDE-3", "TIDE-4");
        for (LocalDate day = Tides.day("2025-12-29"); !day.isAfter(line.until()); day = day.plusDays(1)) {
            for (Row row : checker.answer(other.on(day), wanted).rows()) {
                Stance stance = Stance.of(row);
                Stance last = before.put(name(row), stance);
                List<LocalDate> found = turns.computeIfAbsent(name(row), r -> new ArrayList<>());
                if (last != null && !last.equals(stance)) {
                    found.add(day);
                }
            }
        }
        return turns;
    }

    private static String name(Row row) {
        return row.commitment().id() + " " + row.subject();
    }

    private static TimeLine line(Question question, Checker checker, Optional<LocalDate> until) {
        return TimeLine.of(question, Set.of(), until, Tides.asker(checker), (done, of) -> true);
    }

    private static Question asking(String commitment, Map<String, Assumed> assume, List<Stated> none, Stated... facts) {
        return new Question(
                Tides.day("2026-02-01"), List.of(facts), none, assume, Set.of(commitment), Set.of(), Map.of());
    }

    private static Map<String, Assumed> inForceFrom(String day) {
        return Map.of(
                "xa_xb_treaty",
                new Assumed("xa_xb_treaty", Map.of(StatusEvent.Kind.IN_FORCE, Tides.day(day)), Set.of(), Map.of()));
    }

    private static Lane only(Question question) {
        try (Checker checker = Tides.checker()) {
            List<Lane> lanes = line(question, checker, Optional.empty()).lanes();
            assertThat(lanes).hasSize(1);
            return lanes.get(0);
        }
    }

    @Test
    void a_law_is_pending_up_to_its_anniversary_and_missed_the_day_after() {
        Lane lane = only(asking("TIDE-3", inForceFrom("2026-01-15"), List.of(Tides.noLaw())));

        assertThat(lane.flips())
                .extracting(Flip::when)
                .containsExactly(
                        new Moment.On(Tides.day("2026-01-10")),
                        new Moment.On(Tides.day("2026-01-15")),
                        new Moment.On(Tides.day("2026-02-05")));
        assertThat(lane.flips().get(2).causes())
                .containsExactly(new Cause.DuePassed(lane.row().commitment().deadline(), Tides.day("2026-02-04")));
        assertThat(lane.segments())
                .extracting(s -> s.stance().verdict())
                .containsExactly(Verdict.NOT_ENGAGED, Verdict.PENDING, Verdict.PENDING, Verdict.BREACH);
    }

    @Test
    void a_late_law_ends_the_breach_on_the_day_it_comes_into_operation() {
        Stated law = Tides.law("law", Tides.day("2026-02-01"), Tides.day("2026-02-20"), When.NEVER);
        Lane lane = only(asking("TIDE-3", inForceFrom("2026-01-15"), List.of(), law));
        Flip last = lane.flips().get(lane.flips().size() - 1);

        assertThat(last.when()).isEqualTo(new Moment.On(Tides.day("2026-02-20")));
        assertThat(last.turns()).isFalse();
        assertThat(last.to().over()).isTrue();
        assertThat(last.causes())
                .allMatch(c -> c instanceof Cause.Says says && says.fact().id().equals("law"));
    }

    @Test
    void where_entry_into_force_is_not_known_the_turns_are_expressions() {
        Lane lane = only(asking("TIDE-3", Map.of(), List.of(Tides.noLaw())));
        List<Flip> unknown = lane.flips().stream()
                .filter(flip -> !(flip.when() instanceof Moment.On))
                .toList();

        assertThat(unknown).hasSize(2);
        assertThat(unknown.get(0).when()).isInstanceOf(Moment.Entry.class);
        assertThat(unknown.get(0).to().force()).isEqualTo(Force.BINDING);
        assertThat(unknown.get(1).when()).isInstanceOf(Moment.AfterDue.class);
        assertThat(unknown.get(1).from().verdict()).isEqualTo(Verdict.PENDING);
        assertThat(unknown.get(1).to().verdict()).isEqualTo(Verdict.BREACH);
        assertThat(lane.segments()).hasSize(2); // nothing but the signature has a day
    }

    @Test
    void the_last_day_is_the_day_after_the_last_one_mentioned() {
        try (Checker checker = Tides.checker()) {
            Question question = asking("TIDE-3", inForceFrom("2026-01-15"), List.of(Tides.noLaw()));

            assertThat(line(question, checker, Optional.empty()).until()).isEqualTo(Tides.day("2026-02-06"));
            TimeLine cut = line(question, checker, Optional.of(Tides.day("2026-01-12")));
            assertThat(cut.lanes().get(0).segments()).hasSize(2);
        }
    }

    @Test
    void a_duty_that_recurs_turns_period_by_period_up_to_the_last_day() {
        try (Checker checker = Tides.checker()) {
            Question question = asking("TIDE-4", Map.of(), List.of());
            TimeLine line = line(question, checker, Optional.of(Tides.day("2026-03-01")));

            assertThat(line.lanes()).extracting(lane -> lane.row().subject()).containsExactly("XA", "XB");
        }
    }

    @Test
    void a_time_line_that_is_ended_early_keeps_what_is_done_and_names_what_is_left() {
        Question both = new Question(
                Tides.day("2026-02-01"),
                List.of(Tides.law("law", Tides.day("2026-02-03"), Tides.day("2026-02-04"), When.NEVER)),
                List.of(),
                inForceFrom("2026-01-15"),
                Set.of("TIDE-1", "TIDE-3", "TIDE-4"),
                Set.of(),
                Map.of());
        try (Checker checker = Tides.checker()) {
            TimeLine whole = line(both, checker, Optional.empty());
            List<RowKey> all =
                    whole.lanes().stream().map(lane -> RowKey.of(lane.row())).toList();
            long first = whole.lanes().size() - 1;
            TimeLine part =
                    TimeLine.of(both, Set.of(), Optional.empty(), Tides.asker(checker), (done, of) -> done < of);

            assertThat(all).hasSizeGreaterThan(1);
            assertThat(whole.left()).isEmpty();
            assertThat(part.lanes().stream().map(lane -> RowKey.of(lane.row())))
                    .containsExactlyElementsOf(all.subList(0, (int) first));
            assertThat(part.left()).containsExactly(all.get((int) first));
        }
    }

    @Test
    void of_two_things_on_one_day_only_the_one_that_turns_the_answer_is_named() {
        LocalDate day = Tides.day("2026-02-20");
        Stated law = Tides.law("law", day, day, When.NEVER);

        Lane lane = only(asking("TIDE-3", inForceFrom("2026-01-15"), List.of(), law));

        Flip late = lane.flips().get(lane.flips().size() - 1);
        assertThat(late.causes()).containsExactly(new Cause.Says(law, "inOperationOn", day));
    }
}
