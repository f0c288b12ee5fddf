package org.tradepact.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.batch.Columns;
import org.tradepact.batch.PlainDays;
import org.tradepact.batch.PlainRows;
import org.tradepact.batch.Read;
import org.tradepact.batch.Reject;
import org.tradepact.batch.Row;
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
    private static final String ID = "id:";

    private final Shell shell;
    private final Packs packs;
    private final Settings settings;
    private final ExplainedDay day;

    BatchExplain(Shell shell, Packs packs, Settings settings, ExplainedDay day) {
        this.shell = shell;
        this.packs = packs;
        this.settings = settings;
        this.day = day;
    }

    /** @param which number of a row, or its id, which {@code id:} may stand before */
    int explain(BatchRows source, Columns columns, String which) throws Unreadable {
        boolean counted = which.matches("[0-9]+");
        String id = which.startsWith(ID) ? which.substring(ID.length()) : which;
        long rows = 0;
        if (counted) {
            long number = Long.parseLong(which);
            try (PlainRows table = open(source, columns)) {
                rows = table.skip(number - 1);
                Read read = rows == number - 1 ? table.next() : null;
                if (read != null) {
                    return explain(read, columns);
                }
            }
        }
        int place = columns.keys().indexOf("id");
        if (place >= 0) {
            try (PlainRows table = open(source, columns)) {
                for (Read read = table.next(); read != null; read = table.next()) {
                    if (read instanceof Row row && id.equals(row.cells()[place])) {
                        return explain(read, columns);
                    }
                }
            }
        }
        String there = "there %s".formatted(rows == 1 ? "is 1 row" : "are %,d rows".formatted(rows));
        throw new Refused("--explain: "
                + (counted
                        ? "%s%s, got %s".formatted(there, place < 0 ? "" : " and none has that id", which)
                        : place < 0
                                ? "the table has no column `id`; name a row by its number, got `%s`".formatted(which)
                                : "no row has the id `%s`".formatted(id)));
    }

    private static PlainRows open(BatchRows source, Columns columns) throws Unreadable {
        PlainRows rows = source.again(columns);
        rows.keep(columns.wanted());
        return rows;
    }

    private int explain(Read read, Columns columns) {
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
        Row row = (Row) read;
        int id = columns.keys().indexOf("id");
        String called = id < 0 ? null : row.cells()[id];
        shell.tell("row %,d%s: %s, line %,d"
                .formatted(row.number(), called == null ? "" : " (`%s`)".formatted(called), row.file(), row.line()));
        return explain(row, columns);
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
        boolean named =
                day.flagged() || cells.stream().anyMatch(cell -> cell.key().equals(ShipmentForm.AS_OF));
        Optional<LocalDate> ofRun = named ? Optional.empty() : day.run(row.number());
        boolean taken = id.equals("none") || Party.known(id); // words that have a meaning of their own in a file
        ShipmentForm.Filled read = ShipmentForm.read(
                at,
                id,
                taken ? "row-" + row.number() : id,
                cells,
                packs.library(),
                settings,
                ofRun.orElse(day.today()));
        if (!read.scenarios().problems().isEmpty()) {
            for (Problem problem : read.scenarios().problems()) {
                int column = problem.at().column() - 1;
                String text = column < 0 ? null : row.cells()[column];
                Optional<String> day = text == null
                        ? Optional.empty()
                        : PlainDays.unclear(columns.keys().get(column), text);
                shell.tell("row %d is rejected: %s"
                        .formatted(
                                row.number(),
                                day.map(sentence -> new Problem(
                                                problem.at(),
                                                "`%s`: %s"
                                                        .formatted(
                                                                columns.names().get(column), sentence)))
                                        .orElse(problem)));
            }
            return Exit.WRONG_INPUT;
        }
        if (!named) {
            shell.tell(day.said(ofRun));
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
