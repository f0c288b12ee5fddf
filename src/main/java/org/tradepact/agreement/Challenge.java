package org.tradepact.agreement;

import java.time.LocalDate;

/**
 * A dispute about the validity of an instrument that has not ended it.
 *
 * @param on the day of the decision, or of the last step known
 */
public record Challenge(Kind kind, LocalDate on, String source, String note) {
    /** How far it has come. */
    public enum Kind {
        /** A court held the instrument unlawful, and that is not final. */
        HELD_UNLAWFUL,
        /** No court has decided yet. */
        PENDING
    }
}
