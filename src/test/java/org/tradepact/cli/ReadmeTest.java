package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern ANSWER =
            Pattern.compile("The answer of `\\./tradepact (check [^`]*)`:\n\n```console\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\S+");

    @Test
    void the_example_on_the_first_page_prints_what_the_page_shows(@TempDir Path folder) throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Path.of("README.md")));
        assertThat(blocks.find()).isTrue();
        assertThat(blocks.group(1)).isEqualTo("yaml");
        Path file = folder.resolve("magnets.yaml");
        Files.writeString(file, blocks.group(2));
        assertThat(blocks.find()).isTrue();
        assertThat(blocks.group(1)).isEqualTo("console");

        Ran ran = Ran.of("run", file.toString());

        assertThat(ran.out().replace(file.toString(), "magnets.yaml").strip())
                .isEqualTo(blocks.group(2).strip());
        assertThat(ran.code()).isZero();
    }

    @Test
    void the_answers_of_commands_are_those_the_page_shows() throws IOException {
        Matcher answers = ANSWER.matcher(Files.readString(Path.of("README.md")));
        int found = 0;
        while (answers.find()) {
            String[] words = QUOTED.matcher(answers.group(1))
                    .results()
                    .map(word -> word.group().replace("\"", ""))
                    .toArray(String[]::new);
            assertThat(Ran.of(words).out().strip()).isEqualTo(answers.group(2).strip());
            found++;
        }
        assertThat(found).isEqualTo(2);
    }
}
