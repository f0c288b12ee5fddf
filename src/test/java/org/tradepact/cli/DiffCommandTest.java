package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DiffCommandTest {
    private static final String HOME = "src/test/resources/diff/";
    private static final String RULES = "src/test/resources/timeline/rules";
    private static final String TIDES = RULES + "/xa_xb_tides";

    @TempDir
    Path folder;

    private static Ran diff(String command) {
        List<String> args = new ArrayList<>(List.of("diff"));
        for (String word : command.split(" ")) {
            args.add(word.startsWith("questions/") ? HOME + word : word);
        }
        args.addAll(List.of("--rules", RULES));
        return Ran.of(args.toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "two_scenarios|questions/quota.yaml questions/export_duty.yaml",
                "two_scenarios_json|questions/quota.yaml questions/export_duty.yaml --format json",
                "two_scenarios_csv|questions/quota.yaml questions/export_duty.yaml --format csv",
                "cases|questions/cases.yaml questions/cases_later.yaml",
                "forced_labour|--pack malaysia_art --pack cambodia_art --topic forced-labour --cases 200",
                "forced_labour_json|--pack malaysia_art --pack cambodia_art --topic forced-labour --cases 200 --format"
                        + " json",
                "forced_labour_csv|--pack malaysia_art --pack cambodia_art --topic forced-labour --cases 200 --format csv",
                "enforcement|--pack malaysia_art --pack cambodia_art --topic enforcement --cases 200",
            })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = diff(command).all();

        Path kept = Path.of(HOME, "output", name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "--pack goods --pack malaysia_art --topic forced-labour | --pack: `goods` holds no clauses, so there is"
                        + " nothing to compare",
                "questions/quota.yaml | expected two files, or `--pack` twice, got one file",
                "questions/quota.yaml questions/quota.yaml questions/quota.yaml | expected two files, or `--pack` twice, got"
                        + " 3 files",
                "questions/quota.yaml questions/nowhere.yaml | src/test/resources/diff/questions/nowhere.yaml: there is no"
                        + " such file",
                "questions/quota.yaml questions/run.json | `src/test/resources/diff/questions/run.json` is a saved run and"
                        + " `src/test/resources/diff/questions/quota.yaml` is not; compare two scenarios (.yaml), or two"
                        + " runs (.json)",
                "a.json b.json --as-of 2026-01-01 | --as-of: a saved run is compared as it is; the flag is for scenarios",
                "--pack xa_xb_tides | --pack: expected it twice, got it once",
                "--pack a --pack b --pack c | --pack: expected it twice, got it 3 times",
                "--pack xa_xb_tides --pack xa_xb_tide --topic x | --pack: there is no pack `xa_xb_tide`; did you mean"
                        + " `xa_xb_tides`?",
                "--pack no/such/pack --pack xa_xb_tides | --pack: `no/such/pack` is no folder of a pack, which holds"
                        + " `agreement.yaml`",
                "--pack xa_xb_tides --pack xa_xb_tides --topic labour | --topic: `xa_xb_tides` and `xa_xb_tides` are versions"
                        + " of one pack, which are compared as a whole",
                "--pack xa_xb_tides --pack xa_xb_tides --cases 0 | --cases: expected a number of at least 1, got `0`",
                "--pack xa_xb_tides --pack xa_xb_tides questions/quota.yaml | `--pack` and files do not go together; got"
                        + " `src/test/resources/diff/questions/quota.yaml` beside the packs",
                "questions/quota.yaml questions/quota.yaml --topic labour | --topic: goes with two packs; name them with"
                        + " `--pack`",
                "questions/quota.yaml questions/quota.yaml --format sarif | --format: a difference has no `sarif`; expected"
                        + " `pretty`, `json`, `csv` or `html`",
                "--pack malaysia_minerals_mou --pack thailand_minerals_mou --topic mineral-price | --topic: neither"
                        + " `malaysia_minerals_mou` nor `thailand_minerals_mou` has a clause on `mineral-price`; did you mean"
                        + " `mineral-prices`?; both have `critical-minerals`, `legal-force`, `meetings`, `mineral-assets`,"
                        + " `mineral-permits`, `mineral-prices`, `mineral-projects`, `mineral-supply` or `termination`",
                "--pack malaysia_minerals_mou --pack thailand_minerals_mou | --topic: `malaysia_minerals_mou` and"
                        + " `thailand_minerals_mou` are two agreements, so say on what to compare them: `critical-minerals`,"
                        + " `legal-force`, `meetings`, `mineral-assets`, `mineral-permits`, `mineral-prices`,"
                        + " `mineral-projects`, `mineral-supply` or `termination`",
            })
    void wrong_input_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = diff(command);

        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    private Path saved(String question) {
        Path file = folder.resolve(question + ".json");
        Ran.of(
                "run",
                HOME + "questions/" + question + ".yaml",
                "--rules",
                RULES,
                "--format",
                "json",
                "--out",
                file.toString());
        return file;
    }

    @Test
    void a_saved_run_does_not_differ_from_itself() {
        Path run = saved("cases");

        Ran ran = diff("%s %s --exit-code".formatted(run, run));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("no difference in the answers of 3 pairs\n");
    }

    @Test
    void two_saved_runs_differ_where_their_answers_do_and_that_may_fail_a_build() throws IOException {
        Path before = saved("cases");
        Path after = folder.resolve("later.json");
        Files.writeString(after, Files.readString(saved("cases_later")).replace("cases_later.yaml", "cases.yaml"));

        Ran ran = diff("%s %s --exit-code --format csv".formatted(before, after));

        assertThat(ran.code()).isEqualTo(1);
        List<String> lines = ran.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1))
                .contains("TIDE-2,duty,\"verdict, since, periods of breach\",breach,political,2026-03-01,")
                .contains(",complies,political,,");
        assertThat(diff("%s %s".formatted(before, after)).code()).isZero();
    }

    @Test
    void other_json_is_no_run() throws IOException {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"rows\": []}");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"rows\": ");

        Ran ran = diff(other + " " + broken);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualTo(
                        """
                        %s: expected a run saved with `tradepact run PATH --format json --out FILE`; there are no `scenarios` in it
                        %s: this is not the JSON of a run; save one with `tradepact run PATH --format json`
                        """
                                .formatted(other, broken));
    }

    @Test
    void two_versions_of_a_pack_lie_side_by_side() throws IOException {
        Path other = Files.createDirectories(folder.resolve("xa_xb_tides"));
        try (Stream<Path> files = Files.list(Path.of(TIDES))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("rate: 5,", "rate: 7,");
                Files.writeString(other.resolve(file.getFileName()), text);
            }
        }

        Ran same = diff("--pack %s --pack xa_xb_tides --cases 20 --exit-code".formatted(TIDES));
        Ran ran = diff("--pack %s --pack %s --cases 100 --exit-code".formatted(TIDES, other));

        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("no case found on which they differ, ");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().map(String::strip))
                .containsSubsequence(Arrays.asList(
                        "TIDE-2  Duties of XA on goods of XB, as announced",
                        "register     term TIDE-2/rate from 2026-02-10  5 % -> 7 %",
                        "answers      first   departs from the statement since 2026-12-31; political",
                        "second  does not depart from the statement; political"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duty-evasion|MY-ART-5.2-EVASION.agreement · KH-ART-EVASION-AGREEMENT",
                "export-controls|MY-ART-5.2-EXPORT · KH-ART-5.2\n",
                "export-controls|MY-ART-5.2.4 · KH-ART-5.2.4",
                "amendment|MY-ART-7.3.amend · KH-ART-7.2",
                "entry-into-force|by MY-ART-7.2 the text enters into force 60 days after the exchange of notices; by KH-ART-7.5 the text enters into force on the last notification",
                "termination|by MY-ART-7.5 the text ends 180 days after the notice; by KH-ART-7.4 the text ends six months after the notice",
            })
    void like_sentences_stand_beside_each_other(String topic, String said) {
        Ran ran = Ran.of("diff", "--pack", "malaysia_art", "--pack", "cambodia_art", "--topic", topic, "--cases", "60");

        assertThat(ran.out().replaceAll("\n {17}", " ")).contains(said.replace("\\n", "\n"));
        assertThat(ran.out()).doesNotContain("breaches the Cambodia agreement");
    }
}
