package org.tradepact.report;

import java.util.Comparator;
import java.util.List;
import org.tradepact.check.Row;

/** Which rows a reader sees first, and which only as a count. */
final class Order {
    private Order() {}

    /** What matters most first; equals stay in the order of the clauses. */
    static List<Row> of(List<Row> rows) {
        return rows.stream().sorted(Comparator.comparingInt(Order::rank)).toList();
    }

    private static int rank(Row row) {
        return switch (row.verdict()) {
            case BREACH -> row.bindingBreach() ? 0 : 1;
            case CONTESTED -> 2;
            case UNDETERMINED -> 3;
            case EXCUSED -> 4;
            case COMPLIES -> 5;
            case PENDING -> 6;
            case NOT_ENGAGED -> 7;
        };
    }

    /** A standing duty that no stated fact has a part in. */
    static boolean untouched(Row row) {
        return row.duty() && !row.touched();
    }
}
