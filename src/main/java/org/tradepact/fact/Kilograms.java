package org.tradepact.fact;

import java.math.BigDecimal;

/** A net mass. Trailing zeros are dropped. */
public record Kilograms(BigDecimal amount) implements Comparable<Kilograms> {
    /** @throws IllegalArgumentException if {@code amount} is negative */
    public Kilograms {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a mass must be zero or more, got `%s`".formatted(amount));
        }
        amount = amount.stripTrailingZeros();
    }

    public static Kilograms of(String amount) {
        return new Kilograms(new BigDecimal(amount));
    }

    @Override
    public int compareTo(Kilograms other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " kg";
    }
}
