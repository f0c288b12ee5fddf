package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.report.Format;
import org.tradepact.report.Run;
import org.tradepact.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact run}: answers scenario files. */
@Command(
        name = "run",
        description =
                "Answer what-if scenarios: per commitment whether it is kept, whether it binds, who reads it otherwise and "
                        + "what is missing.",
        footer = {
            "",
            "Examples:",
            "  tradepact run scenarios                            a line for each scenario, and what failed",
            "  tradepact run scenarios/malaysia_art/cm_2/x.yaml   one answer in full",
            "  tradepact run my.yaml --as-of 2028-01-01           the same facts on another day",
            "  tradepact run my.yaml --reading MY-ART-CM.1/stage=processed-only",
            "  tradepact run scenarios --format junit --out report.xml",
            "",
            Exit.CODES
        })
final class RunCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Scenario files, or folders with such files.")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Ask for this day in place of the day each file names.")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--reading",
            paramLabel = "PIVOT=OPTION",
            split = ",",
            description =
                    "Settle a point on which readers differ. `all` shows such points even where nothing turns on them.")
    private List<String> readings = new ArrayList<>();

    @Option(names = "--readings", hidden = true)
    private @Nullable String readingsAll;

    @Option(
            names = "--name",
            paramLabel = "GLOB",
            description = "Only scenarios whose file name, path, title or case matches, such as `*quota*`.")
    private @Nullable String name;

    @Option(names = "--full", description = "Print every answer in full, as for a single file.")
    private boolean full;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, compact, json, junit, sarif, github, csv, memo or html.")
    private Format format = Format.PRETTY;

    @Option(names = "--fail-on-empty", description = "Exit 2 if no scenario is left to run.")
    private boolean failOnEmpty;

    @Option(
            names = "--fail-on",
            paramLabel = "WHAT",
            split = ",",
            description = "Also exit 1 on `would-breach` (a text not in force) or `departs` (a political text).")
    private Set<Exit.FailOn> failOn = EnumSet.noneOf(Exit.FailOn.class);

    @Option(names = "--watch", description = "Run again whenever a scenario or a rule changes, until stopped.")
    private boolean watch;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    RunCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Refused.calendar(format);
        if (watch) {
            List<Path> watched = new ArrayList<>(paths);
            watched.addAll(rules.rules);
            return new Watch(watched, shell).each(this::once);
        }
        return once();
    }

    private int once() {
        Packs packs = rules.open();
        ReadingFlags flags = ReadingFlags.of(readings, readingsAll, packs.library());
        Runner runner = new Runner(packs, flags.settings(asOf), name, new Progress(shell, output.toFile()));
        Run run = runner.run(paths);
        tell(run);
        boolean inFull = full || runner.files() == 1;
        output.write(
                format.write(run, new Style(shell.width(), shell.colour() && !output.toFile(), inFull, flags.all())),
                shell);
        if (runner.ourFault()) {
            return Exit.OUR_FAULT;
        }
        if (run.checked().isEmpty() && run.problems().isEmpty()) {
            shell.tell("no scenario was run%s".formatted(name == null ? "" : "; none matches `%s`".formatted(name)));
            return failOnEmpty ? Exit.WRONG_INPUT : Exit.FINE;
        }
        return Exit.of(run, failOn);
    }

    /** Mistakes are no results, so they stand beside them; on GitHub they are remarks like others. */
    private void tell(Run run) {
        if (format == Format.GITHUB) {
            return;
        }
        Set<String> told = new TreeSet<>();
        for (Problem problem : run.problems()) {
            if (told.add(problem.toString())) {
                shell.tell(problem.toString());
            }
        }
    }
}
