package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.fact.Span;

/**
 * What one complete case says of one subject under one commitment.
 *
 * @param why why it is not engaged or not due; {@link Why#WORDS} otherwise
 * @param breached the periods of breach, exceptions taken off, within the days that count; the last may go on past the
 *     day asked about, and then has no end
 * @param due last day for a standing duty; {@link LocalDate#MAX} if there is none or it is not known
 * @param on the last day on which the subject was judged; {@link LocalDate#MAX} if it was on none
 */
public record Judged(Outcome outcome, Why why, List<Span> breached, LocalDate due, LocalDate on) {
    /** What kept a commitment from reaching a subject. */
    public enum Why {
        WORDS,
        ENDED_BEFORE_IT_BOUND,
        DONE_BEFORE_IT_BOUND,
        NOT_YET,
        AFTER_ITS_END,
        NOT_STARTED,
        NOT_MADE_YET,
        NOT_ENCODED,
        NO_SUCH_FACT
    }

    static Judged notEngaged(Why why) {
        return new Judged(Outcome.NOT_ENGAGED, why, List.of(), LocalDate.MAX, LocalDate.MAX);
    }
}
