package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Span;

/**
 * The answer for one commitment and one subject.
 *
 * @param subject label of the subject; {@code -} where no fact of the case is of a kind the clause speaks of
 * @param duty whether the subject is the standing duty of a party
 * @param touched whether a stated fact has a part in it; a standing duty nobody spoke of is untouched
 * @param judged one complete case that gives the verdict; for an open or contested answer the first one tried
 * @param breached periods of breach on which all cases of the verdict agree
 * @param bindingBreach whether a period of breach lies on days on which the text binds
 * @param missing what decides and is not known, the most decisive first
 * @param unevaluated whether there were too many open facts to try them all
 * @param readings the verdict under each option of each pivot that matters for it
 */
public record Row(
        Commitment commitment,
        String subject,
        boolean duty,
        boolean touched,
        Verdict verdict,
        ForceAnswer force,
        Judged judged,
        List<Span> breached,
        boolean bindingBreach,
        List<Missing> missing,
        boolean unevaluated,
        List<ReadingLine> readings,
        Because because) {
    /** Why it is so: found when it is asked for, since that takes more evaluations than the answer. */
    public interface Because {
        List<Reason> reasons();
    }

    public LocalDate due() {
        return judged.due();
    }

    /** Whether the clause gives a party a right, so that the answer is available or not. */
    public boolean right() {
        return commitment.owed() == Commitment.Owed.RIGHT;
    }
}
