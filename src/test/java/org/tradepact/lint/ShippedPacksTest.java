package org.tradepact.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradepact.corpus.Corpus;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedPacksTest {
    @Test
    void nothing_is_amiss_in_the_shipped_packs() throws IOException {
        Lint lint = new Lint(Corpus.LIBRARY, Corpus.scenarios());
        for (Pack pack : Corpus.LIBRARY.packs()) {
            lint.check(pack, Path.of("rules", pack.name()));
        }
        assertThat(lint.problems()).isEmpty();
    }

    @Test
    void a_typed_number_and_salience_are_found(@TempDir Path folder) throws IOException {
        Path source = Path.of("rules", "vietnam_framework");
        Path pack = Files.createDirectories(folder.resolve("vietnam_framework"));
        try (var files = Files.list(source)) {
            for (Path file : files.toList()) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
        Files.writeString(
                pack.resolve("bad.drl"),
                """
                package rules.vietnam_framework;

                import org.tradepact.fact.CustomsDuty;
                import org.tradepact.finding.Engaged;
                import static org.tradepact.finding.Citation.cite;

                rule "VN-FW-NOBODY engaged: the duty is high"
                salience 10
                when
                    $duty : CustomsDuty(rate.value > 20)
                then
                    insertLogical(new Engaged(cite(drools.getRule()), $duty));
                end
                """);
        Problems reading = new Problems();
        Library library = Corpus.LIBRARY.plus(folder, reading);
        Lint lint = new Lint(library, Corpus.scenarios());
        lint.check(library.pack("vietnam_framework").orElseThrow(), pack);
        assertThat(lint.problems())
                .extracting(Problem::sentence)
                .anyMatch(s -> s.contains("VN-FW-NOBODY"))
                .anyMatch(s -> s.contains("salience"))
                .anyMatch(s -> s.contains("20"));
    }
}
