package org.tradepact.pack;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Units;

/** How files write rates, amounts and numbers: digits, with a point for decimals and nothing else. */
final class Numbers {
    private static final int DIGITS = 24;

    private Numbers() {}

    static Percent percent(String text) {
        return new Percent(decimal(text, "a rate", "a rate in percent such as `19` or `12.5`"));
    }

    /** A mass; a number alone is in kilograms, and {@code 1.5 t}, {@code 500 g} and {@code 2 lb} are converted exactly. */
    static Kilograms kilograms(String text) {
        String number = text.matches("[^\\p{L}]+\\p{L}+") ? text.replaceFirst(" *\\p{L}+$", "") : text;
        String unit = text.substring(number.length()).strip();
        BigDecimal mass = decimal(number, "a mass", "a mass in kilograms such as `1000` or `12.5`")
                .multiply(inKilograms(unit));
        if (mass.signum() == 0) {
            throw new IllegalArgumentException("a mass must be more than zero, got `%s`".formatted(text));
        }
        return new Kilograms(mass);
    }

    private static BigDecimal inKilograms(String unit) {
        return switch (unit) {
            case "", "kg" -> BigDecimal.ONE;
            case "g" -> new BigDecimal("0.001");
            case "t" -> new BigDecimal("1000");
            case "lb" -> new BigDecimal("0.45359237");
            default ->
                throw new IllegalArgumentException(
                        "unknown unit of mass `%s`, expected `kg`, `g`, `t` or `lb`".formatted(unit));
        };
    }

    static Units units(String text) {
        if (text.isEmpty() || text.length() > 15 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("expected a whole number such as `30`, got `%s`".formatted(text));
        }
        return new Units(Long.parseLong(text));
    }

    static Money money(String text) {
        if (text.indexOf(' ') != 3 || !turned(text).isEmpty()) {
            throw new IllegalArgumentException("expected an amount with its currency such as `USD 5000000`, got `%s`%s"
                    .formatted(text, turned(text)));
        }
        return money(text.substring(0, 3), text.substring(4).strip());
    }

    static Money money(String currency, String amount) {
        if (!currency.equals("USD") && !known(currency)) {
            String upper = currency.toUpperCase(Locale.ROOT);
            throw new IllegalArgumentException("unknown currency `%s`, expected an ISO 4217 code such as `USD`%s"
                    .formatted(currency, known(upper) ? "; write `%s`".formatted(upper) : ""));
        }
        return new Money(currency, decimal(amount, "an amount", "an amount such as `USD 5000000`"));
    }

    /** Codes for no currency, for tests and for metals have no smallest unit. */
    private static boolean known(String currency) {
        try {
            return Currency.getInstance(currency).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What to write for {@code 5000000 USD}. */
    private static String turned(String text) {
        int space = text.length() - 4;
        boolean turned = space > 0
                && text.charAt(space) == ' '
                && known(text.substring(space + 1))
                && text.substring(0, space).matches("[0-9]+(\\.[0-9]+)?");
        return turned ? "; write `%s %s`".formatted(text.substring(space + 1), text.substring(0, space)) : "";
    }

    private static BigDecimal decimal(String text, String noun, String expected) {
        if (text.startsWith("-") && text.length() <= DIGITS && text.matches("-[0-9]+(\\.[0-9]+)?")) {
            throw new IllegalArgumentException("%s must be zero or more, got `%s`".formatted(noun, text));
        }
        int points = 0;
        boolean plain = !text.isEmpty() && text.length() <= DIGITS && Character.isDigit(text.charAt(text.length() - 1));
        for (int i = 0; plain && i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            plain = (c >= '0' && c <= '9') || (c == '.' && i > 0 && points == 1);
        }
        if (!plain) {
            String bare = (text.matches("[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+ ?%?")
                            ? text.replace(".", "").replace(',', '.')
                            : text.matches("[0-9]+,([0-9]{1,2}|[0-9]{4,}) ?%?") ? text.replace(',', '.') : text)
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
