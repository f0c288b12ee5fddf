package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.finding.Finding;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulebookTest {
    private static final Set<Object> FACTS =
            Set.of(Limit.of(Cargo.Kind.OXIDE, "XA", 10), Cargo.of("c1", Cargo.Kind.OXIDE, 11, "XA"));
    private static final Set<Finding> EXPECTED = Fresh.evaluate(PortRules.rulebook(), FACTS);

    @TempDir
    Path folder;

    @TempDir
    Path cache;

    private void write(RuleFile file) throws IOException {
        Files.writeString(folder.resolve(file.name()), file.text());
    }

    private List<Path> cached() throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            return entries.sorted().toList();
        }
    }

    @Test
    void rules_from_the_cache_find_the_same() throws IOException {
        write(PortRules.LIMITS);
        write(PortRules.TOTALS);
        Rulebook compiled = Rulebook.compile("ports", folder, cache);
        List<Path> kept = cached();
        byte[] before = Files.readAllBytes(kept.get(0));
        Rulebook fromCache = Rulebook.compile("ports", folder, cache);

        assertThat(Fresh.evaluate(compiled, FACTS)).isEqualTo(EXPECTED);
        assertThat(Fresh.evaluate(fromCache, FACTS)).isEqualTo(EXPECTED);
        assertThat(Fresh.explain(fromCache, FACTS)).hasSameSizeAs(Fresh.explain(compiled, FACTS));
        assertThat(cached()).isEqualTo(kept).hasSize(1);
        assertThat(Files.readAllBytes(kept.get(0))).isEqualTo(before);
    }

    @Test
    void changed_rules_are_compiled_again() throws IOException {
        write(PortRules.LIMITS);
        Rulebook.compile("ports", folder, cache);
        write(PortRules.TOTALS);
        assertThat(Fresh.evaluate(Rulebook.compile("ports", folder, cache), FACTS))
                .isEqualTo(EXPECTED);
        assertThat(cached()).hasSize(2);
    }

    @Test
    void a_damaged_archive_is_compiled_again() throws IOException {
        write(PortRules.LIMITS);
        write(PortRules.TOTALS);
        Rulebook.compile("ports", folder, cache);
        Path archive = cached().get(0);
        byte[] whole = Files.readAllBytes(archive);
        for (int length : new int[] {0, 10, whole.length / 2}) {
            Files.write(archive, Arrays.copyOf(whole, length));
            assertThat(Fresh.evaluate(Rulebook.compile("ports", folder, cache), FACTS))
                    .isEqualTo(EXPECTED);
        }
    }

    @Test
    void a_folder_without_rules_is_an_empty_book() throws IOException {
        assertThat(Rulebook.compile("ports", folder, cache).isEmpty()).isTrue();
    }

    @Test
    void bad_rules_are_rejected_with_their_problems() throws IOException {
        write(new RuleFile("bad.drl", PortRules.HEAD + "rule \"P.9 x\" when Cargo(tones > 1) then end"));
        assertThatThrownBy(() -> Rulebook.compile("ports", folder, cache))
                .isInstanceOf(RulesRejected.class)
                .hasMessageStartingWith("rules/ports/bad.drl:")
                .hasMessageContaining("`tones > 1`");
    }

    @Test
    void a_pack_that_was_not_built_is_not_found() {
        assertThatThrownBy(() -> Rulebook.fromClasspath("atlantis"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no pack `atlantis`");
    }
}
