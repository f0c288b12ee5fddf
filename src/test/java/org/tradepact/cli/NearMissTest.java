package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On an invented pact with a bound rate of ten per cent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NearMissTest {
    private static final Path RULES = Path.of("src/test/resources/nearmiss/rules");
    private static final String RATE = "breached: the levy is more than the bound rate | customsDuty.rate below";

    @TempDir
    Path home;

    private Path scenarios;
    private int written;

    @BeforeEach
    void corpus() throws IOException {
        scenarios = Files.createDirectories(home.resolve("scenarios"));
    }

    /** A case of the corpus. @param said what the file says of the levy besides the usual */
    private void given(String rate, String said, String verdict) throws IOException {
        Files.writeString(
                scenarios.resolve("case_%d.yaml".formatted(++written)),
                """
                title: A levy
                asOf: 2026-06-01
                assume:
                  xa_xb_levy: {inForceFrom: 2026-01-01}
                facts:
                  - customsDuty: {id: d1, takenBy: XA, goods: '4015', originating: XB, basis: other, rate: %s%s}
                expect:
                  - {commitment: LEVY-1, subject: d1, verdict: %s}
                """
                        .formatted(rate, said, verdict));
    }

    /** Makes the levy of the last case an ordinary one. */
    private void ordinary() throws IOException {
        Path last = scenarios.resolve("case_%d.yaml".formatted(written));
        Files.writeString(last, Files.readString(last).replace("basis: other", "basis: ordinary"));
    }

    private Ran lint(Path rules, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "lint",
                "--near-misses",
                "--rules",
                rules.toString(),
                "--scenarios",
                scenarios.toString(),
                "--about",
                "xa_xb_levy"));
        args.addAll(List.of(more));
        return Ran.of(args.toArray(String[]::new));
    }

    /** Rule and component to how it fares. */
    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        lint(RULES, "--format", "csv").out().lines().skip(1).forEach(line -> {
            String[] cells = line.split(",", -1);
            String key = "%s | %s %s"
                    .formatted(cells[1].replace("LEVY-1 ", ""), cells[2], cells[3])
                    .strip();
            states.put(key, (cells[4] + " " + cells[5]).strip());
        });
        return states;
    }

    @Test
    void a_rate_that_only_a_case_below_tries_lacks_a_case_in_which_the_rule_holds() throws IOException {
        given("10", "", "complies");

        assertThat(states()).containsEntry(RATE, "untested holds");
    }

    @Test
    void a_rate_that_only_a_case_far_above_tries_lacks_the_other_side_and_the_edge() throws IOException {
        given("12", "", "breach");

        assertThat(states()).containsEntry(RATE, "untested kept edge");
    }

    @Test
    void cases_on_both_sides_that_leave_a_gap_lack_the_edge() throws IOException {
        given("9", "", "complies");
        given("10.5", "", "breach");

        assertThat(states()).containsEntry(RATE, "untested edge");
    }

    @Test
    void a_case_exactly_at_the_bound_and_one_above_it_test_the_rate() throws IOException {
        given("10", "", "complies");
        given("10.5", "", "breach");

        assertThat(states()).containsEntry(RATE, "tested");
    }

    @Test
    void the_smallest_step_above_the_bound_stands_at_the_edge_too() throws IOException {
        given("9", "", "complies");
        given("10.01", "", "breach");

        assertThat(states()).containsEntry(RATE, "tested");
    }

    @Test
    void a_case_whose_expectation_would_still_be_met_tests_nothing() throws IOException {
        given("10", ", inForceFrom: 2026-05-01", "complies");
        Files.writeString(
                scenarios.resolve("blind.yaml"),
                """
                extends: case_1.yaml
                facts:
                  - customsDuty: {id: d1, rate: 10.01}
                expect:
                  - {commitment: LEVY-1, subject: d1, force: binding}
                """);

        assertThat(states()).containsEntry(RATE, "untested holds");
    }

    @Test
    void what_another_rule_says_too_makes_no_difference() throws IOException {
        given("10", "", "complies");
        ordinary();

        assertThat(states())
                .containsEntry("engaged: XA charges an ordinary levy on goods of XB | customsDuty.basis", "silent");
    }

    @Test
    void a_rule_that_no_case_reaches_is_named() throws IOException {
        given("9", "", "complies");

        assertThat(states())
                .containsEntry("excepted: national security is invoked | customsDuty.pleads", "untested any");
    }

    @Test
    void pairs_that_are_added_leave_nothing_untested() throws IOException {
        given("12", "", "breach");
        given("12", ", pleads: [economicOrNationalSecurity]", "excused");
        ordinary();

        assertThat(lint(RULES, "--write", scenarios.toString()).code()).isEqualTo(Exit.LINT);
        lint(RULES, "--write", scenarios.toString()); // what the first pairs bring to light

        assertThat(Ran.of("run", scenarios.toString(), "--rules", RULES.toString())
                        .code())
                .isZero();
        Ran again = lint(RULES);
        assertThat(again.out()).endsWith("none is left untested without a reason\n");
        assertThat(again.code()).isZero();
        assertThat(states()).containsEntry(RATE, "tested");
    }

    @Test
    void a_pair_says_both_answers_and_stands_at_the_edge() throws IOException {
        given("12", "", "breach");

        assertThat(lint(RULES).out())
                .contains(
                        """
                          customsDuty.rate, from below  no case needs this alone to keep the rule from holding; no case
                            stands exactly at the edge
                        """,
                        "    it holds     10.01 %: breaches the levy pact since 2026-06-01\n",
                        "    it does not  10 %: complies with the levy pact\n");
    }

    @Test
    void a_pair_that_is_written_waits_for_its_reasons() throws IOException {
        given("12", "", "breach");
        Path pairs = Files.createDirectories(home.resolve("pairs"));

        lint(RULES, "--write", pairs.toString());

        assertThat(Files.readString(pairs.resolve("levy_1_customsduty_rate_1.yaml")))
                .isEqualTo(
                        """
                        title: 'TO BE WRITTEN: LEVY-1 breached: the levy is more than the bound rate'
                        question: 'Does customsDuty.rate decide?'
                        asOf: 2026-06-01
                        assume:
                          xa_xb_levy: {inForceFrom: 2026-01-01}
                        about: [LEVY-1]
                        facts:
                          - customsDuty: {id: d1, takenBy: XA, goods: '4015', originating: XB, rate: 10.01, basis: other}
                        cases:
                          - name: 'the rule holds: 10.01 %'
                            expect:
                              - {commitment: LEVY-1, subject: d1, verdict: breach, force: binding}
                            why: 'TO BE WRITTEN, from the words of the clause'
                          - name: 'this alone keeps it from holding: 10 %'
                            facts:
                              - customsDuty: {id: d1, rate: 10}
                            expect:
                              - {commitment: LEVY-1, subject: d1, verdict: complies, force: binding}
                            why: 'TO BE WRITTEN, from the words of the clause'
                        why: 'TO BE WRITTEN: what the two cases show together'
                        hint: 'TO BE WRITTEN'
                        """);
    }

    /** The rules with reasons why something is left untested. */
    private Path reasons(String text) throws IOException {
        Path rules = home.resolve("rules");
        Path pack = Files.createDirectories(rules.resolve("xa_xb_levy"));
        Files.copy(RULES.resolve("sources.yaml"), rules.resolve("sources.yaml"));
        for (String file : List.of("agreement.yaml", "terms.yaml", "levy.drl")) {
            Files.copy(RULES.resolve("xa_xb_levy").resolve(file), pack.resolve(file));
        }
        Files.writeString(pack.resolve("untested.yaml"), text);
        return rules;
    }

    @Test
    void a_boundary_left_on_purpose_is_not_listed_but_with_its_reason_in_full() throws IOException {
        given("12", "", "breach");
        Path rules = reasons(
                """
                untested:
                  - {rule: "LEVY-1 breached: the levy is more than the bound rate", component: customsDuty.rate, because: nobody asks}
                """);

        assertThat(lint(rules).out()).doesNotContain("customsDuty.rate, from below");
        assertThat(lint(rules, "--full").out())
                .contains("  customsDuty.rate, from below  left on purpose: nobody asks\n");
    }

    @Test
    void all_rules_of_a_commitment_may_share_a_reason() throws IOException {
        given("12", "", "breach");
        given("12", ", pleads: [economicOrNationalSecurity]", "excused");
        ordinary();
        Path rules = reasons(
                """
                untested:
                  - rule: LEVY-1
                    component: [customsDuty.rate, customsDuty.takenBy, customsDuty.originating]
                    because: nobody asks
                """);

        Ran ran = lint(rules);

        assertThat(ran.out()).endsWith("none is left untested without a reason\n");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_reason_that_nothing_needs_is_amiss() throws IOException {
        given("10", "", "complies");
        given("10.01", "", "breach");
        Path rules = reasons(
                """
                untested:
                  - {rule: "LEVY-1 breached: the levy is more than the bound rate", component: customsDuty.rate, because: nobody asks}
                  - {rule: "LEVY-1 broken", component: customsDuty.rate, because: nobody asks}
                  - {rule: "LEVY-1", component: customsDuty.rates, because: nobody asks}
                  - {rule: "LEVY-1", because: nobody asks}
                """);

        Ran ran = lint(rules);

        assertThat(ran.code()).isEqualTo(Exit.LINT);
        assertThat(ran.out()
                        .lines()
                        .filter(line -> line.contains("untested.yaml"))
                        .map(line -> line.substring(line.indexOf("untested.yaml"))))
                .containsExactly(
                        "untested.yaml:2:5: `customsDuty.rate` of `LEVY-1 breached: the levy is more than the bound rate` is"
                                + " not untested any more; take the reason out",
                        "untested.yaml:3:5: there is no rule and no encoded commitment `LEVY-1 broken`",
                        "untested.yaml:4:5: `LEVY-1` does not look at `customsDuty.rates`; did you mean `customsDuty.rate`?",
                        "untested.yaml:5:5: `component` is missing: what the rule looks at, such as `notice.by`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--near-misses --about LEVI-1 | --about: there is no commitment or pack `LEVI-1`; did you mean `LEVY-1`?",
                "--near-misses --write nowhere | --write: there is no folder `nowhere`",
                "--near-misses --scenarios nowhere | --scenarios: there is no folder `nowhere`",
                "--full | --full, --about and --write go with --near-misses",
            })
    void wrong_input_is_told_in_a_sentence(String flags, String sentence) {
        List<String> args = new ArrayList<>(List.of("lint", "--rules", RULES.toString()));
        args.addAll(List.of(flags.split(" ")));

        Ran ran = Ran.of(args.toArray(String[]::new));

        assertThat(ran.err()).contains(sentence);
        assertThat(ran.code()).isEqualTo(Exit.WRONG_INPUT);
    }
}
