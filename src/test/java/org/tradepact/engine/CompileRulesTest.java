package org.tradepact.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CompileRulesTest {
    @TempDir
    Path rules;

    @TempDir
    Path output;

    @BeforeEach
    void two_packs_one_without_rules() throws IOException {
        write("ports/agreement.yaml", "instruments: []\n");
        write("ports/limits.drl", PortRules.LIMITS.text());
        write("prices/terms.yaml", "price: []\n");
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(rules.resolve(path).getParent());
        Files.writeString(rules.resolve(path), text);
    }

    private List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(output)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void sources_are_listed_and_copied() throws IOException {
        CompileRules.compile(rules, output);
        assertThat(output.resolve("rules/index.txt"))
                .hasContent("ports/agreement.yaml\nports/limits.drl\nprices/terms.yaml\n");
        assertThat(output.resolve("rules/ports/limits.drl")).hasContent(PortRules.LIMITS.text());
        assertThat(output.resolve("META-INF/tradepact/packs/ports.models")).exists();
        assertThat(output.resolve("META-INF/tradepact/packs/prices.models")).exists();
        assertThat(classes()).isNotEmpty();
    }

    @Test
    void an_unchanged_pack_is_left_alone() throws IOException {
        CompileRules.compile(rules, output);
        FileTime longAgo = FileTime.fromMillis(0);
        for (Path file : classes()) {
            Files.setLastModifiedTime(file, longAgo);
        }
        CompileRules.compile(rules, output);
        assertThat(classes())
                .allSatisfy(file -> assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo));
    }

    @Test
    void what_is_gone_from_the_rules_is_gone_from_the_output() throws IOException {
        CompileRules.compile(rules, output);
        Files.delete(rules.resolve("prices/terms.yaml"));
        Files.delete(rules.resolve("prices"));
        Files.delete(rules.resolve("ports/limits.drl"));
        CompileRules.compile(rules, output);
        assertThat(output.resolve("rules/index.txt")).hasContent("ports/agreement.yaml\n");
        assertThat(output.resolve("META-INF/tradepact/packs/prices.models")).doesNotExist();
        assertThat(classes()).isEmpty();
    }

    @Test
    void without_a_rules_folder_the_list_is_empty() throws IOException {
        CompileRules.compile(rules.resolve("none"), output);
        assertThat(output.resolve("rules/index.txt")).isEmptyFile();
    }

    @Test
    void all_problems_are_told_and_a_rejected_pack_leaves_nothing_stale() throws IOException {
        CompileRules.compile(rules, output);
        write("ports/limits.drl", PortRules.HEAD + "rule \"P.1 x\" when Cargo(tones > 1) then end");
        write("prices/bad.drl", "package rules.price;");
        assertThatThrownBy(() -> CompileRules.compile(rules, output))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContainingAll("rules/ports/limits.drl:", "rules/prices/bad.drl:1:");
        assertThat(output.resolve("META-INF/tradepact/packs/ports.models")).doesNotExist();
        assertThat(classes()).isEmpty();
    }
}
