package org.tradepact.pack;

import java.time.DateTimeException;
import java.time.LocalDate;

/** How files write a day: {@code 2027-01-31}. */
public final class Days {
    private Days() {}

    /**
     * Reads a day.
     *
     * @throws IllegalArgumentException with a sentence, if the text is not a day of the calendar
     */
    public static LocalDate read(String text) {
        if (!shaped(text)) {
            throw new IllegalArgumentException("expected a day such as `2027-01-31`, got `%s`".formatted(text));
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
