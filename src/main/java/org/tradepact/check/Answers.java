package org.tradepact.check;

import java.util.Collection;
import java.util.List;

/** When outcomes say the same, and what several of them come to. */
final class Answers {
    private Answers() {}

    /** Without a breach the rest differs in wording only; of a right it matters whether its conditions are met. */
    static boolean same(Outcome a, Outcome b, boolean right) {
        if (right) {
            return (a == Outcome.NOT_ENGAGED) == (b == Outcome.NOT_ENGAGED)
                    && (a == Outcome.BREACH) == (b == Outcome.BREACH);
        }
        return (a == Outcome.BREACH) == (b == Outcome.BREACH);
    }

    /** One outcome everywhere, the most telling of those that differ in wording only; otherwise undetermined. */
    static Verdict ofCases(Collection<Outcome> outcomes, boolean right) {
        Outcome first = outcomes.iterator().next();
        Outcome most = first;
        for (Outcome outcome : outcomes) {
            if (!same(first, outcome, right)) {
                return Verdict.UNDETERMINED;
            }
            most = outcome.compareTo(most) > 0 ? outcome : most;
        }
        return Verdict.of(most);
    }

    /** The same over readings: any open one leaves the answer open, differing ones make it contested. */
    static Verdict ofReadings(List<Verdict> verdicts, boolean right) {
        if (verdicts.contains(Verdict.UNDETERMINED)) {
            return Verdict.UNDETERMINED;
        }
        Verdict cases =
                ofCases(verdicts.stream().map(v -> Outcome.valueOf(v.name())).toList(), right);
        return cases == Verdict.UNDETERMINED ? Verdict.CONTESTED : cases;
    }
}
