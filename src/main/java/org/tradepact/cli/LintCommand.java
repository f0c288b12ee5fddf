package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.engine.RulesRejected;
import org.tradepact.explore.NearMiss;
import org.tradepact.explore.Surveyed;
import org.tradepact.lint.Lint;
import org.tradepact.lint.PosedCases;
import org.tradepact.lint.Untested;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.BoundaryReport;
import org.tradepact.report.Format;
import org.tradepact.report.NearMissCsv;
import org.tradepact.report.NearMissJson;
import org.tradepact.report.NearMissPage;
import org.tradepact.report.NearMissSaid;
import org.tradepact.report.PairYaml;
import org.tradepact.report.Run;
import org.tradepact.report.Said;
import org.tradepact.report.Style;
import org.tradepact.report.Words;
import org.tradepact.scenario.Examiner;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code tradepact lint}: what is amiss in packs. */
@Command(
        name = "lint",
        description =
                "Look through packs for clauses without a scenario on each side, rules that name what does not exist or use what "
                        + "we do without, terms without source, and needs that no rule looks at. With --near-misses,"
                        + " for edges of rules that no scenario tests.",
        footer = {
            "",
            "Examples:",
            "  tradepact lint                              the packs in ./rules against ./scenarios",
            "  tradepact lint --rules rules/malaysia_art   one pack",
            "  tradepact lint --format sarif --out lint.sarif",
            "  tradepact lint --near-misses --about malaysia_art --write scenarios/new",
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
            description = "pretty, junit, sarif or github; with --near-misses also csv or json.")
    private Format format = Format.PRETTY;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            description = "The packs to look through, one or a folder; `rules` if left out.")
    private List<Path> rules = new ArrayList<>();

    @Option(
            names = "--near-misses",
            description =
                    "List boundaries of rules that no scenario tests, each with a pair of cases on either side of it.")
    private boolean nearMisses;

    @Option(
            names = "--about",
            paramLabel = "ID",
            split = ",",
            description = "With --near-misses: only rules of these commitments or packs. May be repeated.")
    private List<String> about = new ArrayList<>();

    @Option(
            names = "--write",
            paramLabel = "DIR",
            description = "With --near-misses: write each pair as a scenario file into DIR, to be given its reasons.")
    private @Nullable Path write;

    @Option(
            names = "--full",
            description =
                    "With --near-misses: also what is left on purpose, and what makes no difference to any answer.")
    private boolean full;

    @Mixin
    private Output output = new Output();

    LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
        Refused.calendar(format);
        written();
        List<Path> folders = rules.isEmpty() ? List.of(Path.of("rules")) : rules;
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                throw new Refused("--rules: there is no folder `%s`".formatted(folder));
            }
        }
        Packs packs = Packs.open(folders, null);
        if (nearMisses) {
            return nearMisses(packs);
        }
        if (full || !about.isEmpty() || write != null) {
            throw new Refused("--full, --about and --write go with --near-misses");
        }
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

    /** Refuses what would be written as answers to scenarios, of which there are none here. */
    private void written() {
        boolean table = format == Format.CSV || format == Format.JSON;
        if (table && !nearMisses) {
            throw new Refused("--format: `%s` goes with --near-misses; expected `pretty`, `junit`, `sarif` or `github`"
                    .formatted(format));
        }
        if (format == Format.MEMO || format == Format.HTML) {
            throw new Refused("--format: what is amiss has no `%s`; expected %s"
                    .formatted(
                            format,
                            nearMisses
                                    ? "`pretty`, `junit`, `sarif`, `github`, `csv` or `json`"
                                    : "`pretty`, `junit`, `sarif` or `github`"));
        }
    }

    private int nearMisses(Packs packs) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> known = new ArrayList<>(packs.library().commitmentIds());
        known.addAll(packs.library().packNames());
        about.stream()
                .filter(name -> !known.contains(name))
                .map(name ->
                        "--about: there is no commitment or pack `%s`%s".formatted(name, Nearest.hint(name, known)))
                .forEach(wrong::add);
        if (write != null && !Files.isDirectory(write)) {
            wrong.add("--write: there is no folder `%s`".formatted(write));
        }
        if (!Files.isDirectory(scenarios)) {
            wrong.add("--scenarios: there is no folder `%s`".formatted(scenarios));
        }
        if (!wrong.isEmpty()) {
            throw new Refused(String.join("\n", wrong));
        }
        for (Pack pack : packs.library().packs()) {
            compile(pack, packs);
        }
        Problems unread = new Problems();
        List<Scenario> corpus = corpus(packs, unread);
        PosedCases posed = new PosedCases(packs.library(), new Examiner(Said::of), corpus);
        Untested reasons = new Untested();
        for (Pack pack : packs.sound()) {
            @Nullable Path folder = packs.folder(pack.name());
            if (folder != null && (about.isEmpty() || about.contains(pack.name()))) {
                reasons.read(pack.name(), folder);
            }
        }
        try (Interrupt interrupt = new Interrupt()) {
            BoundarySearch search = new BoundarySearch(shell, packs, posed, Set.copyOf(about), interrupt);
            Surveyed surveyed = search.survey();
            Map<NearMiss, String> justified = reasons.justify(surveyed, search.boundaries());
            BoundaryReport report = new BoundaryReport(surveyed, justified, reasons.problems());
            print(report);
            if (write != null) {
                pairs(report, write);
            }
            unread.addAll(packs.problems());
            unread.list().forEach(problem -> shell.tell(problem.toString()));
            boolean fine = report.wanting().isEmpty() && report.amiss().isEmpty();
            return !unread.none() ? Exit.WRONG_INPUT : fine ? Exit.FINE : Exit.LINT;
        }
    }

    private void print(BoundaryReport report) {
        if (format == Format.PRETTY || format == Format.COMPACT) {
            Style style = new Style(shell.width(), shell.colour() && !output.toFile(), full, false);
            output.write(NearMissPage.write(report, style), shell);
        } else if (format == Format.CSV) {
            output.write(NearMissCsv.write(report), shell);
        } else if (format == Format.JSON) {
            output.write(NearMissJson.write(report), shell);
        } else {
            List<Problem> found = new ArrayList<>(report.amiss());
            report.wanting().forEach(miss -> found.add(NearMissSaid.problem(miss)));
            Run run = new Run(List.of(), found, Map.of());
            output.write(format.write(run, new Style(shell.width(), false, false, false)), shell);
        }
    }

    /** Writes pairs, of which none takes the place of a file. */
    private void pairs(BoundaryReport report, Path folder) throws IOException {
        int written = 0;
        for (NearMiss miss : report.wanting()) {
            if (miss.pair().isPresent()) {
                int number = 1;
                Path file = folder.resolve(PairYaml.name(miss, number));
                while (Files.exists(file)) {
                    file = folder.resolve(PairYaml.name(miss, ++number));
                }
                Files.writeString(file, PairYaml.write(miss, miss.pair().get()));
                written++;
            }
        }
        shell.say("%s written into %s; each still lacks its title and its reasons"
                .formatted(Words.count(written, "pair", "pairs"), folder));
    }

    /** Scenarios to look at; a file that cannot be read is told of, and the others count. */
    private List<Scenario> corpus(Packs packs, Problems unread) {
        List<Scenario> all = new ArrayList<>();
        ScenarioFolder.Found found = ScenarioFolder.find(List.of(scenarios));
        unread.addAll(found.problems());
        for (Path file : found.files()) {
            Scenarios read = ScenarioFile.read(file, packs.library(), Settings.NONE);
            unread.addAll(read.problems());
            all.addAll(read.scenarios());
        }
        return all;
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
            Run run = new Run(List.of(), found, Map.of());
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
