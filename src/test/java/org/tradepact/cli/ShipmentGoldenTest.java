package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of shipments, compared in full; {@code mvn test -Dgolden.write=true} writes the kept files anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentGoldenTest {
    private static final String HOME = "src/test/resources/shipment_reports/";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "full, run scenarios --full",
        "narrow, run scenarios/asked/detained_gloves.yaml",
        "lines, run scenarios",
        "compact, run scenarios --format compact",
        "json_one, run scenarios/asked/detained_gloves.yaml --format json",
        "json_several, run scenarios/asked/unknown_producer_and_rate.yaml --format json",
        "csv, run scenarios/asked --format csv",
        "memo, run scenarios/asked --format memo",
        "github, run scenarios --format github",
        "sarif, run scenarios/asked/detained_gloves.yaml --format sarif",
        "status, status --as-of 2026-06-30",
        "status_before_the_ruling, status --as-of 2025-09-01",
        "status_after_the_announced_end, status --as-of 2026-12-01",
    })
    void output_is_as_kept(String name, String command) throws IOException {
        List<String> args = new ArrayList<>();
        for (String word : command.split(" ")) {
            args.add(word.startsWith("scenarios") ? HOME + word : word);
        }
        args.add("--rules");
        args.add(HOME + "rules");
        String columns = name.equals("narrow") ? "80" : "100";
        String got = Ran.with(Map.of("COLUMNS", columns), args.toArray(String[]::new))
                .all();

        Path kept = Path.of(HOME, "output", name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }
}
