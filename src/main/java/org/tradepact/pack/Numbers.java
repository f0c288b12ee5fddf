package org.tradepact.pack;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;

/** How files write rates, amounts and numbers: digits, with a point for decimals and nothing else. */
final class Numbers {
    private static final int DIGITS = 24;

    private Numbers() {}

    static Percent percent(String text) {
        return new Percent(decimal(text, "a rate in percent such as `19` or `12.5`"));
    }

    static Units units(String text) {
        if (text.isEmpty() || text.length() > 15 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("expected a whole number such as `30`, got `%s`".formatted(text));
        }
        return new Units(Long.parseLong(text));
    }

    static Money money(String text) {
        int space = text.indexOf(' ');
        if (space != 3) {
            throw new IllegalArgumentException(
                    "expected an amount with its currency such as `USD 5000000`, got `%s`".formatted(text));
        }
        return money(text.substring(0, 3), text.substring(4).strip());
    }

    static Money money(String currency, String amount) {
        if (!currency.equals("USD") && !known(currency)) {
            throw new IllegalArgumentException(
                    "unknown currency `%s`, expected an ISO 4217 code such as `USD`".formatted(currency));
        }
        return new Money(currency, decimal(amount, "an amount such as `USD 5000000`"));
    }

    private static boolean known(String currency) {
        try {
            return Currency.getInstance(currency).getCurrencyCode().equals(currency.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static BigDecimal decimal(String text, String expected) {
        int points = 0;
        boolean plain = !text.isEmpty() && text.length() <= DIGITS && Character.isDigit(text.charAt(text.length() - 1));
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            plain = (c >= '0' && c <= '9') || (c == '.' && i > 0 && points == 1);
        }
        if (!plain) {
            String bare = (text.matches("[0-9]+,([0-9]{1,2}|[0-9]{4,}) ?%?") ? text.replace(',', '.') : text)
                    .replace(",", "")
                    .replace("_", "")
                    .replace("%", "")
                    .strip();
            boolean worth = !bare.equals(text)
                    && !bare.isEmpty()
                    && bare.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
            throw new IllegalArgumentException(
                    "expected %s, got `%s`%s".formatted(expected, text, worth ? "; write `%s`".formatted(bare) : ""));
        }
        return new BigDecimal(text);
    }
}
