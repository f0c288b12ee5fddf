package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ManyFilesTest {
    private static final int FILES = 150;

    @Test
    void many_files_on_all_cores_answer_in_the_order_of_their_names_as_each_alone(@TempDir Path folder)
            throws IOException {
        for (int i = 0; i < FILES; i++) {
            Files.writeString(
                    folder.resolve("f%03d.yaml".formatted(i)),
                    """
                    title: Malaysia limits exports
                    asOf: 2027-06-%02d
                    about: [MY-ART-CM.1, MY-ART-CM.2]
                    facts:
                      - exportRestriction: {id: q%03d, takenBy: MY, form: %s, goods: %s, stage: oxide, to: all, effect: open}
                    """
                            .formatted(
                                    1 + i % 28,
                                    i,
                                    i % 3 == 0 ? "ban" : i % 3 == 1 ? "quota" : "exportDuty",
                                    i % 2 == 0 ? "rare-earths" : "rare-earth-magnets"));
        }
        String together = Ran.of("run", folder.toString(), "--format", "csv").out();
        StringBuilder alone = new StringBuilder();
        for (int i = 0; i < FILES; i++) {
            String one = Ran.of("run", folder.resolve("f%03d.yaml".formatted(i)).toString(), "--format", "csv")
                    .out();
            alone.append(i == 0 ? one : one.substring(one.indexOf('\n') + 1));
        }
        assertThat(together).isEqualTo(alone.toString());
    }
}
