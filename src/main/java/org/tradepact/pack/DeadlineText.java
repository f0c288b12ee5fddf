package org.tradepact.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Deadline.Anchor;

/** How files write a deadline: {@code entryIntoForce + P2Y}, {@code every P3M from signature}, {@code 2025-10-31}. */
public final class DeadlineText {
    private static final String EXPECTED =
            "expected a deadline such as `entryIntoForce + P2Y`, `every P3M from signature` or `2025-10-31`, got `%s`";

    private DeadlineText() {}

    /**
     * Reads a deadline.
     *
     * @throws IllegalArgumentException with a sentence, if the text is no deadline
     */
    public static Deadline read(String text) {
        List<String> words = List.of(text.strip().split(" +"));
        if (words.size() == 1 && Character.isDigit(text.charAt(0))) {
            return new Deadline(Anchor.FIXED, Period.ZERO, false, Days.read(text.strip()));
        }
        if (words.size() == 4 && words.get(0).equals("every") && words.get(2).equals("from")) {
            return new Deadline(anchor(words.get(3), text), period(words.get(1)), true, LocalDate.MAX);
        }
        if (words.size() == 3 && words.get(1).equals("+")) {
            return new Deadline(anchor(words.get(0), text), period(words.get(2)), false, LocalDate.MAX);
        }
        if (words.size() == 1) {
            return new Deadline(anchor(words.get(0), text), Period.ZERO, false, LocalDate.MAX);
        }
        throw new IllegalArgumentException(EXPECTED.formatted(text));
    }

    /** @throws IllegalArgumentException with a sentence, if the text is no period */
    static Period period(String text) {
        try {
            Period period = Period.parse(text);
            if (!period.isNegative() && period.toTotalMonths() < 1_200 && period.getDays() < 36_500) {
                return period;
            }
        } catch (DateTimeException e) {
            // the sentence below says it better
        }
        throw new IllegalArgumentException(
                "expected a period such as `P60D`, `P6M` or `P2Y`, got `%s`".formatted(text));
    }

    private static Anchor anchor(String word, String text) {
        return switch (word) {
            case "entryIntoForce" -> Anchor.ENTRY_INTO_FORCE;
            case "signature" -> Anchor.SIGNATURE;
            default -> throw new IllegalArgumentException(EXPECTED.formatted(text));
        };
    }
}
