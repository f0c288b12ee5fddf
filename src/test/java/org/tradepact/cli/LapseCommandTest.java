package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LapseCommandTest {
    private static final String HOME = "src/test/resources/lapse/";

    private static Ran lapse(String command) {
        List<String> args = new ArrayList<>(List.of("lapse"));
        for (String word : command.split(" ")) {
            args.add(
                    word.endsWith(".yaml")
                            ? HOME + word
                            : word.replace('_', ' ').replace("+", "_"));
        }
        return Ran.of(args.toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ieepa|shoes_the_day_before_the_ruling.yaml --basis IEEPA --from 2026-02-20",
                "ieepa_json|shoes_the_day_before_the_ruling.yaml --basis ieepa --from 2026-02-20 --format json",
                "both_csv|shoes_the_day_before_the_ruling.yaml shoes_under_section_122.yaml --basis us+section+122"
                        + " --from 2026-03-10 --how expired --format csv",
                "agreement|a_duty_while_the_agreement_is_in_force.yaml --basis malaysia+art --from 2027-05-15 --how"
                        + " repealed",
            })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = lapse(command).all();

        Path kept = Path.of(HOME, "output", name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "shoes_under_section_122.yaml --basis us+section+122 --from 2026-03-10 --as-of 2026-13-01 | --as-of: the"
                        + " calendar has no day `2026-13-01`",
                "shoes_under_section_122.yaml --basis us+section+12 --from 2026-03-10 | --basis: there is no instrument"
                        + " `us_section_12`; did you mean `us_section_122`?",
                "shoes_under_section_122.yaml --basis reciprocal --from 2026-03-10 --format memo | --format: a lapse has"
                        + " no `memo`; expected `pretty`, `json` or `csv`",
                "shoes_under_section_122.yaml --basis Section --from 2026-03-10 | --basis: `Section` may be"
                        + " `us_section_307`, `us_section_122`, `us_section_301`, `us_section_232` or"
                        + " `us_transshipment_duty`; name one by its id",
                "nowhere.yaml --basis IEEPA --from 2026-03-10 | src/test/resources/lapse/nowhere.yaml: there is no such"
                        + " file or folder",
            })
    void wrong_input_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = lapse(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "shoes_under_section_122.yaml --basis IEEPA | missing `--from DATE`",
                "shoes_under_section_122.yaml --from 2026-03-10 | missing `--basis LAW`",
                "--basis IEEPA --from 2026-03-10 | missing `FILE`",
                "shoes_under_section_122.yaml --basis IEEPA --from 2026-13-10 | --from: ",
                "shoes_under_section_122.yaml --basis IEEPA --from 2026-03-10 --how falls | --how: expected"
                        + " `struck-down`, `expired`, `repealed` or `replaced`, got `falls`",
            })
    void flags_that_are_missing_or_wrong_are_named(String command, String beginning) {
        Ran ran = lapse(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith(beginning).doesNotContain("Exception");
        assertThat(ran.out()).isEmpty();
    }
}
