package org.tradepact.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.batch.Batch;
import org.tradepact.batch.Columns;
import org.tradepact.check.Assumed;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problems;
import org.tradepact.report.Leads;
import org.tradepact.scenario.Cell;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;

/** What the rows of a run are asked under: all packs, of which none may have a mistake, and what the flags suppose. */
final class BatchSetup {
    private static final Position FLAGS = new Position("--assume", 0, 0);

    private final Packs packs;
    private final Settings settings;
    private final LocalDate today;
    private final Problems problems;
    private Map<String, Assumed> assume = Map.of();

    BatchSetup(Packs packs, Settings settings, LocalDate today, Problems problems) {
        this.packs = packs;
        this.settings = settings;
        this.today = today;
        this.problems = problems;
        packs.openInFull();
    }

    /** Whether packs and flags are sound; what is not is told by {@link #tell}. */
    boolean sound() {
        Scenario asked = anything().orElse(null);
        if (asked == null) {
            return false;
        }
        assume = asked.asks().assume();
        return packs.problems().isEmpty();
    }

    /** The question about any shipment: it shows whether the flags can be read, and what they suppose. */
    private Optional<Scenario> anything() {
        List<Cell> cells = List.of(
                new Cell(ShipmentForm.LINE, "0101.21", "", FLAGS),
                new Cell("origin", "DE", "", FLAGS),
                new Cell("to", "US", "", FLAGS));
        ShipmentForm.Filled read = ShipmentForm.read(FLAGS, "", "any", cells, packs.library(), settings, today);
        problems.addAll(read.scenarios().problems());
        return read.scenarios().scenarios().stream().findFirst();
    }

    void tell(Shell shell) {
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        Few.problems(problems.list()).forEach(shell::tell);
    }

    Batch.Setup of(Columns columns) {
        packs.sound().forEach(pack -> packs.rulebookToAnswer(pack.name()));
        return new Batch.Setup(
                packs.library(),
                packs.sound(),
                pack -> packs.rulebookToAnswer(pack).forAnotherThread(),
                settings,
                assume,
                today,
                columns.names(),
                columns.keys(),
                Leads::of);
    }
}
