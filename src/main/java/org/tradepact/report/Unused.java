package org.tradepact.report;

import java.util.List;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Percent;

/** What is stated of a shipment and plays no part, as what would give it one is not stated. */
final class Unused {
    private static final Percent WHOLE = Percent.of("100");

    private Unused() {}

    static List<String> of(ShipmentAnswer answer) {
        Object share = answer.shipment().said().get("workShare");
        boolean partly = share instanceof Percent percent && !percent.equals(WHOLE);
        boolean repaired = answer.shipment().said().get("claims") instanceof Claims claims
                && claims.has(Claim.REPAIR_OR_ALTERATION);
        return partly && !repaired
                ? List.of(("the share of the value that was added by repair or processing abroad: %s; it counts where"
                                + " `repairOrAlteration` is claimed")
                        .formatted(share))
                : List.of();
    }
}
