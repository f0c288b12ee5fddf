package org.tradepact.cli;

import java.util.concurrent.Callable;
import org.tradepact.scenario.SchemaWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code tradepact schema}: what a scenario file may hold. */
@Command(
        name = "schema",
        description = "Print the JSON Schema of scenario files, which editors use to complete and check them.",
        footer = {
            "",
            "Examples:",
            "  tradepact schema --out scenario.schema.json",
            "",
            "Then put `# yaml-language-server: $schema=scenario.schema.json` at the top of a scenario.",
            "",
            "Exit codes: 0 printed; 2 wrong usage; 70 a fault of the program."
        })
final class SchemaCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin
    private Output output = new Output();

    SchemaCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        output.write(new SchemaWriter().write(), shell);
        return Exit.FINE;
    }
}
