package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.engine.RulesRejected;
import org.tradepact.lint.Lint;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problem;
import org.tradepact.report.Format;
import org.tradepact.report.Run;
import org.tradepact.report.Style;
import org.tradepact.report.Words;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradepact lint}: what is amiss in packs. */
@Command(
        name = "lint",
        description =
                "Look through packs for clauses without a scenario on each side, rules that name what does not exist or use what "
                        + "we do without, terms without source, and needs that no rule looks at.",
        footer = {
            "",
            "Examples:",
            "  tradepact lint                              the packs in ./rules against ./scenarios",
            "  tradepact lint --rules rules/malaysia_art   one pack",
            "  tradepact lint --format sarif --out lint.sarif",
            "",
            "Exit codes: 0 nothing amiss; 2 packs or rules that cannot be read; 4 something amiss; 70 a fault of the program."
        })
final class LintCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(
            names = "--scenarios",
            paramLabel = "DIR",
            description = "Where the scenarios lie; `scenarios` if left out.")
    private Path scenarios = Path.of("scenarios");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, junit, sarif or github.")
    private Format format = Format.PRETTY;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The packs to look through, one or a folder; `rules` if left out.")
    private List<Path> rules = new ArrayList<>();

    @Mixin
    private Output output = new Output();

    LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Refused.calendar(format);
        List<Path> folders = rules.isEmpty() ? List.of(Path.of("rules")) : rules;
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new Refused("--rules: there is no folder `%s`".formatted(folder));
            }
        }
        Packs packs = Packs.open(folders, null);
        Lint lint = new Lint(packs.library(), examples(packs));
        int checked = 0;
        for (Pack pack : packs.library().packs()) {
            @Nullable Path folder = packs.folder(pack.name());
            if (folder != null) {
                compile(pack, packs);
                lint.check(pack, folder);
                checked++;
            }
        }
        List<Problem> found = new ArrayList<>(packs.problems());
        found.addAll(lint.problems());
        print(found, checked);
        return !packs.problems().isEmpty() ? Exit.WRONG_INPUT : found.isEmpty() ? Exit.FINE : Exit.LINT;
    }

    /** Rules that do not compile are among the problems of the packs from then on. */
    private static void compile(Pack pack, Packs packs) {
        try {
            packs.rulebook(pack.name());
        } catch (RulesRejected e) {
            // noted by the packs
        }
    }

    private void print(List<Problem> found, int checked) {
        if (format == Format.PRETTY || format == Format.COMPACT) {
            StringBuilder text = new StringBuilder();
            found.forEach(problem -> text.append(problem).append('\n'));
            text.append("%s: %s\n"
                    .formatted(
                            Words.count(checked, "pack", "packs"),
                            found.isEmpty()
                                    ? "nothing amiss"
                                    : Words.count(found.size(), "thing", "things") + " amiss"));
            output.write(text.toString(), shell);
        } else {
            Run run = new Run(List.of(), found, java.util.Map.of());
            output.write(format.write(run, new Style(shell.width(), false, false, false)), shell);
        }
    }

    private List<Scenario> examples(Packs packs) {
        List<Scenario> all = new ArrayList<>();
        if (Files.isDirectory(scenarios)) {
            for (Path file : ScenarioFolder.find(List.of(scenarios)).files()) {
                all.addAll(
                        ScenarioFile.read(file, packs.library(), Settings.NONE).scenarios());
            }
        }
        return all;
    }
}
