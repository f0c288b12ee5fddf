package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that names what there is not never matches, and its silence must not pass for compliance. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnknownNamesTest {
    private static final Path SCENARIO =
            Path.of("scenarios", "vietnam_framework", "purchases", "forty_aircraft_of_the_fifty_noted.yaml");

    @Test
    void a_pack_whose_rule_cites_a_misspelt_commitment_is_not_run(@TempDir Path folder) throws IOException {
        Path pack = copy(folder);
        Path rules = pack.resolve("aircraft.drl");
        Files.writeString(rules, Files.readString(rules).replace("\"VN-FW-AIR engaged", "\"VN-FW-AIRR engaged"));

        Ran ran = Ran.of("run", SCENARIO.toString(), "--rules", folder.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("aircraft.drl:")
                .contains("begins with `VN-FW-AIRR`, which is no commitment of the pack; did you mean `VN-FW-AIR`?")
                .contains("not run, since pack `vietnam_framework` has mistakes");
    }

    @Test
    void the_same_pack_unchanged_is_run(@TempDir Path folder) throws IOException {
        copy(folder);

        Ran ran = Ran.of("run", SCENARIO.toString(), "--rules", folder.toString());

        assertThat(ran.code()).as(ran.err()).isZero();
    }

    private static Path copy(Path folder) throws IOException {
        Path pack = Files.createDirectories(folder.resolve("vietnam_framework"));
        Files.copy(Path.of("rules", "sources.yaml"), folder.resolve("sources.yaml"));
        try (Stream<Path> files = Files.list(Path.of("rules", "vietnam_framework"))) {
            for (Path file : List.copyOf(files.toList())) {
                Files.copy(file, pack.resolve(file.getFileName()));
            }
        }
        return pack;
    }
}
