package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MainTest {
    private static final String HOME = "src/test/resources/golden/";
    private static final String RULES = HOME + "rules";
    private static final String ASKED = HOME + "scenarios/asked/";

    private static Ran run(String... args) {
        return Ran.of(Stream.concat(Stream.of("run", "--rules", RULES), Stream.of(args))
                .toArray(String[]::new));
    }

    @Test
    void a_binding_breach_exits_with_one() {
        assertThat(run(ASKED + "a_duty_above_the_bound_rate.yaml").code()).isEqualTo(1);
    }

    @Test
    void what_would_breach_exits_with_zero_unless_asked_for() {
        String file = ASKED + "a_duty_while_nothing_is_in_force.yaml";

        assertThat(run(file).code()).isZero();
        assertThat(run(file, "--fail-on", "would-breach").code()).isEqualTo(1);
        assertThat(run(file, "--fail-on", "departs").code()).isZero();
    }

    @Test
    void an_open_answer_on_a_binding_duty_exits_with_three() {
        assertThat(run(ASKED + "a_duty_of_unknown_rate_and_no_import_ban.yaml").code())
                .isEqualTo(3);
    }

    @Test
    void a_file_with_mistakes_exits_with_two_and_the_others_still_run() {
        Ran ran = run(HOME + "scenarios/wrong", ASKED);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).contains("a_duty_above_the_bound_rate.yaml");
        assertThat(ran.err())
                .isEqualTo(
                        """
                        src/test/resources/golden/scenarios/wrong/two_mistakes.yaml:4:52: `form`: expected `ban`, `quota`, `licensing`, `exportDuty`, `minimumPrice`, `processingRequirement` or `other`, got `qota`; did you mean `quota`?
                        src/test/resources/golden/scenarios/wrong/two_mistakes.yaml:5:1: unknown key `expects`; did you mean `expect`?
                        """);
    }

    @Test
    void nothing_to_run_only_fails_on_request() {
        Ran none = run(ASKED, "--name", "*nowhere*");
        assertThat(none.code()).isZero();
        assertThat(none.err()).isEqualTo("no scenario was run; none matches `*nowhere*`\n");

        Ran ran = run(ASKED, "--name", "*nowhere*", "--fail-on-empty");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo("no scenario was run; none matches `*nowhere*`\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "rnu | unknown command `rnu`; did you mean `run`?",
                "run | missing `PATH`",
                "run x --as-off 2027-01-01 | unknown flag `--as-off`; did you mean `--as-of`?",
                "run x --as-of 2027-13-01 | --as-of: the calendar has no day `2027-13-01`",
                "run x --as-of tomorrow | --as-of: expected a day such as `2027-01-31`, got `tomorrow`",
                "run x --format jsn | --format: expected `pretty`, `compact`, `json`, `junit`, `sarif`, `github`, `csv`, `memo`, `html` or `ics`, got `jsn`; did you mean `json`?",
                "ratify x --remind soon | --remind: expected a whole number such as `30`, got `soon`",
                "diff x y --cases 99999999999 | --cases: expected a number of at most 2147483647, got `99999999999`",
                "lint --format csv | --format: `csv` goes with --near-misses; expected `pretty`, `junit`, `sarif` or `github`",
                "lint --format html | --format: what is amiss has no `html`; expected `pretty`, `junit`, `sarif` or `github`",
                "lint --near-misses --format memo | --format: what is amiss has no `memo`; expected `pretty`, `junit`, `sarif`, `github`, `csv` or `json`",
                "run x --fail-on breach | --fail-on: expected `would-breach` or `departs`, got `breach`; did you mean `would-breach`?",
                "list --encoding half | --encoding: expected `full`, `partial` or `none`, got `half`",
            })
    void wrong_usage_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = Ran.of(command.split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err().lines().findFirst()).contains(sentence);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "run x --reading PACT-1/stge=any-stage | --reading: readers are not known to differ on `PACT-1/stge`; did you mean `PACT-1/stage`?",
                "run x --reading PACT-1/stage=any | --reading: `PACT-1/stage` has no reading `any`; expected `any-stage` or `raw-only`",
                "run x --reading any-stage | --reading: expected `PIVOT=OPTION` or `all`, got `any-stage`",
                "explain PACT-99 | unknown commitment `PACT-99`; `tradepact list --pack xa_xb_pact` prints those of its pack",
                "list --party Japan | --party: unknown party `Japan`; did you mean `JP`?",
                "list --pack xa_xb | --pack: unknown pack `xa_xb`; did you mean `xa_xb_pact`?",
                "list --format junit | --format: a register has no `junit`; expected `pretty`, `json` or `csv`",
            })
    void what_the_packs_do_not_know_is_told_with_the_nearest(String command, String sentence) {
        Ran ran = Ran.of((command + " --rules " + RULES).split(" "));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
    }

    @Test
    void a_flag_may_stand_in_the_environment() {
        String file = ASKED + "a_duty_above_the_bound_rate.yaml";

        Ran ran = Ran.with(Map.of("TRADEPACT_RUN_AS_OF", "2026-06-01"), "run", file, "--rules", RULES);

        assertThat(ran.out()).contains("as of 2026-06-01");
    }

    @Test
    void a_mistake_in_the_environment_is_told_by_its_name_there() {
        assertThat(Ran.with(Map.of("TRADEPACT_TIMELINE_UNTIL", "soon"), "timeline", "x.yaml")
                        .err())
                .startsWith("TRADEPACT_TIMELINE_UNTIL: expected a day such as `2027-01-31`, got `soon`\n");
        assertThat(Ran.with(
                                Map.of("TRADEPACT_LAPSE_FULL", "maybe"),
                                "lapse",
                                "x",
                                "--basis",
                                "y",
                                "--from",
                                "2026-01-01")
                        .err())
                .startsWith("TRADEPACT_LAPSE_FULL: expected `true` or `false`, got `maybe`\n");
        assertThat(Ran.with(Map.of("TRADEPACT_TIMELINE_UNTIL", "soon"), "timeline", "x.yaml", "--until", "later")
                        .err())
                .startsWith("--until: expected a day such as `2027-01-31`, got `later`\n");
    }

    @Test
    void wrong_flags_are_told_all_at_once_and_nothing_is_answered() {
        Ran ran = Ran.of(
                "timeline",
                ASKED + "a_duty_above_the_bound_rate.yaml",
                "--rules",
                RULES,
                "--about",
                "PACT-99,nowhere",
                "--as-of",
                "2027-13-01");

        assertThat(ran.err())
                .isEqualTo(
                        """
                        --about: there is no commitment or pack `PACT-99`; did you mean `PACT-1`?
                        --about: there is no commitment or pack `nowhere`
                        --as-of: the calendar has no day `2027-13-01`
                        """);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_name_that_a_terminal_would_obey_is_told_without_what_it_obeys() {
        assertThat(Ran.of("timeline", "no\u001b[31mwhere.yaml").err())
                .isEqualTo("no[31mwhere.yaml: there is no such file\n");
    }

    @ParameterizedTest
    @CsvSource({"run", "timeline", "fix"})
    void out_is_not_written_over_what_is_read(String command, @TempDir Path folder) throws IOException {
        Path read = folder.resolve("a.yaml");
        Files.copy(Path.of(ASKED + "a_duty_above_the_bound_rate.yaml"), read);
        Path link = Files.createSymbolicLink(folder.resolve("b.yaml"), read);

        for (Path out : List.of(read, link)) {
            Ran ran = Ran.of(command, read.toString(), "--rules", RULES, "--out", out.toString());
            assertThat(ran.err()).isEqualTo("--out: `%s` is what is read; name another file\n".formatted(out));
            assertThat(ran.code()).isEqualTo(2);
        }
        assertThat(read).hasSameTextualContentAs(Path.of(ASKED + "a_duty_above_the_bound_rate.yaml"));
    }

    @Test
    void out_is_not_written_over_what_a_folder_holds(@TempDir Path folder) throws IOException {
        Path read = folder.resolve("a.yaml");
        Files.copy(Path.of(ASKED + "a_duty_above_the_bound_rate.yaml"), read);

        Ran ran = run(folder.toString(), "--out", read.toString());

        assertThat(ran.err())
                .isEqualTo("--out: `%s` is among what is read, in `%s`; name another file\n".formatted(read, folder));
        assertThat(run(folder.toString(), "--out", folder.resolve("answers.txt").toString())
                        .err())
                .isEmpty();
    }

    @Test
    void names_that_are_empty_are_refused() {
        assertThat(run(ASKED, "--out", "").err()).isEqualTo("--out: its name is empty; name a file\n");
        assertThat(Ran.of("timeline", "").err()).isEqualTo("FILE|PACK: its name is empty; name one\n");
    }

    @Test
    void colour_is_for_terminals_without_no_color() {
        String[] args = {"run", ASKED + "a_duty_above_the_bound_rate.yaml", "--rules", RULES};

        assertThat(Ran.with(Map.of("TERMINAL", "yes"), args).out()).contains("\u001b[31;1mbreaches the pact");
        assertThat(Ran.with(Map.of("TERMINAL", "yes", "NO_COLOR", "1"), args).out())
                .doesNotContain("\u001b");
        assertThat(Ran.of(args).out()).doesNotContain("\u001b");
    }

    @Test
    void out_writes_the_whole_file_and_nothing_else(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("answers.json");
        Files.writeString(file, "old");

        Ran ran = run(ASKED, "--format", "json", "--out", file.toString());

        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(run(ASKED, "--format", "json").out());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void out_leaves_a_link_what_it_is(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("answers.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        run(ASKED, "--out", link.toString());

        assertThat(link).isSymbolicLink();
        assertThat(file).content().isEqualTo(run(ASKED).out());
    }

    @Test
    void rules_in_another_encoding_are_told_with_file_and_line(@TempDir Path rules) throws IOException {
        copy(Path.of(RULES), rules);
        Path drl = rules.resolve("xa_xb_pact/pact.drl");
        Files.writeString(drl, Files.readString(drl) + "// Zölle\n", StandardCharsets.ISO_8859_1);

        Ran ran = Ran.of("run", HOME + "scenarios/expected", "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("pact.drl:")
                .contains("the file must be saved as UTF-8; the bytes here are not")
                .contains("not run, since pack `xa_xb_pact` has mistakes");
    }

    @Test
    void a_pack_is_named_as_rules_can_be(@TempDir Path rules) throws IOException {
        copy(Path.of(RULES), rules);
        Path other = Files.createDirectories(rules.resolve("my-pack"));
        Files.writeString(other.resolve("agreement.yaml"), "pack: my-pack\ntitle: Other\nknownUntil: 2026-01-01\n");

        Ran ran = Ran.of("run", ASKED + "a_duty_above_the_bound_rate.yaml", "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("my-pack/agreement.yaml:1:7: rules are named after their pack, so `my-pack` must be letters, "
                        + "digits and `_`, such as `my_pack`");
    }

    @Test
    void out_into_a_missing_folder_is_refused() {
        Ran ran = run(ASKED, "--out", "nowhere/answers.txt");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("--out: there is no folder `");
    }

    @Test
    void a_pack_with_mistakes_is_left_out_and_the_others_go_on(@TempDir Path rules) throws IOException {
        copy(Path.of(RULES), rules);
        Path broken = Files.createDirectories(rules.resolve("broken_pack"));
        Files.writeString(broken.resolve("agreement.yaml"), "pack: other\ntitle: Broken\nknownUntil: 2026-01-01\n");

        Ran ran = Ran.of("run", ASKED + "a_duty_above_the_bound_rate.yaml", "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("`pack` must be the name of the folder, `broken_pack`, got `other`");
        assertThat(ran.out()).contains("breaches the pact since 2027-01-01");
    }

    @Test
    void rules_that_do_not_compile_are_told_with_file_and_line(@TempDir Path rules) throws IOException {
        copy(Path.of(RULES), rules);
        Path drl = rules.resolve("xa_xb_pact/pact.drl");
        Files.writeString(drl, Files.readString(drl).replace("rate.exceeds($bound.rate)", "rate.exceeds($bound.rat)"));

        Ran ran = Ran.of("run", HOME + "scenarios/expected", "--rules", rules.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("pact.drl:").contains("not run, since pack `xa_xb_pact` has mistakes");

        Path scenario = rules.resolve("asked.yaml");
        Files.writeString(
                scenario, Files.readString(Path.of(ASKED, "a_duty_above_the_bound_rate.yaml")) + "about: [PACT-1]\n");
        Ran asked = Ran.of("run", scenario.toString(), "--rules", rules.toString());

        assertThat(asked.code()).isEqualTo(2);
        assertThat(asked.err()).contains("pact.drl:").doesNotContain("our fault");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
