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
class TimelineCommandTest {
    private static final String HOME = "src/test/resources/timeline/";

    private static Ran timeline(String command) {
        List<String> args = new ArrayList<>(List.of("timeline"));
        for (String word : command.split(" ")) {
            args.add(word.startsWith("questions/") ? HOME + word : word);
        }
        args.addAll(List.of("--rules", HOME + "rules"));
        return Ran.of(args.toArray(String[]::new));
    }

    /** As in {@link GoldenTest}. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a_ban|questions/a_ban_for_three_weeks.yaml",
                "a_ban_csv|questions/a_ban_for_three_weeks.yaml --format csv",
                "a_law_is_owed|questions/a_law_is_owed.yaml",
                "a_law_is_owed_json|questions/a_law_is_owed.yaml --format json",
                "a_law_comes_late|questions/a_law_comes_late.yaml",
                "meetings|questions/a_law_comes_late.yaml --about TIDE-4 --until 2026-02-15",
            })
    void output_is_as_kept(String name, String command) throws IOException {
        String got = timeline(command).all();

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
                "questions/nowhere.yaml | src/test/resources/timeline/questions/nowhere.yaml: there is no such file",
                "questions/a_law_is_owed.yaml --format sarif | --format: a time line has no `sarif`; expected `pretty`,"
                        + " `json`, `csv` or `html`",
                "questions/a_law_is_owed.yaml --about TIDE-33 | --about: there is no commitment or pack `TIDE-33`; did"
                        + " you mean `TIDE-3`?",
            })
    void wrong_input_is_told_in_one_sentence(String command, String sentence) {
        Ran ran = timeline(command);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).isEqualTo(sentence + "\n");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void out_writes_the_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("line.json");

        Ran ran = timeline("questions/a_law_is_owed.yaml --format json --out " + file);

        assertThat(ran.out()).isEmpty();
        assertThat(Files.readString(file)).contains("\"expression\" : \"entry into force\"");
    }

    @Test
    void another_day_moves_what_has_no_day_of_its_own_and_turns_stay() {
        String usual = timeline("questions/a_law_comes_late.yaml --format csv").out();

        assertThat(timeline("questions/a_law_comes_late.yaml --format csv --as-of 2026-02-18")
                        .out())
                .isEqualTo(usual);
    }

    @Test
    void an_assumed_day_of_entry_turns_expressions_into_days() {
        Ran ran = timeline("questions/a_law_is_owed.yaml --assume xa_xb_treaty.inForceFrom=2026-03-01");

        assertThat(ran.out()).contains("2026-03-22").doesNotContain(" + 20 days");
    }

    @Test
    void what_a_text_that_does_not_bind_leaves_behind_was_a_departure() {
        Ran ran = Ran.of(
                "timeline",
                "scenarios/australia_minerals/discontinuation/it_counts_until_the_thirtieth_day_after_the_notice.yaml");

        assertThat(ran.out()).contains("departs -> departed, now over").doesNotContain("breached, now over");
    }
}
