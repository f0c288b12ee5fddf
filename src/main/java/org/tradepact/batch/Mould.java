package org.tradepact.batch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.Levy;
import org.tradepact.border.ShipmentAnswer;

/**
 * The answer to all shipments of a class: what is the same of each of them, and what is worked out from a shipment's own
 * value.
 *
 * @param may the short answer
 * @param fixed cells of the line in {@link OutTable#SHIPMENTS} that are the same for all
 * @param levies the share of the value that each line of the duty comes to; nothing while a rate is not known
 * @param entered the day of entry where a row does not state it; empty while it is not known
 * @param findings lines in {@link OutTable#FINDINGS}
 */
record Mould(ShipmentAnswer.May may, Fixed fixed, Optional<List<Levy>> levies, String entered, List<Finding> findings) {
    /** Whether the value is stated. */
    boolean valued() {
        return !fixed.currency().isEmpty();
    }

    /** Cells that are the same for every shipment of a class. */
    record Fixed(
            String asOf,
            String currency,
            String leave,
            String enter,
            String price,
            String refund,
            String ordinary,
            String known,
            String total,
            String owed,
            String missing,
            String leads,
            String knownUntil) {}

    /**
     * One line of findings.
     *
     * @param before cells from {@code commitment} to the one before the amount
     * @param levy what the amount is worked out from; null where there is none
     * @param after the cells after it
     */
    record Finding(List<String> before, @Nullable Levy levy, List<String> after) {}
}
