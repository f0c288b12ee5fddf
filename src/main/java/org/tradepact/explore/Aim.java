package org.tradepact.explore;

import java.util.List;
import java.util.Optional;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/**
 * What is to be repaired: one fact with all that it breaches, one standing duty, or a shipment that is stopped.
 *
 * @param rows the answers to be repaired, as they stand on the day asked about; none of a shipment
 * @param shipment the shipment as it stands
 */
public record Aim(String subject, List<Row> rows, Optional<ShipmentAnswer> shipment) {
    public Aim {
        rows = List.copyOf(rows);
    }

    /** Whether it is the standing duty of a party. */
    public boolean duty() {
        return !rows.isEmpty() && rows.get(0).duty();
    }

    static Aim of(List<Row> rows) {
        return new Aim(rows.get(0).subject(), rows, Optional.empty());
    }

    static Aim of(ShipmentAnswer stopped) {
        return new Aim(stopped.shipment().id(), List.of(), Optional.of(stopped));
    }

    /** Whether an answer calls for a repair: a breach, a departure or a shortfall, or one on a reading of weight. */
    public static boolean at(Row row) {
        return !row.right() && (row.verdict() == Verdict.BREACH || row.verdict() == Verdict.CONTESTED);
    }
}
