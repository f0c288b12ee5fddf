package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.Checked;
import org.tradepact.report.Format;
import org.tradepact.report.Run;
import org.tradepact.report.Style;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tradepact check}: one shipment, or a table of them. */
@Command(
        name = "check",
        sortOptions = false,
        abbreviateSynopsis = true,
        description =
                "Check a shipment: may it leave, may it enter, which duties are due and on which legal basis, and what"
                        + " is still unknown. Describe it by flags, in a scenario file, or as rows of a CSV file.",
        footer = {
            "",
            "Examples:",
            "  tradepact check --line 2846.90.20 --goods \"NdPr oxide\" --origin MY --to US --entered 2026-08-01",
            "  tradepact check --goods \"rubber gloves\" --origin MY --to US --ask   asks for what still matters",
            "  tradepact check shipment.yaml --format memo --out memo.md",
            "  tradepact check shipments.csv --as-of 2026-10-05 --format csv",
            "",
            Exit.SHIPMENT_CODES
        })
final class CheckCommand implements Callable<Integer> {
    private final Shell shell;
    private final ShipmentFlags flags = new ShipmentFlags();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Scenario files (.yaml) and tables (.csv).")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day the question is asked; a file may name its own, and else it is today.")
    private @Nullable String asOf;

    @Option(
            names = "--assume",
            paramLabel = "INSTRUMENT.EVENT=DATE",
            description = "A hypothetical status, such as `malaysia_art.inForceFrom=2027-01-01`. May be repeated.")
    private List<String> assume = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "PACK",
            split = ",",
            description = "World packs whose facts join the case. May be repeated.")
    private List<String> with = new ArrayList<>();

    @Option(names = "--ask", description = "Ask for what still matters, the most decisive first.")
    private boolean ask;

    @Option(names = "--full", description = "Print every answer in full, as for a single shipment.")
    private boolean full;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "pretty",
            description = "pretty, compact, json, csv, memo or html.")
    private Format format = Format.PRETTY;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Spec
    void spec(CommandSpec spec) {
        flags.addTo(spec);
    }

    @Override
    public Integer call() {
        Refused.calendar(format);
        if (files.isEmpty() != flags.given()) {
            throw new Refused(
                    files.isEmpty()
                            ? "describe a shipment, such as `--line 2846.90.20 --origin MY --to US`, or name a file"
                            : "name a file or describe a shipment by flags, one of the two");
        }
        Packs packs = rules.open();
        Problems problems = new Problems();
        Settings settings = new CheckSettings(problems).read(asOf, assume, with);
        Described described = new Described(packs, shell.today(), problems);
        if (files.isEmpty()) {
            described.flags(flags);
        } else {
            described.files(files);
        }
        try (Answering answering = new Answering(packs)) {
            return answer(described, settings, answering, packs, problems);
        }
    }

    private int answer(Described described, Settings settings, Answering answering, Packs packs, Problems problems) {
        if (!packs.problems().isEmpty()) {
            tell(packs, problems);
            return Exit.WRONG_INPUT; // an answer without what was asked for would mislead
        }
        ShipmentForm.Filled read = described.read(settings);
        read.remarks().forEach(shell::say);
        problems.addAll(read.scenarios().problems());
        List<Scenario> scenarios =
                problems.none() || !files.isEmpty() ? read.scenarios().scenarios() : List.of();
        List<Checked> checked = new ArrayList<>();
        boolean ourFault = false;
        if (ask && problems.none()) {
            Asking asking = new Asking(shell, described, settings, answering, packs.library());
            Checked asked = asking.ask(scenarios);
            if (!asking.possible() && Asking.open(asked) && format == Format.PRETTY) {
                output.write(Asking.missing(asked, shell), shell);
                return tell(packs, problems) ? Exit.WRONG_INPUT : Exit.OPEN;
            }
            checked.add(asked);
        } else {
            for (Scenario scenario : scenarios) {
                ourFault |= !answer(scenario, answering, checked, problems);
            }
        }
        boolean wrong = tell(packs, problems);
        if (!checked.isEmpty()) {
            Run run = new Run(List.copyOf(checked), List.of(), packs.library().sources());
            boolean inFull = full || checked.size() == 1;
            output.write(
                    format.write(run, new Style(shell.width(), shell.colour() && !output.toFile(), inFull, false)),
                    shell);
        }
        return ourFault ? Exit.OUR_FAULT : wrong ? Exit.WRONG_INPUT : Exit.ofShipments(checked);
    }

    /** Returns false if the answer failed for a reason that is not in what was asked. */
    private boolean answer(Scenario scenario, Answering answering, List<Checked> checked, Problems problems) {
        try {
            Checked one = answering.check(scenario);
            Set<String> lacking = answering.lacking(scenario);
            if (!lacking.isEmpty()) {
                problems.add(Problem.of(
                        scenario.file(),
                        "not checked, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
            } else if (one.shipments().isEmpty()) {
                problems.add(Problem.of(
                        scenario.file(), "the file states no shipment; `tradepact run` answers what it asks"));
            } else {
                checked.add(one);
            }
            return true;
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            problems.add(Problem.of(scenario.file(), Fault.sentence(e)));
            if (shell.debug()) {
                e.printStackTrace(shell.err());
            }
            return false;
        }
    }

    /** Returns whether there is anything wrong. */
    private boolean tell(Packs packs, Problems problems) {
        Set<String> told = new LinkedHashSet<>();
        packs.problems().forEach(problem -> told.add(problem.toString()));
        told.addAll(Few.problems(problems.list()));
        told.forEach(shell::tell);
        return !told.isEmpty();
    }
}
