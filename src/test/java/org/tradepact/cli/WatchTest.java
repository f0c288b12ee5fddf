package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WatchTest {
    @TempDir
    Path folder;

    @Test
    void scenarios_rules_lists_and_folders_count() {
        assertThat(Watch.counts(folder.resolve("a.yaml"))).isTrue();
        assertThat(Watch.counts(folder.resolve("a.drl"))).isTrue();
        assertThat(Watch.counts(folder.resolve("a.csv"))).isTrue();
        assertThat(Watch.counts(folder)).isTrue();
    }

    @Test
    void a_result_that_is_written_beside_them_starts_no_new_round() {
        assertThat(Watch.counts(folder.resolve("answers.json"))).isFalse();
        assertThat(Watch.counts(folder.resolve(".tradepact1.tmp"))).isFalse();
    }
}
