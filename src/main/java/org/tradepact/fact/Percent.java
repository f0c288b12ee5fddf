package org.tradepact.fact;

import java.math.BigDecimal;

/**
 * An ad valorem rate or a share, in percent: {@code 12.5} is twelve and a half per cent.
 *
 * @param value percent, zero or more, any number of decimals; trailing zeros are dropped, so {@code 5} equals {@code 5.00}
 */
public record Percent(BigDecimal value) implements Comparable<Percent> {
    /** @throws IllegalArgumentException if {@code value} is negative */
    public Percent {
        if (value.signum() < 0) {
            throw new IllegalArgumentException("a rate must be zero or more percent, got `%s`".formatted(value));
        }
        value = value.stripTrailingZeros();
    }

    public static Percent of(String value) {
        return new Percent(new BigDecimal(value));
    }

    public boolean exceeds(Percent other) {
        return value.compareTo(other.value) > 0;
    }

    public boolean atLeast(Percent other) {
        return value.compareTo(other.value) >= 0;
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toPlainString() + " %";
    }
}
