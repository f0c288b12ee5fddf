package org.tradepact.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.ExportRestriction.Form;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Rules;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioFileTest {
    private static final String BASE =
            """
            title: XA caps exports
            question: May it?
            asOf: 2027-06-01
            assume:
              pact: {inForceFrom: 2027-01-01}
            about: [PACT-1]
            with: [world]
            readings: {PACT-1/stage: any}
            facts:
              - exportRestriction: {id: q1, takenBy: XA, form: quota, goods: rare-earths, to: all}
            none:
              - legalAct: {takenBy: XA, subject: forcedLabourImportBan}
            expect:
              - {commitment: PACT-1, subject: q1, verdict: breach, force: binding, since: 2027-06-01, option: {stage/any: breach, pact/ruling/void: lapsed}}
              - {commitment: PACT-2, subject: XA, verdict: pending, due: entryIntoForce + P2Y, missing: [q1.stage]}
              - {pack: pact, verdict: not-engaged}
            why: because
            hint: think
            """;

    @TempDir
    Path folder;

    @Test
    void a_file_is_one_scenario() {
        Scenario scenario = read(BASE).get(0);
        assertThat(scenario.title()).isEqualTo("XA caps exports");
        assertThat(scenario.question()).isEqualTo("May it?");
        assertThat(scenario.why()).isEqualTo("because");
        assertThat(scenario.hint()).isEqualTo("think");
        assertThat(scenario.name()).isEmpty();
        assertThat(scenario.asks().asOf()).isEqualTo("2027-06-01");
        assertThat(scenario.asks().about()).containsExactly("PACT-1");
        assertThat(scenario.asks().with()).containsExactly("world");
        assertThat(scenario.asks().readings()).isEqualTo(Map.of("PACT-1/stage", "any"));
        assertThat(scenario.asks().facts()).extracting(Stated::id).containsExactly("q1");
        assertThat(scenario.asks().none()).hasSize(1);
        assertThat(scenario.asks().assume().get("pact").on())
                .isEqualTo(Map.of(StatusEvent.Kind.IN_FORCE, LocalDate.of(2027, 1, 1)));
    }

    @Test
    void expectations_keep_their_words_and_places() {
        List<Expectation> expect = read(BASE).get(0).expect();
        assertThat(expect.get(0))
                .isEqualTo(new Expectation(
                        new Position(folder.resolve("x.yaml").toString(), 14, 5),
                        "PACT-1",
                        "",
                        "",
                        "q1",
                        Map.of("verdict", "breach", "force", "binding", "since", "2027-06-01"),
                        List.of(),
                        Map.of("PACT-1/stage/any", "breach", "pact/ruling/void", "lapsed")));
        assertThat(expect.get(1).missing()).containsExactly("q1.stage");
        assertThat(expect.get(2).pack()).isEqualTo("pact");
    }

    @Test
    void an_unknown_day_of_an_event_is_kept_apart() {
        assertThat(read("asOf: 2027-01-01\nassume: {pact: {inForceFrom: unknown}}\n")
                        .get(0)
                        .asks()
                        .assume()
                        .get("pact")
                        .unknown())
                .isEqualTo(Set.of(StatusEvent.Kind.IN_FORCE));
    }

    @Test
    void cases_vary_the_file_they_stand_in() {
        List<Scenario> scenarios = read(
                BASE
                        + """
                cases:
                  - {name: a ban, facts: [exportRestriction: {id: q1, form: ban}]}
                  - {name: later, asOf: 2028-01-01, facts: [exportRestriction: {id: q2, takenBy: XA, stage: ore}], expect: []}
                """);
        assertThat(scenarios).extracting(Scenario::name).containsExactly("", "a ban", "later");
        assertThat(scenarios.get(1).asks().facts().get(0).said())
                .containsEntry("form", Form.BAN)
                .containsKey("goods");
        assertThat(scenarios.get(1).expect()).hasSize(3);
        assertThat(scenarios.get(2).asks().facts()).extracting(Stated::id).containsExactly("q1", "q2");
        assertThat(scenarios.get(2).asks().facts().get(1).said())
                .containsEntry("stage", Stage.ORE)
                .containsEntry("inForceFrom", LocalDate.of(2028, 1, 1));
        assertThat(scenarios.get(2).expect()).isEmpty();
        assertThat(scenarios.get(2).title()).isEqualTo("XA caps exports");
    }

    @Test
    void a_file_that_only_has_cases_is_its_cases() {
        assertThat(read("asOf: 2027-01-01\ncases: [{name: a}, {name: b, asOf: 2028-01-01}]\n"))
                .extracting(Scenario::name)
                .containsExactly("a", "b");
    }

    @Test
    void a_file_takes_over_what_it_extends_but_not_its_cases() {
        Rules.write(folder.resolve("base.yaml"), BASE + "cases: [{name: a}]\n");
        Scenario scenario = read("extends: base.yaml\ntitle: Another\nassume: {pact: {terminatedOn: 2027-05-01}}\n")
                .get(0);
        assertThat(scenario.title()).isEqualTo("Another");
        assertThat(scenario.asks().facts()).hasSize(1);
        assertThat(scenario.asks().assume().get("pact").on().keySet())
                .containsExactlyInAnyOrder(StatusEvent.Kind.IN_FORCE, StatusEvent.Kind.TERMINATED);
        assertThat(scenario.asks().facts().get(0).at().get("form"))
                .isEqualTo(new Position(folder.resolve("base.yaml").toString(), 10, 46));
    }

    @Test
    void the_asker_may_set_day_and_readings() {
        Path file = Rules.write(folder.resolve("x.yaml"), BASE);
        Settings settings = new Settings(Optional.of(LocalDate.of(2030, 1, 1)), Map.of("PACT-1/stage", "processed"));
        Scenario scenario = ScenarioFile.read(file, Rules.library(folder), settings)
                .scenarios()
                .get(0);
        assertThat(scenario.asks().asOf()).isEqualTo("2030-01-01");
        assertThat(scenario.asks().readings()).isEqualTo(Map.of("PACT-1/stage", "processed"));
        assertThat(scenario.asks().facts().get(0).said()).containsEntry("inForceFrom", LocalDate.of(2030, 1, 1));
    }

    private List<Scenario> read(String text) {
        Path file = Rules.write(folder.resolve("x.yaml"), text);
        Scenarios read = ScenarioFile.read(file, Rules.library(folder), Settings.NONE);
        assertThat(read.problems()).isEmpty();
        return read.scenarios();
    }
}
