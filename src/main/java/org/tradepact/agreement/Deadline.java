package org.tradepact.agreement;

import java.time.LocalDate;
import java.time.Period;

/**
 * When a standing duty falls due: a period after an anchor, once or again and again; or a fixed date.
 *
 * @param anchor {@link Anchor#FIXED} uses {@code fixed}
 * @param every whether it recurs: each period then has its own due date
 */
public record Deadline(Anchor anchor, Period period, boolean every, LocalDate fixed) {
    /** Where counting starts. */
    public enum Anchor {
        NONE,
        ENTRY_INTO_FORCE,
        SIGNATURE,
        FIXED
    }

    public static final Deadline NONE = new Deadline(Anchor.NONE, Period.ZERO, false, LocalDate.MAX);

    /**
     * A last day on which performance is in time.
     *
     * @param anchor the day from which it is counted; a fixed date takes no notice
     * @param number 1 for the first; a deadline that does not recur has no other
     */
    public LocalDate due(LocalDate anchor, int number) {
        if (this.anchor == Anchor.FIXED) {
            return fixed;
        }
        return anchor.plus(every ? period.multipliedBy(number) : period);
    }

    /** As files write it: {@code entryIntoForce + P2Y}, {@code every P3M from signature}, {@code 2025-10-31}. */
    @Override
    public String toString() {
        String from =
                switch (anchor) {
                    case NONE -> "none";
                    case ENTRY_INTO_FORCE -> "entryIntoForce";
                    case SIGNATURE -> "signature";
                    case FIXED -> fixed.toString();
                };
        if (every) {
            return "every " + period + " from " + from;
        }
        return period.isZero() ? from : from + " + " + period;
    }
}
