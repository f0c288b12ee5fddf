package org.tradepact.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TopicsTest {
    private static final Path RULES = Path.of("src/test/resources/timeline/rules");

    @TempDir
    Path folder;

    private List<String> found(String topic) throws Exception {
        Path pack = Files.createDirectories(folder.resolve("xa_xb_tides"));
        Files.copy(RULES.resolve("sources.yaml"), folder.resolve("sources.yaml"));
        String agreement = Files.readString(RULES.resolve("xa_xb_tides/agreement.yaml"));
        Files.writeString(
                pack.resolve("agreement.yaml"),
                agreement.replace("    holder: XA\n", "    topics: [%s]\n    holder: XA\n".formatted(topic)));
        Files.copy(RULES.resolve("xa_xb_tides/terms.yaml"), pack.resolve("terms.yaml"));
        Problems read = new Problems();
        Library library = Library.of(List.of(), Map.of()).plus(folder, read);
        assertThat(read.list()).isEmpty();
        Problems problems = new Problems();
        new Topics(Set.of("labour-rights", "customs-duties"), problems)
                .check(library.pack("xa_xb_tides").orElseThrow(), "agreement.yaml", Map.of("TIDE-1", 24));
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void a_topic_of_a_register_is_fine() throws Exception {
        assertThat(found("labour-rights")).isEmpty();
    }

    @Test
    void any_other_is_told_with_the_one_that_was_probably_meant() throws Exception {
        assertThat(found("labor-rights"))
                .hasSize(3)
                .contains("agreement.yaml:24:1: `TIDE-1`: no `topics.yaml` has the topic `labor-rights`; did you mean"
                        + " `labour-rights`?");
    }
}
