package org.tradepact.report;

import java.util.List;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;

/** What parties promised about the way a shipment is treated: theirs to keep, never the trader's. */
final class Treated {
    private Treated() {}

    static List<Row> rows(ShipmentAnswer answer) {
        return Order.of(answer.touched().rows().stream().filter(Gates::touched).toList());
    }

    /** {@code MY-ART-CM.1, on the treatment by Malaysia: departs from the joint statement}. */
    static String of(Row row) {
        String said = Said.of(row);
        return "%s, on the treatment by %s%s: %s"
                .formatted(row.commitment().id(), Names.of(row.commitment().holders()), weight(row, said), said);
    }

    /** That the text does not bind on the day, where the answer does not say so itself. */
    private static String weight(Row row, String said) {
        if (row.force().open() || row.force().mayBind()) {
            return "";
        }
        return switch (row.force().force()) {
            case BINDING, POLITICAL -> "";
            case NOT_IN_FORCE -> said.contains("not in force") ? "" : ", under a text that is not in force";
            case LAPSED -> said.matches(".*(ended|while it lasted|suspended).*") ? "" : ", under a text that has ended";
        };
    }
}
