package org.tradepact.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.RulesRejected;
import org.tradepact.explore.TimeLine;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.Format;
import org.tradepact.report.Style;
import org.tradepact.report.TimeLineCsv;
import org.tradepact.report.TimeLineJson;
import org.tradepact.report.TimeLinePage;
import org.tradepact.report.Timed;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact timeline}: how an answer moves with the day. */
@Command(
        name = "timeline",
        sortOptions = false,
        description =
                "Ask a scenario on every day on which something it looks at changes: per commitment and subject the"
                        + " answer over time, the days on which it turns, and what turns it. A day nobody knows stays an"
                        + " expression, such as `entry into force`. Shipments are left out: they are judged on their own"
                        + " days.",
        footer = {
            "",
            "Examples:",
            "  tradepact timeline my.yaml",
            "  tradepact timeline my.yaml --until 2030-12-31 --about MY-ART-CM.2",
            "  tradepact timeline my.yaml --format json --out line.json",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class TimelineCommand implements Callable<Integer> {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;

    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "A scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The last day to ask; the day after the last one mentioned if left out.")
    private @Nullable LocalDate until;

    @Option(
            names = "--about",
            paramLabel = "ID",
            split = ",",
            description = "Only these commitments or packs, whether the facts touch them or not. May be repeated.")
    private List<String> about = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "Take this day for the one the file names, among the days to ask.")
    private @Nullable String asOf;

    @Option(
            names = "--assume",
            paramLabel = "INSTRUMENT.EVENT=DATE",
            description = "A hypothetical status, such as `malaysia_art.inForceFrom=2027-01-01`. May be repeated.")
    private List<String> assume = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, json or csv.")
    private Format format = Format.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    private final Map<String, Rulebook> rulebooks = new HashMap<>();
    private long started;
    private long shown;

    TimelineCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format != Format.PRETTY && format != Format.JSON && format != Format.CSV) {
            throw new Refused(
                    "--format: a time line has no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        }
        Packs packs = rules.open();
        packs.openInFull();
        named(packs);
        Problems problems = new Problems();
        Settings settings = new CheckSettings(problems).read(asOf, assume, List.of());
        Scenarios read = ScenarioFile.read(
                file, packs.library(), new Settings(settings.asOf(), Map.of(), false, settings.over()));
        problems.addAll(read.problems());
        List<Scenario> scenarios = problems.none() ? read.scenarios() : List.of();
        try (Answering answering = new Answering(packs)) {
            return draw(scenarios, packs, answering, problems);
        }
    }

    private int draw(List<Scenario> scenarios, Packs packs, Answering answering, Problems problems) {
        started = System.nanoTime();
        while (true) {
            Checker checker = new Checker(
                    packs.sound(),
                    pack -> rulebook(pack, packs),
                    packs.library().goods().each());
            try (checker) {
                List<Timed> lines = new ArrayList<>();
                Problems wrong = new Problems();
                wrong.addAll(problems.list());
                for (Scenario scenario : scenarios) {
                    Set<String> lacking = answering.lacking(scenario);
                    if (lacking.isEmpty()) {
                        lines.add(new Timed(scenario, line(scenario, packs, checker)));
                    } else {
                        wrong.add(Problem.of(
                                scenario.file(),
                                "not asked, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
                    }
                }
                return tell(lines, packs, wrong);
            } catch (RulesRejected e) {
                rulebooks.clear(); // again, without the pack they came from
            }
        }
    }

    private Rulebook rulebook(String pack, Packs packs) {
        return rulebooks.computeIfAbsent(
                pack, name -> packs.rulebookToAnswer(name).forAnotherThread());
    }

    private TimeLine line(Scenario scenario, Packs packs, Checker checker) {
        Question asks = scenario.asks();
        Set<String> asked = new HashSet<>();
        if (about.isEmpty()) {
            scenario.expect().forEach(e -> asked.add(e.commitment().isEmpty() ? e.pack() : e.commitment()));
        } else {
            asks = new Question(
                    asks.asOf(),
                    asks.facts(),
                    asks.none(),
                    asks.assume(),
                    Set.copyOf(about),
                    asks.with(),
                    asks.readings());
        }
        return TimeLine.of(asks, asked, Optional.ofNullable(until), packs.sound(), checker, this::progress);
    }

    private void progress(int done, int of) {
        long now = System.nanoTime();
        if (shell.terminal() && now - started > PATIENCE && now - shown > PAUSE) {
            shown = now;
            shell.err().print("\r%d of %d days asked ".formatted(done, of));
            shell.err().flush();
        }
    }

    private void named(Packs packs) {
        List<String> known = new ArrayList<>(packs.library().commitmentIds());
        known.addAll(packs.library().packNames());
        for (String name : about) {
            if (!known.contains(name)) {
                throw new Refused("--about: there is no commitment or pack `%s`%s"
                        .formatted(
                                name,
                                Nearest.to(name, known)
                                        .map("; did you mean `%s`?"::formatted)
                                        .orElse("")));
            }
        }
    }

    private int tell(List<Timed> lines, Packs packs, Problems problems) {
        String text = lines.isEmpty() ? "" : written(lines);
        if (shown != 0) {
            shell.err().print("\r" + " ".repeat(50) + "\r");
            shell.err().flush();
        }
        Set<String> told = new LinkedHashSet<>();
        packs.problems().forEach(problem -> told.add(problem.toString()));
        problems.list().forEach(problem -> told.add(problem.toString()));
        told.forEach(shell::tell);
        if (!lines.isEmpty()) {
            output.write(text, shell);
        }
        return told.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private String written(List<Timed> lines) {
        return switch (format) {
            case JSON -> TimeLineJson.write(lines);
            case CSV -> TimeLineCsv.write(lines);
            default ->
                TimeLinePage.write(lines, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
