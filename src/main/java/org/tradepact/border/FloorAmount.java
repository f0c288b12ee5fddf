package org.tradepact.border;

import org.tradepact.fact.Money;

/**
 * What a floor comes to for one sale.
 *
 * @param price the price of a kilogram that was measured
 * @param perKilogram what is paid, or what may be taken, for each kilogram
 * @param total the same for all kilograms, computed before the price of one was rounded
 */
public record FloorAmount(Side side, Money price, Money perKilogram, Money total) {
    /** On which side of the floor the price lies. */
    public enum Side {
        BELOW,
        AT,
        ABOVE
    }
}
