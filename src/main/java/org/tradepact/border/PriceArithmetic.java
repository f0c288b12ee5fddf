package org.tradepact.border;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradepact.border.FloorAmount.Side;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Price;
import org.tradepact.fact.PriceFloor;

/**
 * The arithmetic of a floor: what a counterparty pays up to it, and its share of what lies above. Amounts are rounded half
 * up, totals to cents and prices of a kilogram to hundredths of a cent, and only after everything has been computed.
 */
public final class PriceArithmetic {
    private static final int CENTS = 2;
    private static final int PER_KILOGRAM = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private PriceArithmetic() {}

    /**
     * What the floor comes to for one sale.
     *
     * @param prices prices of the case; of a floor that is measured by an average those of its period count
     * @return nothing where no price can be measured, or the currencies differ
     */
    public static Optional<FloorAmount> of(
            PriceFloor floor, Money value, Kilograms kilograms, LocalDate sold, List<Price> prices) {
        return floor.measured().average()
                ? average(floor, kilograms, sold, prices)
                : spot(floor, value, kilograms, sold);
    }

    /** The price of the sale itself. */
    private static Optional<FloorAmount> spot(PriceFloor floor, Money value, Kilograms kilograms, LocalDate sold) {
        boolean comparable = value.currency().equals(floor.perKilogram().currency());
        return comparable && kilograms.amount().signum() > 0
                ? Optional.of(amount(floor, sold, value.amount(), kilograms.amount(), kilograms))
                : Optional.empty();
    }

    /** The average of the period, each price counting the same. */
    private static Optional<FloorAmount> average(
            PriceFloor floor, Kilograms kilograms, LocalDate sold, List<Price> prices) {
        List<Price> counted = prices.stream()
                .filter(p -> floor.covers(p.goods()) && floor.averages(p.on(), sold))
                .toList();
        boolean comparable = counted.stream()
                .allMatch(p ->
                        p.perKilogram().currency().equals(floor.perKilogram().currency()));
        if (counted.isEmpty() || !comparable || kilograms.amount().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal sum = counted.stream().map(p -> p.perKilogram().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(amount(floor, sold, sum, BigDecimal.valueOf(counted.size()), kilograms));
    }

    /** @param paid for {@code times} kilograms, or the sum of {@code times} prices */
    private static FloorAmount amount(
            PriceFloor floor, LocalDate sold, BigDecimal paid, BigDecimal times, Kilograms kilograms) {
        BigDecimal under = floor.perKilogram().amount().multiply(times).subtract(paid);
        Side side = under.signum() > 0 ? Side.BELOW : under.signum() < 0 ? Side.ABOVE : Side.AT;
        BigDecimal due = side == Side.ABOVE ? under.negate().multiply(share(floor, sold)) : under;
        return new FloorAmount(
                side,
                money(floor, paid, times, PER_KILOGRAM),
                money(floor, due, times, PER_KILOGRAM),
                money(floor, due.multiply(kilograms.amount()), times, CENTS));
    }

    /** Nothing is taken before full output is reached. */
    private static BigDecimal share(PriceFloor floor, LocalDate sold) {
        return floor.sharesUpsideOn(sold) ? floor.upsideShare().value().divide(HUNDRED) : BigDecimal.ZERO;
    }

    private static Money money(PriceFloor floor, BigDecimal amount, BigDecimal over, int digits) {
        return new Money(floor.perKilogram().currency(), amount.divide(over, digits, RoundingMode.HALF_UP));
    }
}
