package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Assumed;
import org.tradepact.check.Question;
import org.tradepact.explore.Chain;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.ChainCsv;
import org.tradepact.report.ChainJson;
import org.tradepact.report.ChainPage;
import org.tradepact.report.Chained;
import org.tradepact.report.Checked;
import org.tradepact.report.Format;
import org.tradepact.report.Style;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact chain}: from an act of a government to the duties on shipments. */
@Command(
        name = "chain",
        sortOptions = false,
        description =
                "Follow an act of a government: which clauses it touches, what the agreement gives the other side, and"
                        + " what the use of that could do to the duty on each shipment. Every arrow is cited, with what is"
                        + " uncertain about it; none is added to another.",
        footer = {
            "",
            "Examples:",
            "  tradepact chain act.yaml --portfolio shipments.csv",
            "  tradepact chain act.yaml --portfolio shipments.csv --lists lists --format csv --out differences.csv",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class ChainCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "ACT.yaml", description = "A scenario file; its facts are the act.")
    private Path act = Path.of("");

    @Option(
            names = "--portfolio",
            paramLabel = "SHIPMENTS",
            description =
                    "Shipments, as a table (.csv) or a scenario file (.yaml). May be repeated; shipments in ACT.yaml "
                            + "count as well.")
    private List<Path> portfolio = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day the question is asked, in place of the one in the file.")
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

    ChainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format != Format.PRETTY && format != Format.JSON && format != Format.CSV) {
            throw new Refused("--format: a chain has no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        }
        if (act.toString().endsWith(".csv")) {
            throw new Refused("an act is written as a scenario file (.yaml), got `%s`; shipments go under `--portfolio`"
                    .formatted(act));
        }
        Packs packs = rules.open();
        Problems problems = new Problems();
        Settings flags = new CheckSettings(problems).read(asOf, assume, List.of());
        Settings settings =
                new Settings(flags.asOf(), Map.of(), false, flags.over()); // an act may be that of an invented party
        Scenarios acts = ScenarioFile.read(act, packs.library(), settings);
        problems.addAll(acts.problems());
        try (Answering answering = new Answering(packs)) {
            List<Chained> chains = new ArrayList<>();
            for (Scenario scenario : problems.none() ? acts.scenarios() : List.<Scenario>of()) {
                follow(scenario, answering, packs, problems, chains);
            }
            return tell(chains, packs, problems);
        }
    }

    private int tell(List<Chained> chains, Packs packs, Problems problems) {
        Set<String> told = new LinkedHashSet<>();
        packs.problems().forEach(problem -> told.add(problem.toString()));
        told.addAll(Few.problems(problems.list()));
        told.forEach(shell::tell);
        if (!chains.isEmpty()) {
            output.write(written(chains, packs.library()), shell);
        }
        return told.isEmpty() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    private void follow(Scenario scenario, Answering answering, Packs packs, Problems problems, List<Chained> chains) {
        Set<String> lacking = answering.lacking(scenario);
        if (!lacking.isEmpty()) {
            problems.add(Problem.of(
                    scenario.file(),
                    "not followed, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
            return;
        }
        Problems wrong = new Problems();
        Described described = new Described(packs, () -> scenario.asks().asOf(), wrong);
        described.files(portfolio);
        ShipmentForm.Filled read = described.read(new CheckSettings(wrong).read(null, List.of(), List.of()));
        read.remarks().forEach(shell::say);
        wrong.addAll(read.scenarios().problems());
        problems.addAll(wrong.list());
        if (!wrong.none()) {
            return;
        }
        Checked answered = answering.check(scenario);
        List<ShipmentAnswer> shipments = new ArrayList<>(answered.shipments());
        for (Scenario each : read.scenarios().scenarios()) {
            shipments.addAll(
                    answering.check(under(each, scenario.asks().assume())).shipments());
        }
        if (shipments.isEmpty()) {
            throw new Refused("name the shipments with `--portfolio`, or state them in `%s`".formatted(act));
        }
        Library library = packs.library();
        chains.add(new Chained(
                scenario, Chain.of(answered.answer(), shipments, library.links().values(), library)));
    }

    /** A shipment under what is assumed for the act; what it assumes itself goes first. */
    private static Scenario under(Scenario shipment, Map<String, Assumed> assumed) {
        Question asks = shipment.asks();
        Map<String, Assumed> all = new HashMap<>(assumed);
        all.putAll(asks.assume());
        return new Scenario(
                shipment.file(),
                shipment.name(),
                shipment.title(),
                shipment.question(),
                new Question(
                        asks.asOf(),
                        asks.facts(),
                        asks.none(),
                        Map.copyOf(all),
                        asks.about(),
                        asks.with(),
                        asks.readings()),
                shipment.expect(),
                shipment.why(),
                shipment.hint(),
                shipment.at());
    }

    private String written(List<Chained> chains, Library library) {
        return switch (format) {
            case JSON -> ChainJson.write(chains, library);
            case CSV -> ChainCsv.write(chains);
            default ->
                ChainPage.write(
                        chains, library, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
