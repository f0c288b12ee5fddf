package org.tradepact.check;

import java.util.List;
import org.tradepact.fact.Span;

/**
 * What the folds find of one subject under one commitment.
 *
 * @param judged one complete case that gives the verdict; for an open or contested answer the first one tried
 * @param breached periods of breach on which all cases of the verdict agree
 * @param bindingBreach whether a period of breach lies on days on which the text binds
 * @param missing what decides and is not known, the most decisive first
 * @param unevaluated whether there were too many open facts to try them all
 * @param readings the verdict under each option of each pivot that matters for it
 */
public record Found(
        Verdict verdict,
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

    static Found notEngaged(Judged.Why why) {
        return new Found(
                Verdict.NOT_ENGAGED, Judged.notEngaged(why), List.of(), false, List.of(), false, List.of(), List::of);
    }
}
