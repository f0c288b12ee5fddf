package org.tradepact.batch;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as tables have them, where only one thing can be meant. */
final class PlainNumbers {
    private static final Pattern GROUPED = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");

    /** A comma that cannot stand between thousands. */
    private static final Pattern COMMA_BEFORE_DECIMALS = Pattern.compile(
            "[0-9]+,([0-9]{1,2}|[0-9]{4,})|0[0-9]*,[0-9]+|[0-9]{4,},[0-9]+|[0-9]{1,3}(\\.[0-9]{3})+,[0-9]+");

    /** A point that cannot stand between thousands. */
    private static final Pattern POINT_BEFORE_DECIMALS = Pattern.compile(
            "[0-9,]+\\.([0-9]{1,2}|[0-9]{4,})|0[0-9]*\\.[0-9]+|[0-9]{4,}\\.[0-9]+|[0-9]{1,3}(,[0-9]{3})+\\.[0-9]+");

    /** Either mark may stand between thousands or before decimals. */
    private static final Pattern DOUBTFUL = Pattern.compile("[1-9][0-9]{0,2}[.,][0-9]{3}");

    private static final Pattern MONEY =
            Pattern.compile("(US\\$|[A-Za-z]{3}|[$€])? ?([0-9][0-9.,]*)(?: ?([A-Za-z]{3}|[$€]))?");
    private static final int LONGEST = 64;

    private PlainNumbers() {}

    /** An amount, and its currency or sign; empty if it has none. */
    record Amount(String digits, String currency) {}

    /** Whether it is written in digits, with a point among them or none. */
    static boolean plain(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' && i > 0 && i < text.length() - 1 ? 1 : 0;
            if ((c < '0' || c > '9') && c != '.' || c == '.' && (i == 0 || i == text.length() - 1)) {
                return false;
            }
        }
        return points < 2 && !text.isEmpty();
    }

    /** Whether a number shows that its table writes decimals after a comma. */
    static boolean commaBeforeDecimals(String text) {
        return text.length() <= LONGEST
                && text.indexOf(',') > 0
                && COMMA_BEFORE_DECIMALS
                        .matcher(text.replaceAll("[^0-9.,]", ""))
                        .matches();
    }

    /** Whether a number shows that its table writes decimals after a point. */
    static boolean pointBeforeDecimals(String text) {
        return text.length() <= LONGEST
                && text.indexOf('.') > 0
                && POINT_BEFORE_DECIMALS
                        .matcher(text.replaceAll("[^0-9.,]", ""))
                        .matches();
    }

    /** {@code 12.500} and {@code 12,500}, with or without a currency: nobody can tell what is meant where decimals may follow a comma. */
    static boolean doubtful(String text) {
        return text.length() <= LONGEST
                && DOUBTFUL.matcher(text.replaceAll("[^0-9.,]", "")).matches();
    }

    /**
     * Digits with at most one point: as they are, or without the commas between groups of three. Nothing where something else
     * may be meant; where decimals may follow a comma, {@linkplain #doubtful doubtful} ones are not asked about.
     */
    static Optional<String> digits(String text) {
        if (plain(text)) {
            return Optional.of(text);
        }
        return text.length() <= LONGEST && GROUPED.matcher(text).matches()
                ? Optional.of(text.replace(",", ""))
                : Optional.empty();
    }

    /** {@code 100,000}, {@code USD 100,000}, {@code 100000.00 usd}, {@code US$5}. */
    static Optional<Amount> amount(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher parts = MONEY.matcher(text);
        if (!parts.matches() || parts.group(1) != null && parts.group(3) != null) {
            return Optional.empty();
        }
        String sign = parts.group(1) != null ? parts.group(1) : parts.group(3) != null ? parts.group(3) : "";
        return digits(parts.group(2)).map(digits -> new Amount(digits, code(sign)));
    }

    /** {@code USD} for {@code usd} and {@code US$}; a dollar alone may be one of many. */
    static String code(String sign) {
        return switch (sign) {
            case "US$" -> "USD";
            case "€" -> "EUR";
            default -> sign.toUpperCase(Locale.ROOT);
        };
    }

    /** Whether it is the code of a currency that is paid with. */
    static boolean currency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A mass in kilograms. @param unit {@code kg}, {@code g}, {@code t} or {@code lb} */
    static String kilograms(String digits, String unit) {
        String factor =
                switch (unit) {
                    case "g" -> "0.001";
                    case "t" -> "1000";
                    case "lb" -> "0.45359237";
                    default -> "1";
                };
        return unit.equals("kg") || unit.isEmpty()
                ? digits
                : Moulding.exact(new BigDecimal(digits).multiply(new BigDecimal(factor)));
    }
}
