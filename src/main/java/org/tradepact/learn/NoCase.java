package org.tradepact.learn;

import java.util.Set;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Slot;

/** Why no case near a task makes an answer right, as far as that is known. */
public sealed interface NoCase {
    /** A part of the answer takes a text for one that binds, once or ever, and it is one that never does. */
    record NeverBinds(String instrument) implements NoCase {}

    /** A part of the answer takes a treaty for a political text. */
    record Treaty(String instrument) implements NoCase {}

    /**
     * A clause reads facts of kinds that the case does not state.
     *
     * @param kinds as files name them
     */
    record OtherKind(String clause, Set<String> kinds) implements NoCase {
        public OtherKind {
            kinds = Set.copyOf(kinds);
        }
    }

    /** A fact that is stated: were it not, the answer would not hang on it. */
    record NotMissed(Slot slot) implements NoCase {}

    /** What the text weighs in the cases that were tried and that come to the verdict of the answer. */
    record Otherwise(Verdict verdict, Set<Weighs> weights) implements NoCase {
        public Otherwise {
            weights = Set.copyOf(weights);
        }
    }

    /** What the cases come to that were tried; the verdict of the answer is none of them. */
    record ComesTo(Set<Verdict> verdicts) implements NoCase {
        public ComesTo {
            verdicts = Set.copyOf(verdicts);
        }
    }
}
