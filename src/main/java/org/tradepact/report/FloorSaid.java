package org.tradepact.report;

import org.tradepact.border.FloorAmount;
import org.tradepact.border.FloorLine;

/** What a price floor comes to in money. */
final class FloorSaid {
    private FloorSaid() {}

    static String of(FloorLine line) {
        FloorAmount amount = line.amount();
        String price = "%s: a kilogram at %s".formatted(line.floor(), DutySaid.money(amount.price()));
        return switch (amount.side()) {
            case BELOW ->
                "%s, short of the floor by %s, %s in all"
                        .formatted(price, DutySaid.money(amount.perKilogram()), DutySaid.money(amount.total()));
            case AT -> price + ", at the floor: nothing is paid";
            case ABOVE ->
                "%s, above the floor: the share is %s a kilogram, %s in all"
                        .formatted(price, DutySaid.money(amount.perKilogram()), DutySaid.money(amount.total()));
        };
    }
}
