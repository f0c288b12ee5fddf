package org.tradepact.fact;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * An amount of money.
 *
 * @param currency ISO 4217
 * @param amount whole units of the currency, zero or more; trailing zeros are dropped
 */
public record Money(String currency, BigDecimal amount) implements Comparable<Money> {
    /** @throws IllegalArgumentException if {@code amount} is negative */
    public Money {
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("an amount must be zero or more, got `%s`".formatted(amount));
        }
        amount = amount.stripTrailingZeros();
    }

    public static Money usd(String amount) {
        return new Money("USD", new BigDecimal(amount));
    }

    /** The amount in US dollars; zero for another currency, which is never converted. */
    public BigDecimal usd() {
        return currency.equals("USD") ? amount : BigDecimal.ZERO;
    }

    @Override
    public int compareTo(Money other) {
        int byCurrency = currency.compareTo(other.currency);
        return byCurrency != 0 ? byCurrency : amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return currency + " " + String.format(Locale.ROOT, "%,f", amount).replaceFirst("\\.?0+$", "");
    }
}
