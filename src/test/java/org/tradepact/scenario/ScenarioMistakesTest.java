package org.tradepact.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Rules;

/** What a user is told about each mistake that can be made in a scenario. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScenarioMistakesTest {
    @TempDir
    Path folder;

    @Test
    void a_missing_file_is_named() {
        Path file = folder.resolve("none.yaml");
        assertThat(told(file)).isEqualTo("none.yaml: there is no such file");
    }

    @Test
    void a_wrong_encoding_is_named() throws IOException {
        Path file = Files.write(folder.resolve("x.yaml"), "title: Zölle\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(told(file)).isEqualTo("x.yaml:1:9: the file must be saved as UTF-8; the bytes here are not");
    }

    @Test
    void broken_yaml_is_reported_alone() {
        wrong(
                "title: a\n  asOf: 2027\nfacts: x\n",
                "x.yaml:2:7: this is not YAML: a second `: ` on the line; put the text in quotes");
    }

    @Test
    void a_list_is_no_scenario() {
        wrong("- a\n", "x.yaml:1:1: a scenario is written as keys with values such as `asOf: 2027-06-01`, got a list");
    }

    @Test
    void an_unknown_key_is_suggested() {
        wrong("asOf: 2027-01-01\nfcats: []\n", "x.yaml:2:1: unknown key `fcats`; did you mean `facts`?");
    }

    @Test
    void the_day_is_needed() {
        wrong(
                "title: a\n",
                "x.yaml:1:1: `asOf` is missing: the day the question is asked for, such as `asOf: 2027-06-01`");
    }

    @Test
    void the_day_is_a_day() {
        wrong("asOf: today\n", "x.yaml:1:7: `asOf`: expected a day such as `2027-01-31`, got `today`");
    }

    @Test
    void names_of_packs_and_commitments_are_suggested() {
        wrong(
                "asOf: 2027-01-01\nabout: [PACT-11, pakt]\nwith: [wrold]\n",
                """
                x.yaml:2:9: no commitment or pack is called `PACT-11`; did you mean `PACT-1`?
                x.yaml:2:18: no commitment or pack is called `pakt`; did you mean `pact`?
                x.yaml:3:8: unknown pack `wrold`; did you mean `world`?""");
    }

    @Test
    void names_of_instruments_and_events_are_suggested() {
        wrong(
                "asOf: 2027-01-01\nassume:\n  pakt: {inForceFrom: 2027-01-01}\n  pact: {inForce: 2027-01-01}\n",
                """
                x.yaml:3:3: unknown instrument `pakt`; did you mean `pact`?
                x.yaml:4:10: unknown key `inForce`; did you mean `inForceFrom`?""");
    }

    @Test
    void assumed_days_come_in_order() {
        wrong(
                "asOf: 2027-01-01\nassume: {pact: {inForceFrom: 2027-01-01, terminatedOn: 2026-01-01}}\n",
                "x.yaml:2:42: `terminatedOn` must be after `inForceFrom`, which is `2027-01-01`, got `2026-01-01`");
    }

    @Test
    void an_agreement_does_not_enter_into_force_before_notices_are_exchanged() {
        wrong(
                "asOf: 2027-01-01\nassume: {pact: {noticesExchangedOn: 2027-01-01, inForceFrom: 2026-01-01}}\n",
                "x.yaml:2:49: `inForceFrom` must be after `noticesExchangedOn`, which is `2027-01-01`, got `2026-01-01`");
    }

    @Test
    void names_of_readings_and_options_are_suggested() {
        wrong(
                "asOf: 2027-01-01\nreadings: {PACT-1/stag: any, PACT-1/stage: proccessed}\n",
                """
                x.yaml:2:12: unknown reading `PACT-1/stag`; did you mean `PACT-1/stage`?
                x.yaml:2:44: `PACT-1/stage` has no option `proccessed`; did you mean `processed`?""");
    }

    @Test
    void mistakes_of_facts_are_reported_together() {
        wrong(
                """
                asOf: 2027-01-01
                facts:
                  - exportRestriction: {id: q1, takenBy: Malaysia, goods: "7202.1"}
                  - notice: {id: q1, concerns: q2}
                  - listEntry: {id: q3, list: pact-lists}
                """,
                """
                x.yaml:3:42: `takenBy`: unknown party `Malaysia`; did you mean `MY`?
                x.yaml:3:59: `goods`: an HS code must have 2, 4, 6, 8 or 10 digits, got `7202.1`; is a leading or final zero missing?
                x.yaml:4:14: id `q1` is taken by the fact in line 3
                x.yaml:4:22: `concerns`: no fact is called `q2`; did you mean `q1`?
                x.yaml:5:25: `list`: no schedule or list is called `pact-lists`; did you mean `pact-list`?""");
    }

    @Test
    void facts_are_a_list() {
        wrong(
                "asOf: 2027-01-01\nfacts: {meeting: {id: a}}\n",
                "x.yaml:2:8: `facts` must be a list, each entry with a dash, got keys with values");
    }

    @Test
    void a_measure_does_not_end_before_the_day_asked_about_when_it_begins_then() {
        wrong(
                "asOf: 2027-01-01\nfacts: [customsDuty: {id: a, inForceUntil: 2026-01-01}]\n",
                "x.yaml:2:30: `inForceUntil` must be after `inForceFrom`, which is `2027-01-01`, got `2026-01-01`");
    }

    @Test
    void the_id_of_a_joining_fact_is_taken() {
        wrong(
                "asOf: 2027-01-01\nwith: [world]\nfacts: [meeting: {id: w1}]\n",
                "x.yaml:3:9: id `w1` is taken by a fact of `world`");
    }

    @Test
    void expectations_use_words_and_names_that_there_are() {
        wrong(
                """
                asOf: 2027-01-01
                facts: [exportRestriction: {id: q1}]
                expect:
                  - {commitment: PACT-3, verdict: breach}
                  - {pack: pakt, verdict: breach}
                  - {commitment: PACT-1, subject: q2, verdict: breached}
                  - {commitment: PACT-1, force: politcal}
                  - {commitment: PACT-1, due: soon}
                  - {commitment: PACT-1, missing: [q1.stag]}
                  - {commitment: PACT-1, option: {stage/proccessed: breach, stage/any: lapsed}}
                  - {commitment: PACT-1}
                  - {verdict: breach}
                  - {commitment: PACT-1, verdit: breach, due: 2027-01-01}
                """,
                """
                x.yaml:4:18: unknown commitment `PACT-3`; did you mean `PACT-1`?
                x.yaml:5:12: unknown pack `pakt`; did you mean `pact`?
                x.yaml:6:35: subject `q2` is neither a fact of this case nor a party that owes; did you mean `q1`?
                x.yaml:6:48: `verdict`: expected `complies`, `breach`, `excused`, `pending`, `not-engaged`, `undetermined` or `contested`, got `breached`; did you mean `breach`?
                x.yaml:7:33: `force`: expected `binding`, `not-in-force`, `political`, `lapsed`, `contested` or `undetermined`, got `politcal`; did you mean `political`?
                x.yaml:8:31: `due`: expected a deadline such as `entryIntoForce + P2Y`, `every P3M from signature` or `2025-10-31`, got `soon`
                x.yaml:9:35: `stag` is not known of `exportRestriction`; did you mean `stage`?
                x.yaml:10:35: unknown option `stage/proccessed`; did you mean `stage/processed`?
                x.yaml:10:72: `stage/any`: expected `complies`, `breach`, `excused`, `pending`, `not-engaged`, `undetermined` or `contested`, got `lapsed`
                x.yaml:11:5: an expectation says what is expected, for example `verdict: breach`
                x.yaml:12:5: an expectation names a `commitment`, a `pack` or a `measure`, one of them
                x.yaml:13:26: unknown key `verdit`; did you mean `verdict`?""");
    }

    @Test
    void cases_have_names_of_their_own() {
        wrong(
                "asOf: 2027-01-01\ncases: [{name: a}, {name: a}, {why: x}, b]\n",
                """
                x.yaml:2:20: case `a` comes twice
                x.yaml:2:31: `name` is missing
                x.yaml:2:41: expected keys such as `name`, `title` or `question`, got `b`""");
    }

    @Test
    void a_case_cannot_change_the_kind_of_a_fact() {
        wrong(
                "asOf: 2027-01-01\nfacts: [meeting: {id: a}]\ncases:\n  - {name: c, facts: [statement: {id: a}]}\n",
                "x.yaml:4:23: fact `a` is `meeting` in %s, line 2, and cannot become `statement`; give the new fact another id"
                        .formatted("x.yaml"));
    }

    @Test
    void extends_in_a_circle_is_refused() {
        Rules.write(folder.resolve("y.yaml"), "extends: x.yaml\n");
        wrong("asOf: 2027-01-01\nextends: y.yaml\n", "y.yaml:1:10: `extends` goes in a circle: x.yaml, y.yaml, x.yaml");
    }

    @Test
    void extends_of_itself_is_refused() {
        wrong("asOf: 2027-01-01\nextends: x.yaml\n", "x.yaml:2:10: `extends` goes in a circle: x.yaml, x.yaml");
    }

    @Test
    void extends_stays_inside_the_folder() {
        String refused = "x.yaml:2:10: `extends` must stay inside the folder `" + folder + "`, got `%s`";
        wrong("asOf: 2027-01-01\nextends: ../secret.yaml\n", refused.formatted("../secret.yaml"));
        wrong("asOf: 2027-01-01\nextends: /etc/passwd\n", refused.formatted("/etc/passwd"));
    }

    @Test
    void a_link_does_not_lead_out_of_the_folder(@TempDir Path elsewhere) throws IOException {
        Path secret = Rules.write(elsewhere.resolve("secret.yaml"), "title: secret\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), secret);
        wrong(
                "asOf: 2027-01-01\nextends: link.yaml\n",
                "x.yaml:2:10: `extends` must stay inside the folder `" + folder + "`, got `link.yaml`");
    }

    @Test
    void a_mistake_in_extends_makes_nothing_else_seem_missing() {
        wrong(
                "titel: a\nextends: y.yaml\nexpect:\n  - {commitment: PACT-1, subject: q1, verdict: breach}\n",
                """
                x.yaml:1:1: unknown key `titel`; did you mean `title`?
                x.yaml:2:10: `extends`: there is no file `y.yaml`""");
        Rules.write(folder.resolve("y.yaml"), "a: b: c\n");
        wrong(
                "titel: a\nextends: y.yaml\n",
                """
                x.yaml:1:1: unknown key `titel`; did you mean `title`?
                y.yaml:1:5: this is not YAML: a second `: ` on the line; put the text in quotes""");
    }

    @Test
    void extends_reads_scenarios_only() {
        Rules.write(folder.resolve("secret.env"), "PASSWORD: x\n");
        wrong(
                "asOf: 2027-01-01\nextends: secret.env\n",
                "x.yaml:2:10: `extends` names a file that ends in `.yaml` or `.yml`, got `secret.env`");
        wrong(
                "asOf: 2027-01-01\nextends: .\n",
                "x.yaml:2:10: `extends` names a file that ends in `.yaml` or `.yml`, got `.`");
    }

    @Test
    void what_is_quoted_is_short_and_on_one_line() {
        wrong("asOf: |\n  a\n  b\n", "x.yaml:1:7: `asOf`: expected a day such as `2027-01-31`, got `a b `");
        wrong("asOf: \"\\e[31mred\"\n", "x.yaml:1:7: `asOf`: expected a day such as `2027-01-31`, got ` [31mred`");
        wrong(
                "asOf: " + "a".repeat(900) + "\n",
                "x.yaml:1:7: `asOf`: expected a day such as `2027-01-31`, got `" + "a".repeat(200) + "…`");
    }

    @Test
    void an_expectation_that_is_no_mapping_is_reported_once() {
        wrong(
                "asOf: 2027-01-01\nexpect: [breach]\n",
                "x.yaml:2:10: expected keys such as `commitment`, `pack` or `subject`, got `breach`");
    }

    @Test
    void nothing_is_called_nothing() {
        wrong("asOf: 2027-01-01\nfacts:\n", "x.yaml:2:7: `facts` must be a list, each entry with a dash, got nothing");
    }

    @Test
    void the_cases_of_a_small_file_cannot_fill_the_memory() {
        String facts = "  - meeting: {id: m%d}\n";
        String text = "asOf: 2027-01-01\nfacts:\n"
                + IntStream.range(0, 1000).mapToObj(facts::formatted).collect(Collectors.joining())
                + "cases:\n"
                + IntStream.range(0, 1000)
                        .mapToObj("  - {name: c%d}\n"::formatted)
                        .collect(Collectors.joining());
        wrong(
                text,
                "x.yaml:1104:5: the cases of a file must not hold more than 100,000 facts together; split the file");
    }

    @Test
    void long_files_are_laid_over_each_other_in_good_time() {
        String facts = IntStream.range(0, 30_000)
                .mapToObj("- meeting: {id: m%d}\n"::formatted)
                .collect(Collectors.joining());
        Rules.write(folder.resolve("y.yaml"), "asOf: 2027-01-01\nfacts:\n" + facts);
        Path file = Rules.write(folder.resolve("x.yaml"), "extends: y.yaml\nfacts:\n" + facts);
        Scenarios read = ScenarioFile.read(file, Rules.library(folder), Settings.NONE);
        assertThat(read.scenarios())
                .singleElement()
                .satisfies(one -> assertThat(one.asks().facts()).hasSize(30_000));
    }

    @Test
    void extends_names_a_file_that_there_is() {
        wrong("asOf: 2027-01-01\nextends: y.yaml\n", "x.yaml:2:10: `extends`: there is no file `y.yaml`");
    }

    @Test
    void extends_is_not_endless() {
        for (int i = 0; i < 10; i++) {
            Rules.write(folder.resolve("f%d.yaml".formatted(i)), "extends: f%d.yaml\n".formatted(i + 1));
        }
        Rules.write(folder.resolve("f10.yaml"), "title: the last\n");
        wrong("asOf: 2027-01-01\nextends: f0.yaml\n", "f6.yaml:1:10: `extends` must not go through more than 8 files");
    }

    private void wrong(String text, String message) {
        assertThat(told(Rules.write(folder.resolve("x.yaml"), text))).isEqualTo(message);
    }

    /** All problems, a line each, with the folder taken out of their file names. */
    private String told(Path file) {
        Scenarios read = ScenarioFile.read(file, Rules.library(folder), Settings.NONE);
        assertThat(read.scenarios()).isEmpty();
        return read.problems().stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n"))
                .replace(folder + "/", "");
    }
}
