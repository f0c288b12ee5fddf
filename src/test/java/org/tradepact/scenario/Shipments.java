package org.tradepact.scenario;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradepact.check.Question;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

/** Shipments read by the small packs of the tests, as the command reads them. */
final class Shipments {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final Library LIBRARY = library();
    static final Settings REAL = new Settings(Optional.empty(), Map.of(), true, Settings.NONE.over());

    private Shipments() {}

    private static Library library() {
        Problems problems = new Problems();
        Library library = Library.of(List.of(), Map.of()).plus(Path.of("src/test/resources/shipments/rules"), problems);
        if (!problems.none()) {
            throw new IllegalStateException(problems.toString());
        }
        return library;
    }

    /** By flags: keys and texts in turn. */
    static ShipmentForm.Filled form(String... said) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < said.length; i += 2) {
            cells.add(new Cell(said[i], said[i + 1], "", new Position("--" + said[i], 0, 0)));
        }
        return ShipmentForm.read(new Position("flags", 0, 0), "", "s1", cells, LIBRARY, REAL, TODAY);
    }

    static ShipmentForm.Filled table(Path file) {
        return ShipmentTable.read(file, LIBRARY, REAL, TODAY);
    }

    /** What is asked, without the places where it stands. */
    static String asked(Scenario scenario) {
        Question asks = scenario.asks();
        return asks.asOf()
                + asks.facts().stream()
                        .sorted(Comparator.comparing(Stated::id))
                        .map(fact -> "\n%s %s %s"
                                .formatted(fact.kind().getSimpleName(), fact.id(), new TreeMap<>(fact.said())))
                        .collect(Collectors.joining());
    }

    static Scenario only(ShipmentForm.Filled read) {
        if (!read.scenarios().problems().isEmpty()) {
            throw new AssertionError(problems(read));
        }
        return read.scenarios().scenarios().get(0);
    }

    static String problems(ShipmentForm.Filled read) {
        return read.scenarios().problems().stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
