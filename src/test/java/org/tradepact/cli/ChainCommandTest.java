package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChainCommandTest {
    private static final String HOME = "src/test/resources/chain/";

    private static Ran chain(String command) {
        List<String> args = new ArrayList<>(List.of("chain"));
        for (String word : command.split(" ")) {
            args.add(word.startsWith("acts/") || word.endsWith(".csv") && !word.startsWith("/") ? HOME + word : word);
        }
        args.addAll(List.of("--rules", HOME + "rules"));
        return Ran.of(args.toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a_ban, acts/a_ban.yaml --portfolio shipments.csv",
        "a_ban_json, acts/a_ban.yaml --portfolio shipments.csv --format json",
        "a_ban_csv, acts/a_ban.yaml --portfolio shipments.csv --format csv",
        "no_act, acts/no_act.yaml --portfolio shipments.csv",
        "a_notice, acts/a_notice.yaml --portfolio shipments.csv",
        "a_quota, acts/a_quota.yaml --portfolio shipments.csv",
        "a_licence, acts/a_licence.yaml",
    })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = chain(command).all();

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
                "acts/a_ban.yaml | name the shipments with `--portfolio`, or state them in"
                        + " `src/test/resources/chain/acts/a_ban.yaml`",
                "shipments.csv | an act is written as a scenario file (.yaml), got"
                        + " `src/test/resources/chain/shipments.csv`; shipments go under `--portfolio`",
                "acts/a_ban.yaml --portfolio nowhere.csv | src/test/resources/chain/nowhere.csv: there is no such file",
                "acts/nowhere.yaml --portfolio shipments.csv | src/test/resources/chain/acts/nowhere.yaml: there is no"
                        + " such file",
                "acts/a_ban.yaml --portfolio shipments.csv --format memo | --format: a chain has no `memo`; expected"
                        + " `pretty`, `json` or `csv`",
                "acts/a_ban.yaml --portfolio shipments.csv --assume xa_xb_pact | --assume: expected an instrument,"
                        + " what happens to it and when, such as `malaysia_art.inForceFrom=2027-01-01`, got `xa_xb_pact`",
            })
    void wrong_input_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = chain(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void a_flag_may_assume_another_status() {
        Ran ran = chain("acts/a_ban.yaml --portfolio shipments.csv --assume xb_emergency.struckDownOn=never");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("steel     HS 72021150  10 %      40 %  +30 %");
    }

    @Test
    void out_writes_the_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("chain.csv");

        Ran ran = chain("acts/a_ban.yaml --portfolio shipments.csv --format csv --out " + file);

        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("file,name,commitment,");
    }
}
