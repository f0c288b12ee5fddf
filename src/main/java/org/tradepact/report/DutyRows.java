package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;

/** The duty table as rows of cells, without the columns in which nothing stands. */
final class DutyRows {
    private static final List<String> HEAD =
            List.of("basis", "heading", "rate", "amount", "status", "list version", "source");

    private DutyRows() {}

    /** The head, then a row for each line, in filing order. */
    static List<List<String>> of(ShipmentAnswer answer) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        answer.duty().lines().forEach(line -> rows.add(cells(line)));
        List<List<String>> kept = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                if (used(rows, i)) {
                    cells.add(row.get(i));
                }
            }
            kept.add(cells);
        }
        return kept;
    }

    private static boolean used(List<List<String>> rows, int column) {
        return rows.stream().skip(1).anyMatch(row -> !row.get(column).isEmpty());
    }

    private static List<String> cells(DutyLine line) {
        return List.of(
                DutySaid.basis(line),
                DutySaid.heading(line),
                DutySaid.rate(line),
                DutySaid.amount(line),
                DutySaid.status(line),
                line.listVersion(),
                source(line));
    }

    private static String source(DutyLine line) {
        return line.source().isEmpty() && line.ordinary() && line.rate().isPresent() ? "stated" : line.source();
    }
}
