package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GenerateCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_table_is_written() {
        Ran ran = Ran.of("generate", "--rows", "3", "--bad", ".5");
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines()).hasSize(4);
    }

    @Test
    void a_table_is_named_what_it_is() {
        for (String name : List.of("own.parquet", "own.csv.gz", "own")) {
            Path own = folder.resolve(name);
            assertThat(Ran.of("generate", "--rows", "3", "--out", own.toString())
                            .all())
                    .isEqualTo(
                            "exit 2\n--- out\n--- err\n--out: the table is written as CSV; expected a name that ends in `.csv`, got `%s`\n"
                                    .formatted(own));
            assertThat(own).doesNotExist();
        }
    }

    @Test
    void a_file_that_is_there_is_replaced_only_if_that_is_said() throws Exception {
        Path own = Files.writeString(folder.resolve("own.csv"), "mine");
        assertThat(Ran.of("generate", "--rows", "3", "--out", own.toString()).all())
                .isEqualTo("exit 2\n--- out\n--- err\n--out: `%s` exists; `--overwrite` replaces it\n".formatted(own));
        assertThat(own).hasContent("mine");
        assertThat(Ran.of("generate", "--rows", "3", "--out", own.toString(), "--overwrite")
                        .code())
                .isZero();
        assertThat(own.toFile()).isNotEmpty();
        assertThat(Files.readAllLines(own)).hasSize(4);
    }

    @Test
    void a_folder_without_packs_is_not_passed_over() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Ran.of("generate", "--rows", "3", "--rules", empty.toString())
                        .all())
                .isEqualTo(
                        "exit 2\n--- out\n--- err\n%s: the folder holds no pack; a pack is a folder with `agreement.yaml` or `goods.yaml`\n"
                                .formatted(empty));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --rows=-1            | --rows: expected how many, zero or more, got `-1`
                    --rows=many          | --rows: expected a whole number such as `1000`, got `many`
                    --rows=99999999999999999999 | --rows: expected a number of at most 9223372036854775807, got `99999999999999999999`
                    --rows=1 --bad=2     | --bad: expected a share from 0 to 1, got `2`
                    --rows=1 --bad=1%    | --bad: expected a share such as `0.01`, got `1%`
                    --rows=1 --bad=1e-999999999 | --bad: expected a share such as `0.01`, got `1e-999999999`
                    --rows=1 --seed=x    | --seed: expected a whole number such as `1000`, got `x`
                    --rows=1 --out=/     | --out: `/` is a folder; name a file
                    """)
    void what_cannot_be_written_is_one_sentence(String flags, String sentence) {
        Ran ran = Ran.of(("generate " + flags).split(" "));
        assertThat(ran.err().lines().findFirst().orElse("")).isEqualTo(sentence);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.code()).isEqualTo(2);
    }
}
