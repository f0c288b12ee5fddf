package org.tradepact.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files write a day: {@code 2027-01-31}. */
public final class Days {
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})");

    private Days() {}

    /**
     * Reads a day.
     *
     * @throws IllegalArgumentException with a sentence, if the text is not a day of the calendar
     */
    public static LocalDate read(String text) {
        if (!shaped(text)) {
            throw new IllegalArgumentException(
                    "expected a day such as `2027-01-31`, got `%s`%s".formatted(text, meant(text)));
        }
        if (text.startsWith("0000")) { // after the year 1 BC comes the year 1
            throw new IllegalArgumentException("the calendar has no day `%s`".formatted(text));
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(text, 0, 4, 10),
                    Integer.parseInt(text, 5, 7, 10),
                    Integer.parseInt(text, 8, 10, 10));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("the calendar has no day `%s`".formatted(text), e);
        }
    }

    /** What to write in place of {@code 2027/1/31}; a day that begins with the day or the month may be read two ways. */
    static String meant(String text) {
        Matcher year = YEAR_FIRST.matcher(text);
        if (!year.matches()) {
            return "";
        }
        String day = "%s-%02d-%02d"
                .formatted(year.group(1), Integer.parseInt(year.group(2)), Integer.parseInt(year.group(3)));
        return "; write `%s`".formatted(day);
    }

    static boolean shaped(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }
}
