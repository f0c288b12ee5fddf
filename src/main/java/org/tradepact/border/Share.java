package org.tradepact.border;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradepact.fact.Percent;

/**
 * A part of a whole, compared without dividing: 349.9 of 1,000 is below 35 per cent and 350 of 1,000 reaches it, whatever
 * digits are shown.
 *
 * @param part may be negative, where materials cost more than the goods are worth
 */
public record Share(BigDecimal part, BigDecimal whole) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SHOWN = 4;

    /** @throws IllegalArgumentException if {@code whole} is not above zero */
    public Share {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("the whole must be above zero, got `%s`".formatted(whole));
        }
    }

    /** Whether it is at least the threshold. */
    public boolean reaches(Percent threshold) {
        return against(threshold) >= 0;
    }

    /** Whether it is more than the threshold. */
    public boolean exceeds(Percent threshold) {
        return against(threshold) > 0;
    }

    /** In percent, cut to four decimals for display: never rounded up to a threshold it does not reach. */
    public BigDecimal percent() {
        BigDecimal shown = part.multiply(HUNDRED).divide(whole, SHOWN, RoundingMode.FLOOR);
        return shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    }

    private int against(Percent threshold) {
        return part.multiply(HUNDRED).compareTo(threshold.value().multiply(whole));
    }
}
