package org.tradepact.learn;

import java.util.List;
import java.util.Optional;

/**
 * An answer, marked by evaluating.
 *
 * @param mark what it comes to
 * @param parts for each part of the answer whether it is right: of a prediction about a clause its verdict and its force
 * @param evaluated the case of the task; of several each; the learner's own where the learner wrote it
 * @param told what the checker says at the points the task is about, or at those that decide
 * @param counterexample after a wrong answer the nearest case where it would be right; nothing if none was found
 * @param tried how many cases were run to find it
 * @param none why there is none for all of the answer, where that is known
 * @param strayed what the learner changed although the task does not leave it open, as a file names it
 */
public record Marked(
        Task task,
        Attempt attempt,
        Mark mark,
        List<Boolean> parts,
        List<Evaluated> evaluated,
        List<Told> told,
        Optional<Counterexample> counterexample,
        long tried,
        Optional<NoCase> none,
        List<String> strayed) {
    /** What an answer comes to. */
    public enum Mark {
        RIGHT,
        WRONG,
        /** Not for the checker to say: words for a lecturer. */
        UNMARKED
    }

    public Marked {
        parts = List.copyOf(parts);
        evaluated = List.copyOf(evaluated);
        told = List.copyOf(told);
        strayed = List.copyOf(strayed);
    }

    public boolean right() {
        return mark == Mark.RIGHT;
    }
}
