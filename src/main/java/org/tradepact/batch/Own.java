package org.tradepact.batch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Stated;

/**
 * What lines of the tables take from a shipment itself, while all else is that of its class; null for what is not known.
 *
 * @param value the amount, in its currency
 * @param goods as they were read
 * @param entered the day of entry, stated or not
 * @param dated whether it is stated; where it is not, it is the day asked about
 * @param base the ordinary rate that is stated
 */
record Own(
        @Nullable BigDecimal value,
        @Nullable Object goods,
        @Nullable Object entered,
        boolean dated,
        @Nullable Percent base) {
    static Own of(Stated shipment) {
        return new Own(
                shipment.said().get("value") instanceof Money money ? money.amount() : null,
                shipment.said().get("goods"),
                shipment.said().get("entered"),
                shipment.at().containsKey("entered") && shipment.said().containsKey("entered"),
                shipment.said().get("baseRate") instanceof Percent base ? base : null);
    }

    /** The same where the ordinary rate is that of the class. */
    Own withoutBase() {
        return new Own(value, goods, entered, dated, null);
    }
}
