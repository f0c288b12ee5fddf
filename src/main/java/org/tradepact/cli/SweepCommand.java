package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Axis;
import org.tradepact.explore.AxisReader;
import org.tradepact.explore.Sweep;
import org.tradepact.fact.Position;
import org.tradepact.report.Format;
import org.tradepact.report.Style;
import org.tradepact.report.SweepCsv;
import org.tradepact.report.SweepHtml;
import org.tradepact.report.SweepJson;
import org.tradepact.report.SweepPage;
import org.tradepact.report.Swept;
import org.tradepact.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact sweep}: how an answer moves with what is stated. */
@Command(
        name = "sweep",
        sortOptions = false,
        description =
                "Ask a scenario at every value of one or two things it states: a rate, price, share, date, quantity or"
                        + " choice. Shown are the answers per commitment and subject, for shipments whether they may go"
                        + " and what is charged, and exactly where each answer turns, with the clause or term that sets"
                        + " it.",
        footer = {
            "",
            "Examples:",
            "  tradepact sweep my.yaml --vary d1.rate=0..40",
            "  tradepact sweep my.yaml --vary s1.usContent=0..100:5 --vary s1.entered=2026-02-20..2026-02-27",
            "  tradepact sweep my.yaml --vary 'q1.form=*' --vary asOf=2026-01-01..2028-01-01:P1M",
            "  tradepact sweep my.yaml --vary malaysia_art.inForceFrom=2026-06-01..2027-06-01 --format csv",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program; 130 ended early."
        })
final class SweepCommand implements Callable<Integer> {
    private static final Position VARY = new Position("--vary", 0, 0);

    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "A scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--vary",
            paramLabel = "PATH=FROM..TO[:STEP]",
            required = true,
            description =
                    "What varies: a component of a stated fact such as `d1.rate`, `asOf`, the status of a text such as"
                            + " `malaysia_art.inForceFrom`, or `readings.PIVOT`; and its values: FROM..TO, FROM..TO:STEP"
                            + " (days in steps such as `P1M`), a list such as `ban|quota`, or `*` for all of a list. May"
                            + " be given twice.")
    private List<String> vary = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, json, csv or html.")
    private Format format = Format.PRETTY;

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private Output output = new Output();

    SweepCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!Set.of(Format.PRETTY, Format.JSON, Format.CSV, Format.HTML).contains(format)) {
            throw new Refused(
                    "--format: a sweep has no `%s`; expected `pretty`, `json`, `csv` or `html`".formatted(format));
        }
        options.refuseToVary(
                vary.stream().map(text -> text.replaceFirst("=.*", "").strip()).toList());
        try (Exploring exploring = new Exploring(shell, options, "cases asked")) {
            List<Scenario> scenarios = exploring.read(file);
            List<List<Axis>> axes = new ArrayList<>();
            scenarios.forEach(scenario -> axes.add(axes(scenario, exploring)));
            List<Scenario> sound = exploring.problems().none() ? scenarios : List.of();
            return exploring.each(
                    sound,
                    (scenario, asker) -> sweep(scenario, axes.get(scenarios.indexOf(scenario)), asker, exploring),
                    swept -> tell(swept, exploring));
        }
    }

    private List<Axis> axes(Scenario scenario, Exploring exploring) {
        return new AxisReader(
                        scenario.asks(),
                        exploring.packs().library().packs(),
                        exploring.packs().library().goods(),
                        VARY,
                        exploring.problems())
                .read(vary);
    }

    private static Swept sweep(Scenario scenario, List<Axis> axes, Asker asker, Exploring exploring) {
        List<Asker> askers = new ArrayList<>(List.of(asker));
        askers.addAll(exploring.further());
        return new Swept(
                scenario, Sweep.of(exploring.asks(scenario), exploring.rowsFor(scenario), axes, askers, exploring));
    }

    private int tell(List<Swept> swept, Exploring exploring) {
        int code = exploring.tell();
        if (!swept.isEmpty()) {
            output.write(written(swept, exploring), shell);
        }
        return code;
    }

    private String written(List<Swept> swept, Exploring exploring) {
        return switch (format) {
            case JSON -> SweepJson.write(swept);
            case CSV -> SweepCsv.write(swept);
            case HTML -> SweepHtml.write(swept, exploring.packs().library());
            default ->
                SweepPage.write(swept, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
