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
}
