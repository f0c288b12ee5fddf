package org.tradepact.report;

import java.time.LocalDate;
import org.tradepact.border.ShipmentAnswer;

/** Until when the packs behind an answer know what happened. */
final class KnownUntil {
    private KnownUntil() {}

    static String of(ShipmentAnswer answer) {
        LocalDate day = answer.knownUntil();
        if (day.equals(LocalDate.MAX)) {
            return "no pack was asked";
        }
        LocalDate asOf = answer.question().asOf();
        return asOf.isAfter(day)
                ? "measures are last known on %s; what changed since is not in the packs".formatted(day)
                : "measures are known until %s".formatted(day);
    }
}
