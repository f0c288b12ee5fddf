package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Choices;
import org.tradepact.check.Question;
import org.tradepact.explore.Asker;
import org.tradepact.explore.Doer;
import org.tradepact.explore.Repairing;
import org.tradepact.explore.Ways;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Nearest;
import org.tradepact.report.Format;
import org.tradepact.report.Mended;
import org.tradepact.report.RepairsCsv;
import org.tradepact.report.RepairsJson;
import org.tradepact.report.RepairsPage;
import org.tradepact.report.Style;
import org.tradepact.scenario.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact fix}: what somebody can do so that nothing is breached any more. */
@Command(
        name = "fix",
        sortOptions = false,
        description =
                "Find every smallest set of changes after which a scenario breaches nothing any more. Changed is only what"
                        + " the actor decides on: the terms of its own measures, whether they go on, and acts that it"
                        + " owes. Dates alone are no repair, and what was done before the day asked about stays done. A"
                        + " repair holds on every later day and on every reading of weight, and harms no other answer."
                        + " Where there is none, the facts are shown that alone force the breach.",
        footer = {
            "",
            "Examples:",
            "  tradepact fix my.yaml",
            "  tradepact fix my.yaml --actor MY --about MY-ART-CM.2",
            "  tradepact fix shipment.yaml --actor importer --format json",
            "",
            "Exit codes: 0 shown; 2 wrong input, rules or usage; 70 a fault of the program; 130 ended early."
        })
final class FixCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", description = "A scenario file.")
    private Path file = Path.of("");

    @Option(
            names = "--actor",
            paramLabel = "ACTOR",
            description =
                    "Who would change something: a party such as MY, `exporter` or `importer`. If left out, each party"
                            + " that owes what is breached, in turn.")
    private @Nullable String actor;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "pretty", description = "pretty, json or csv.")
    private Format format = Format.PRETTY;

    @Mixin
    private AskOptions options = new AskOptions();

    @Mixin
    private Output output = new Output();

    FixCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (format != Format.PRETTY && format != Format.JSON && format != Format.CSV) {
            throw new Refused("--format: repairs have no `%s`; expected `pretty`, `json` or `csv`".formatted(format));
        }
        try (Exploring exploring = new Exploring(shell, options, "sets of changes tried")) {
            List<Scenario> scenarios = exploring.read(file);
            Optional<Doer> doer = Optional.ofNullable(actor).map(named -> doer(named, scenarios));
            if (doer.filter(Doer::trader).isEmpty()) {
                scenarios.forEach(FixCommand::owed);
            }
            Choices choices = new Choices(
                    exploring.packs().sound(),
                    exploring.packs().library().goods().each());
            return exploring.each(
                    scenarios,
                    (scenario, asker) -> mended(scenario, asker, exploring, choices, doer),
                    all -> tell(all, exploring));
        }
    }

    private Mended mended(Scenario scenario, Asker asker, Exploring exploring, Choices choices, Optional<Doer> doer) {
        Repairing repairing =
                new Repairing(scenario.asks(), exploring.rowsFor(scenario), asker, choices, exploring, Ways.BOUND);
        Set<String> about = options.about().isEmpty() ? scenario.asks().about() : Set.copyOf(options.about());
        return new Mended(
                scenario,
                repairing.question(),
                doer.filter(Doer::trader).map(repairing::pass).orElseGet(() -> repairing.search(about, doer)),
                doer.filter(Doer::trader).isPresent());
    }

    /** Of shipments alone no party owes anything. */
    private static void owed(Scenario scenario) {
        List<Stated> facts = scenario.asks().facts();
        boolean acts = facts.stream().anyMatch(fact -> Doer.actor(fact).isPresent())
                || !scenario.asks().none().isEmpty();
        if (!acts && facts.stream().anyMatch(fact -> fact.kind() == Shipment.class)) {
            throw new Refused("%s: it states shipments only; name who would change something with `--actor exporter` or"
                            .formatted(scenario.file())
                    + " `--actor importer`");
        }
    }

    /** A party that the file names, or a side of the trade. */
    private static Doer doer(String named, List<Scenario> scenarios) {
        String lower = named.toLowerCase(Locale.ROOT);
        if (lower.equals("exporter") || lower.equals("importer")) {
            boolean shipments = scenarios.stream()
                    .flatMap(s -> s.asks().facts().stream())
                    .anyMatch(fact -> fact.kind() == Shipment.class);
            if (!shipments && !scenarios.isEmpty()) {
                throw new Refused("--actor: the file states no shipment, so that there is no %s".formatted(lower));
            }
            return lower.equals("exporter") ? Doer.EXPORTER : Doer.IMPORTER;
        }
        String code = named.toUpperCase(Locale.ROOT);
        Set<String> known = new TreeSet<>();
        scenarios.forEach(scenario -> known.addAll(parties(scenario.asks())));
        if (Party.known(code)) {
            return Doer.party(code);
        }
        List<String> words = new ArrayList<>(known);
        words.add("exporter");
        words.add("importer");
        throw new Refused("--actor: expected the code of a party, `exporter` or `importer`, got `%s`%s"
                .formatted(
                        named,
                        Nearest.to(named, words)
                                .map("; did you mean `%s`?"::formatted)
                                .orElseGet(() -> known.isEmpty()
                                        ? ""
                                        : "; the file names `%s`".formatted(String.join("`, `", known)))));
    }

    private static Set<String> parties(Question asks) {
        Set<String> codes = new TreeSet<>();
        asks.facts().forEach(fact -> fact.said().values().forEach(value -> {
            if (value instanceof Actor acts) {
                codes.add(acts.party().code());
            }
        }));
        asks.none().forEach(fact -> Doer.actor(fact)
                .ifPresent(acts -> codes.add(acts.party().code())));
        return codes;
    }

    private int tell(List<Mended> all, Exploring exploring) {
        String text = all.isEmpty() ? "" : written(all);
        int code = exploring.tell();
        if (!all.isEmpty()) {
            output.write(text, shell);
        }
        return code;
    }

    private String written(List<Mended> all) {
        return switch (format) {
            case JSON -> RepairsJson.write(all);
            case CSV -> RepairsCsv.write(all);
            default ->
                RepairsPage.write(all, new Style(shell.width(), shell.colour() && !output.toFile(), true, false));
        };
    }
}
