package org.tradepact.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Cell;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.ScenarioFolder;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;
import org.tradepact.scenario.ShipmentTable;

/** The shipments a command is asked about, wherever they are described; they can be read again with other settings. */
final class Described {
    private final Library library;
    private final Supplier<LocalDate> today;
    private final Problems problems;
    private final List<Function<Settings, ShipmentForm.Filled>> sources = new ArrayList<>();

    Described(Packs packs, Supplier<LocalDate> today, Problems problems) {
        this.library = packs.library();
        this.today = today;
        this.problems = problems;
    }

    void flags(ShipmentFlags flags) {
        List<Cell> cells = flags.cells(problems);
        sources.add(settings ->
                ShipmentForm.read(ShipmentFlags.HERE, "", flags.id(), cells, library, settings, day(settings)));
    }

    void files(List<Path> paths) {
        List<Path> rest = new ArrayList<>();
        for (Path path : paths) {
            if (path.toString().endsWith(".csv") && !Files.isDirectory(path)) {
                sources.add(settings -> ShipmentTable.read(path, library, settings, day(settings)));
            } else {
                rest.add(path);
            }
        }
        if (rest.isEmpty()) {
            return;
        }
        ScenarioFolder.Found found = ScenarioFolder.find(rest);
        for (Problem problem : found.problems()) {
            problems.add(new Problem(
                    problem.at(),
                    problem.sentence()
                            .replace(
                                    "a scenario ends in `.yaml` or `.yml`",
                                    "a shipment is read from a file that ends in `.yaml`, `.yml` or `.csv`")));
        }
        for (Path file : found.files()) {
            sources.add(settings -> new ShipmentForm.Filled(ScenarioFile.read(file, library, settings), List.of()));
        }
    }

    ShipmentForm.Filled read(Settings settings) {
        List<Scenario> scenarios = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Problems wrong = new Problems();
        for (Function<Settings, ShipmentForm.Filled> source : sources) {
            ShipmentForm.Filled read = source.apply(settings);
            wrong.addAll(read.scenarios().problems());
            remarks.addAll(Few.of(read.remarks(), ""));
            scenarios.addAll(read.scenarios().scenarios());
        }
        return new ShipmentForm.Filled(new Scenarios(List.copyOf(scenarios), wrong.list()), List.copyOf(remarks));
    }

    private LocalDate day(Settings settings) {
        return settings.asOf().orElseGet(today);
    }
}
