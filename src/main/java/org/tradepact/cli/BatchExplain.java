package org.tradepact.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tradepact.batch.Columns;
import org.tradepact.batch.Read;
import org.tradepact.batch.Reject;
import org.tradepact.batch.Row;
import org.tradepact.batch.RowFiles;
import org.tradepact.fact.Party;
import org.tradepact.fact.Position;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;
import org.tradepact.report.Checked;
import org.tradepact.report.Format;
import org.tradepact.report.Run;
import org.tradepact.report.Style;
import org.tradepact.scenario.Cell;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentForm;

/** Prints the whole answer to one row of a table, as {@code check} prints that to a shipment. */
final class BatchExplain {
    private final Shell shell;
    private final Packs packs;
    private final Settings settings;
    private final LocalDate today;

    BatchExplain(Shell shell, Packs packs, Settings settings, LocalDate today) {
        this.shell = shell;
        this.packs = packs;
        this.settings = settings;
        this.today = today;
    }

    int explain(RowFiles rows, Columns columns, long number) throws Unreadable {
        rows.keep(columns.wanted());
        long passed = rows.skip(number - 1);
        Read read = passed == number - 1 ? rows.next() : null;
        if (read == null) {
            throw new Refused("--explain: there %s, got %,d"
                    .formatted(passed == 1 ? "is 1 row" : "are %,d rows".formatted(passed), number));
        }
        if (read instanceof Reject reject) {
            shell.tell("row %d (%s, line %d) is rejected: %s%s"
                    .formatted(
                            reject.number(),
                            reject.file(),
                            reject.line(),
                            reject.column().isEmpty() ? "" : "`%s`: ".formatted(reject.column()),
                            reject.sentence()));
            return Exit.WRONG_INPUT;
        }
        return explain((Row) read, columns);
    }

    private int explain(Row row, Columns columns) {
        Position at = new Position(row.file(), (int) Math.min(row.line(), Integer.MAX_VALUE), 0);
        String id = "row-" + row.number();
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.keys().size(); i++) {
            String text = row.cells()[i];
            String key = columns.keys().get(i);
            if (text == null || text.isEmpty() || key.isEmpty()) {
                continue;
            }
            if (key.equals("id")) {
                id = text;
                continue;
            }
            String shown = "`%s`: ".formatted(columns.names().get(i));
            for (String one : key.equals(ShipmentForm.INPUT) ? text.split("\\|") : new String[] {text}) {
                cells.add(new Cell(key, one, shown, new Position(at.file(), at.line(), i + 1)));
            }
        }
        boolean taken = id.equals("none") || Party.known(id); // words that have a meaning of their own in a file
        ShipmentForm.Filled read =
                ShipmentForm.read(at, id, taken ? "row-" + row.number() : id, cells, packs.library(), settings, today);
        if (!read.scenarios().problems().isEmpty()) {
            for (Problem problem : read.scenarios().problems()) {
                shell.tell("row %d is rejected: %s".formatted(row.number(), problem));
            }
            return Exit.WRONG_INPUT;
        }
        Scenario scenario = read.scenarios().scenarios().get(0);
        try (Answering answering = new Answering(packs)) {
            Checked checked = answering.check(scenario);
            Run run = new Run(List.of(checked), List.of(), packs.library().sources());
            shell.out().print(Format.PRETTY.write(run, new Style(shell.width(), shell.colour(), true, false)));
            shell.out().flush();
            return Exit.ofShipments(List.of(checked));
        }
    }
}
