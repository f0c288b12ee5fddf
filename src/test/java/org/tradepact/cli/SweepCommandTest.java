package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepCommandTest {
    private static final String HOME = "src/test/resources/sweep/";
    private static final String DUTY = "questions/a_duty_on_malaysian_machinery.yaml";

    private static List<String> args(String command) {
        List<String> args = new ArrayList<>(List.of("sweep"));
        for (String word : command.split(" ")) {
            args.add(word.startsWith("questions/") ? HOME + word : word);
        }
        return args;
    }

    private static Ran sweep(String command, String columns) {
        return Ran.with(Map.of("COLUMNS", columns), args(command).toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "rate|questions/a_duty_on_malaysian_machinery.yaml --vary d1.rate=0..40",
                "rate_narrow|questions/a_duty_on_malaysian_machinery.yaml --vary d1.rate=0..40",
                "rate_json|questions/a_duty_on_malaysian_machinery.yaml --vary d1.rate=0..40:10 --format json",
                "content|questions/a_pump_with_american_parts.yaml --vary s1.usContent=0..100:10",
                "content_by_day|questions/a_pump_with_american_parts.yaml --vary s1.usContent=0..40:5"
                        + " --vary s1.entered=2026-02-20..2026-02-27",
                "content_by_day_csv|questions/a_pump_with_american_parts.yaml --vary s1.usContent=0..40:20"
                        + " --vary s1.entered=2026-02-23..2026-02-24 --format csv",
                "rate_by_status|questions/a_duty_on_malaysian_machinery.yaml --vary d1.rate=10..25:1"
                        + " --vary malaysia_art.inForceFrom=2027-03-01..2027-09-01:P1M",
                "form_by_day|questions/a_quota_on_magnets.yaml --vary q1.form=*"
                        + " --vary q1.inForceFrom=2026-11-01..2027-08-01:P1M",
                "form|questions/a_quota_on_magnets.yaml --vary q1.form=*",
            })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = sweep(command, name.endsWith("narrow") ? "80" : "100").all();

        Path kept = Path.of(HOME, "output", name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "d2.rate=0..40 # `d2.rate`: there is no fact or text `d2`; did you mean `d1`?",
                "malaysia_ar.inForceFrom=2026-01-01..2027-01-01 # `malaysia_ar.inForceFrom`: there is no fact or text"
                        + " `malaysia_ar`; did you mean `malaysia_art`?",
                "d1.rte=0..40 # `d1.rte`: `d1` is a fact of kind customsDuty, which has no component `rte`; did you mean"
                        + " `rate`?",
                "d1.basis=ordinary..reciprocal # `d1.basis`: its values have no order, so `ordinary..reciprocal` is no"
                        + " range; write a list such as `*` for all of them or `A|B` for some",
                "d1.originating=MY..TH # `d1.originating`: its values have no order, so `MY..TH` is no range; write a"
                        + " list such as `A|B`",
                "d1.rate=40..0 # `d1.rate`: `40` must be below `0`; write `0..40`",
                "d1.rate=5..5 # `d1.rate`: `5` must be below `5`",
                "d1.rate=0..40:-1 # `d1.rate`: the step must be more than zero, got `-1`",
                "asOf=2027-01-01..2026-01-01 # `asOf`: `2027-01-01` must be before `2026-01-01`; write"
                        + " `2026-01-01..2027-01-01`",
                "d1.rate=0..40:0 # `d1.rate`: the step must be more than zero, got `0`",
                "asOf=2026-01-01..2027-01-01:P0D # `asOf`: the step must be more than nothing, got `P0D`",
                "asOf=2026-01-01..2027-01-01:month # `asOf`: expected a step such as `P1D`, `P1M` or a number of days,"
                        + " got `month`",
                "d1.rate=0..40:0.001 # `d1.rate`: more than 10,000 points, and no more are asked; take a longer step or a"
                        + " shorter range",
                "d1.rate=0..forty # `d1.rate`: expected a rate in percent such as `19` or `12.5`, got `forty`",
                "d1.rate=* # `d1.rate`: `*` stands for all words of a list, and it has none; write a range such as"
                        + " `FROM..TO`",
                "d1.basis=ordinary|section999 # `d1.basis`: unknown word `section999`; did you mean `section122`?",
                "d1.basis=ordinary|ordinary # `d1.basis`: a value is given twice",
                "asOf=2026-01-01 # `asOf`: expected a range of days such as `2026-01-01..2026-12-31`, got `2026-01-01`",
                "malaysia_art.inForce=2026-01-01..2027-01-01 # `malaysia_art.inForce`: unknown word `inForce`; did you"
                        + " mean `inForceFrom`?",
                "readings.MY-ART-CM.1/stag=* # `readings.MY-ART-CM.1/stag`: there is no pivot `MY-ART-CM.1/stag`; did you"
                        + " mean `MY-ART-CM.1/stage`?",
                "d1.rate # expected what varies and its values, such as `d1.rate=0..40:5`,"
                        + " `asOf=2026-01-01..2026-12-31` or `q1.form=ban|quota`, got `d1.rate`",
            })
    void what_cannot_be_swept_is_told_in_one_sentence(String vary, String sentence) {
        Ran ran = Ran.of("sweep", HOME + DUTY, "--vary", vary);

        assertThat(ran.err()).isEqualTo("--vary: " + sentence + "\n");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_flag_that_would_set_what_is_varied_is_refused() {
        Ran ran = Ran.of(
                "sweep",
                HOME + DUTY,
                "--vary",
                "asOf=2027-05-01..2027-05-04",
                "--vary",
                "malaysia_art.inForceFrom=2027-01-01..2027-02-01",
                "--as-of",
                "2026-01-01",
                "--assume",
                "malaysia_art.inForceFrom=2027-01-15");

        assertThat(ran.err())
                .isEqualTo(
                        """
                        --as-of: `--vary asOf` asks on days of its own; leave out one of the two
                        --assume: `--vary` gives `malaysia_art.inForceFrom` days of its own; leave out one of the two
                        """);
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void one_point_is_not_several() {
        assertThat(sweep(DUTY + " --vary d1.rate=5", "100").out()).contains("\n1 point (1 of d1.rate), ");
    }

    @Test
    void amounts_of_two_currencies_are_refused() {
        Ran ran =
                Ran.of("sweep", HOME + "questions/a_pump_with_american_parts.yaml", "--vary", "s1.value=USD 1..EUR 5");

        assertThat(ran.err())
                .isEqualTo("--vary: `s1.value`: `USD 1` and `EUR 5` are of two currencies, and none is converted\n");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void three_things_are_too_many_and_one_thing_is_given_once() {
        Ran three = Ran.of(
                "sweep", HOME + DUTY, "--vary", "d1.rate=0..1", "--vary", "d1.basis=*", "--vary", "d1.pleads=none");
        Ran twice = Ran.of("sweep", HOME + DUTY, "--vary", "d1.rate=0..1", "--vary", "d1.rate=2..3");

        assertThat(three.err()).isEqualTo("--vary: one or two things can be swept at once, got 3\n");
        assertThat(twice.err()).isEqualTo("--vary: `d1.rate` is given twice\n");
    }

    @Test
    void all_mistakes_are_told_at_once() {
        Ran ran = Ran.of("sweep", HOME + DUTY, "--vary", "d1.rte=0..1", "--vary", "asOf=1..2");

        assertThat(ran.err().lines()).hasSize(2);
    }

    @Test
    void too_many_points_of_two_things_are_refused() {
        Ran ran =
                Ran.of("sweep", HOME + DUTY, "--vary", "d1.rate=0..200:1", "--vary", "asOf=2026-01-01..2027-01-01:P1D");

        assertThat(ran.err())
                .isEqualTo("--vary: `d1.rate` and `asOf` come to 73,566 points, and at most 10,000 are asked; take a"
                        + " longer step\n");
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void another_format_is_refused() {
        Ran ran = Ran.of("sweep", HOME + DUTY, "--vary", "d1.rate=0..1", "--format", "sarif");

        assertThat(ran.err())
                .isEqualTo("--format: a sweep has no `sarif`; expected `pretty`, `json`, `csv` or `html`\n");
    }

    /** A real process, with far more to ask than it gets time for. */
    @Test
    void an_interrupted_sweep_prints_what_is_done_and_exits_with_130(@TempDir Path folder) throws Exception {
        StringBuilder file = new StringBuilder(
                Files.readString(Path.of(HOME, "questions/a_pump_with_american_parts.yaml")) + "cases:\n");
        for (int i = 1; i <= 50; i++) {
            file.append("  - {name: case %d, facts: [shipment: {id: s1, value: USD %d}]}\n".formatted(i, i));
        }
        Path question = Files.writeString(folder.resolve("q.yaml"), file.toString());
        Path out = folder.resolve("out.txt");
        List<String> command = new ArrayList<>();
        if (new ProcessBuilder("env", "--default-signal=INT", "true").start().waitFor() == 0) {
            command.addAll(List.of("env", "--default-signal=INT")); // a job in the background is born deaf to it
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.tradepact.cli.Main",
                "sweep",
                question.toString(),
                "--vary",
                "s1.usContent=0..99:1",
                "--vary",
                "s1.entered=2025-06-01..2025-09-08:P1D"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        try {
            awaitWork(process);
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(Files.readString(out)).contains("10,000 points", "it was ended early", "A pump with American");
            assertThat(Files.readString(folder.resolve("err.txt")))
                    .containsPattern("ended early: \\d+ scenarios were not asked")
                    .doesNotContain("Exception");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Until it has used more time of a core than it takes to begin. */
    private static void awaitWork(Process process) throws InterruptedException {
        while (process.isAlive()
                && process.info().totalCpuDuration().orElseThrow().toSeconds() < 10) {
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
    }
}
