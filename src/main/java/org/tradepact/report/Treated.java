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
        return "%s, on the treatment by %s: %s"
                .formatted(row.commitment().id(), Names.of(row.commitment().holders()), Said.of(row));
    }
}
