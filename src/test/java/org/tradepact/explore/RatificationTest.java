package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Force;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RatificationTest {
    private static void ratified(String day, Map<String, Assumed> assume, Consumer<Ratification> then) {
        Entering entering = Entering.of(Accord.pack(Accord.TEXT), Accord.day(day), assume);
        try (Checker checker = Accord.checker()) {
            then.accept(Ratification.of(
                    Accord.pack(Accord.TEXT), entering, assume, Optional.empty(), Accord.LIBRARY.packs(), checker));
        }
    }

    private static List<String> ids(List<Commitment> clauses) {
        return clauses.stream().map(Commitment::id).toList();
    }

    private static Conflict conflict(Ratification all, String clause) {
        return all.measures().conflicts().stream()
                .filter(c -> c.first().commitment().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    /** {@code 2027-03-01 breach binding}. */
    private static List<String> turns(Conflict conflict) {
        return conflict.turns().stream()
                .map(t -> "%s %s %s"
                        .formatted(
                                t.from(),
                                t.row().verdict(),
                                t.row().force().contested()
                                        ? "contested"
                                        : t.row().force().force()))
                .toList();
    }

    @Test
    void each_clause_of_the_text_starts_as_what_it_is() {
        ratified("2027-01-01", Map.of(), all -> {
            assertThat(ids(all.atOnce())).containsExactly("ACC-DUTY", "ACC-GOOD");
            assertThat(all.dues().stream().map(d -> d.clause().id()).distinct())
                    .containsExactly("ACC-BORDER", "ACC-PAPERS", "ACC-MEET", "ACC-LAW");
            assertThat(ids(all.rights())).containsExactly("ACC-END");
            assertThat(ids(all.noted())).containsExactly("ACC-ENTRY");
            assertThat(ids(all.undecided())).containsExactly("ACC-GOOD", "ACC-ENTRY");
            assertThat(all.milestones().moot().stream().map(d -> d.clause().id()))
                    .containsExactly("ACC-ONCE");
        });
    }

    @Test
    void texts_between_the_same_parties_stay_beside_it_with_the_clauses_that_a_reading_moves() {
        ratified("2027-01-01", Map.of(), all -> {
            assertThat(all.beside().stream()
                            .map(b -> b.course().instrument().id() + " "
                                    + b.on(all.entering().on())))
                    .containsExactly(
                            "xa_xb_statement POLITICAL",
                            "xa_xb_memo POLITICAL",
                            "xa_xb_monthly NOT_IN_FORCE",
                            "xa_xb_old BINDING",
                            "xa_xb_plain NOT_IN_FORCE");
            assertThat(all.beside().get(0).moves().stream()
                            .map(move -> move.clause().id() + " "
                                    + move.read().option().id()))
                    .containsExactly("ACC-BAN accord");
        });
    }

    @Test
    void a_charge_above_the_rate_breaches_from_its_own_day_and_one_below_does_not() {
        ratified("2027-02-01", Map.of(), all -> {
            assertThat(all.measures().asked()).contains("ore-ban", "XB-LEVY/9901", "XB-LEVY/9902");
            assertThat(turns(conflict(all, "ACC-DUTY")))
                    .containsExactly("2027-02-01 NOT_ENGAGED BINDING", "2027-03-01 BREACH BINDING");
            assertThat(conflict(all, "ACC-DUTY").facts().stream().map(Stated::id))
                    .containsExactly("XB-LEVY/9902");
        });
    }

    @Test
    void what_was_in_line_before_is_compared_on_the_day_it_no_longer_is() {
        ratified("2027-02-01", Map.of(), all -> {
            assertThat(conflict(all, "ACC-DUTY").first().verdict()).isEqualTo(Verdict.BREACH);
            assertThat(conflict(all, "ACC-DUTY").without().orElseThrow().verdict())
                    .isEqualTo(Verdict.BREACH);
            assertThat(conflict(all, "ACC-DUTY").without().orElseThrow().bindingBreach())
                    .isFalse();
        });
    }

    @Test
    void a_rate_that_changes_later_turns_the_answer_on_that_day() {
        ratified("2027-02-01", Map.of(), all -> assertThat(all.measures().days())
                .contains(Accord.day("2028-02-29"), Accord.day("2027-03-01"), Accord.day("2028-06-01")));
    }

    @Test
    void without_entry_into_force_the_same_charge_only_would_breach() {
        ratified("2027-03-01", Map.of(), all -> {
            Conflict conflict = conflict(all, "ACC-DUTY");
            assertThat(turns(conflict)).containsExactly("2027-03-01 BREACH BINDING");
            assertThat(conflict.changes()).isTrue();
            assertThat(conflict.without().orElseThrow().verdict()).isEqualTo(Verdict.BREACH);
            assertThat(conflict.without().orElseThrow().bindingBreach()).isFalse();
            assertThat(conflict.without().orElseThrow().force().force()).isEqualTo(Force.NOT_IN_FORCE);
        });
    }

    @Test
    void what_readers_contest_stays_contested_and_turns_on_one_reading_alone() {
        ratified("2027-01-01", Map.of(), all -> {
            Conflict conflict = conflict(all, "ACC-BAN");
            assertThat(turns(conflict)).containsExactly("2027-01-01 CONTESTED contested");
            assertThat(conflict.changes()).isTrue(); // on the reading that puts the clause into the accord
            assertThat(conflict.first().force().lines().stream()
                            .map(line -> line.option().id() + line.forces()))
                    .containsExactly("statement[POLITICAL]", "accord[BINDING]");
            assertThat(conflict.without().orElseThrow().force().lines().stream()
                            .map(line -> line.option().id() + line.forces()))
                    .containsExactly("statement[POLITICAL]", "accord[NOT_IN_FORCE]");
        });
    }

    @Test
    void charges_that_are_spent_or_of_other_origins_or_fill_up_are_not_asked_about() {
        ratified("2027-01-01", Map.of(), all -> {
            assertThat(all.measures().asked()).containsExactlyInAnyOrder("ore-ban", "XB-LEVY/9901", "XB-LEVY/9902");
            assertThat(all.measures().fillUp()).containsExactly("XB-LEVY");
        });
        ratified("2027-03-01", Map.of(), all -> assertThat(all.measures().asked())
                .containsExactlyInAnyOrder("ore-ban", "XB-LEVY/9902"));
    }

    @Test
    void an_end_that_a_reading_has_is_set_aside_and_told_once_it_lies_before_the_day() {
        ratified("2026-05-03", Map.of(), all -> assertThat(all.ended()).isEmpty());
        ratified("2026-05-04", Map.of(), all -> assertThat(all.ended()).hasSize(1));
    }

    @Test
    void a_further_assumption_ends_what_entry_started() {
        ratified("2027-03-01", Accord.assume("terminationNoticeOn", "2027-06-30"), all -> {
            assertThat(turns(conflict(all, "ACC-DUTY")))
                    .containsExactly("2027-03-01 BREACH BINDING", "2027-12-30 BREACH LAPSED");
            assertThat(all.milestones().moot().stream().map(d -> d.clause().id()))
                    .contains("ACC-LAW");
        });
    }
}
