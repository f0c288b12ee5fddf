package org.tradepact.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.report.Page;
import org.tradepact.report.StatusPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradepact status}: what is in force. */
@Command(
        name = "status",
        description =
                "Show which agreements are in force on a day and which are not, since when, and which deadlines run.",
        footer = {
            "",
            "Examples:",
            "  tradepact status                     today",
            "  tradepact status --as-of 2026-02-24  on that day",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class StatusCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day to show; today if left out.")
    private @Nullable LocalDate asOf;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    StatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Packs packs = rules.open();
        Page page = new Page(shell.width(), shell.colour() && !output.toFile());
        new StatusPage(page, asOf == null ? shell.today().get() : asOf).print(packs.sound());
        output.write(page.toString(), shell);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        return packs.problems().isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }
}
