package org.tradepact.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Output is compared in full with files kept beside it; {@code mvn test -Dgolden.write=true} writes them anew. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenTest {
    private static final String HOME = "src/test/resources/golden/";

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "pretty_lines, run scenarios",
        "pretty_full, run scenarios/expected --full",
        "pretty_asked, run scenarios/asked --full",
        "pretty_narrow, run scenarios/expected/a_quota_on_processed_ore.yaml",
        "pretty_settled, run scenarios/asked --full --reading PACT-1/stage=raw-only --as-of 2027-12-31 --name *bound*",
        "pretty_all_readings, run scenarios/expected --readings all --full --name *duty*",
        "compact, run scenarios --format compact",
        "json, run scenarios --format json",
        "junit, run scenarios --format junit",
        "sarif, run scenarios --format sarif",
        "github, run scenarios --format github",
        "csv, run scenarios/asked --format csv",
        "memo, run scenarios/asked --format memo",
        "memo_contested, run scenarios/expected --format memo --name *differ*",
        "list, list --pack xa_xb_pact",
        "list_due, list --pack xa_xb_pact --due",
        "list_csv, list --pack xa_xb_pact --format csv",
        "explain_readings, explain PACT-1",
        "explain_duty, explain PACT-3 --as-of 2026-01-31",
        "lint, lint --scenarios scenarios",
        "lint_bad_rules, lint --scenarios scenarios",
    })
    void output_is_as_kept(String name, String command) throws IOException {
        List<String> args = new ArrayList<>();
        for (String word : command.split(" ")) {
            args.add(word.startsWith("scenarios") ? HOME + word : word);
        }
        args.add("--rules");
        args.add(HOME + (name.endsWith("bad_rules") ? "bad_rules" : "rules"));
        String columns = name.endsWith("narrow") ? "80" : "100";
        String got = Ran.with(java.util.Map.of("COLUMNS", columns), args.toArray(String[]::new))
                .all();

        Path kept = Path.of(HOME, "output", name + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(kept, got);
        }
        assertThat(got).isEqualTo(Files.readString(kept));
    }
}
