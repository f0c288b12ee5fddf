package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.report.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact diff}: where two things answer differently. */
@Command(
        name = "diff",
        sortOptions = false,
        description =
                "Hold two scenarios, two saved runs, two versions of a pack, or two agreements on one topic against each"
                        + " other: what they say differently, where their answers differ, and of each class of cases on"
                        + " which two texts differ a smallest one, with both clauses and what differs in the reasons.",
        footer = {
            "",
            "Examples:",
            "  tradepact diff before.yaml after.yaml                two scenarios; cases by their names",
            "  tradepact diff old.json new.json                     two runs saved with `run --format json`",
            "  tradepact diff --pack malaysia_art --pack my/malaysia_art",
            "                                                       two versions of a pack",
            "  tradepact diff --pack malaysia_art --pack cambodia_art --topic forced-labour",
            "                                                       two agreements on one topic",
            "",
            "Exit codes: 0 shown; with --exit-code 1 if answers differ; 2 wrong input, rules or usage; 70 a fault of the"
                    + " program."
        })
final class DiffCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Two scenario files, or two saved runs.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--pack",
            paramLabel = "PACK",
            description = "The folder of a pack, or the name of one that is loaded. Given twice.")
    private List<String> packs = new ArrayList<>();

    @Option(names = "--topic", paramLabel = "TOPIC", description = "What two agreements are compared on.")
    private @Nullable String topic;

    @Option(
            names = "--cases",
            paramLabel = "NUMBER",
            defaultValue = "600",
            description =
                    "About how many cases to try at each step of the search, of a clause and a kind of fact; 600 if left"
                            + " out.")
    private int most = 600;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Ask both scenarios for this day in place of the day they name.")
    private @Nullable String asOf;

    @Option(
            names = "--assume",
            paramLabel = "INSTRUMENT.EVENT=DATE",
            description =
                    "A hypothetical status for both scenarios, such as `malaysia_art.inForceFrom=2027-01-01`. May be"
                            + " repeated.")
    private List<String> assume = new ArrayList<>();

    @Option(names = "--exit-code", description = "Exit 1 if answers differ, 0 if they do not.")
    private boolean exitCode;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, json, csv or html.")
    private Format format = Format.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    DiffCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!Set.of(Format.PRETTY, Format.JSON, Format.CSV, Format.HTML).contains(format)) {
            throw new Refused(
                    "--format: a difference has no `%s`; expected `pretty`, `json`, `csv` or `html`".formatted(format));
        }
        if (packs.isEmpty()) {
            return tell(files());
        }
        try (Interrupt interrupt = new Interrupt()) {
            return tell(packs(interrupt)); // written before nobody waits any more
        }
    }

    private int tell(Result result) {
        result.problems().forEach(shell::tell);
        if (result.shown()) {
            output.write(result.text(), shell);
        }
        if (!result.problems().isEmpty()) {
            return Exit.WRONG_INPUT;
        }
        return exitCode && result.differs() ? Exit.BREACH : Exit.FINE;
    }

    /**
     * What a comparison came to.
     *
     * @param problems sentences about what is wrong with the input
     */
    record Result(String text, boolean differs, List<String> problems) {
        boolean shown() {
            return !text.isEmpty();
        }
    }

    private Result files() {
        if (topic != null) {
            throw new Refused("--topic: goes with two packs; name them with `--pack`");
        }
        if (files.size() != 2) {
            throw new Refused("expected two files, or `--pack` twice, got %s"
                    .formatted(files.isEmpty() ? "neither" : files.size() == 1 ? "one file" : files.size() + " files"));
        }
        DiffFiles diff = new DiffFiles(shell, rules, format, output);
        boolean first = saved(files.get(0));
        boolean second = saved(files.get(1));
        if (first != second) {
            throw new Refused("`%s` is a saved run and `%s` is not; compare two scenarios (.yaml), or two runs (.json)"
                    .formatted(files.get(first ? 0 : 1), files.get(first ? 1 : 0)));
        }
        if (first && (asOf != null || !assume.isEmpty())) {
            throw new Refused("%s: a saved run is compared as it is; the flag is for scenarios"
                    .formatted(asOf != null ? "--as-of" : "--assume"));
        }
        return first ? diff.runs(files.get(0), files.get(1)) : diff.scenarios(files.get(0), files.get(1), asOf, assume);
    }

    private static boolean saved(Path file) {
        return file.toString().endsWith(".json");
    }

    private Result packs(Interrupt interrupt) {
        if (!files.isEmpty()) {
            throw new Refused(
                    "`--pack` and files do not go together; got `%s` beside the packs".formatted(files.get(0)));
        }
        if (packs.size() != 2) {
            throw new Refused("--pack: expected it twice, got it %s"
                    .formatted(packs.size() == 1 ? "once" : packs.size() + " times"));
        }
        if (asOf != null || !assume.isEmpty()) {
            throw new Refused("%s: goes with scenarios; packs are tried on every day that matters"
                    .formatted(asOf != null ? "--as-of" : "--assume"));
        }
        if (most < 1) {
            throw new Refused("--cases: expected a number of at least 1, got `%d`".formatted(most));
        }
        return new DiffPacks(shell, rules, format, output, most, interrupt).of(packs.get(0), packs.get(1), topic);
    }
}
