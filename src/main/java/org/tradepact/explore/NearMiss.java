package org.tradepact.explore;

import java.util.List;
import java.util.Optional;
import org.tradepact.check.Question;
import org.tradepact.check.Tried;

/**
 * How well the cases of a corpus surround one boundary.
 *
 * @param side of an ordered value from which the boundary is reached
 * @param lacks what no case shows; nothing if it is tested
 * @param pair two cases that differ in this alone, where there are such; the nearest to a case of the corpus
 */
public record NearMiss(RuleBoundary boundary, Side side, State state, List<Lack> lacks, Optional<Pair> pair) {
    /** On which side of a value the rule does not hold. */
    public enum Side {
        NONE,
        BELOW,
        ABOVE
    }

    /** How a boundary fares. */
    public enum State {
        TESTED,
        UNTESTED,
        /** Whatever it is, the answer is the same: the rule says twice what it says, or another rule says it too. */
        SILENT
    }

    /** What no case of the corpus shows. */
    public enum Lack {
        /** A case in which the rule holds and, with this alone said otherwise, would not, and whose answer tells. */
        HOLDS,
        /** A case in which this alone keeps the rule from holding, and whose answer tells. */
        KEPT,
        /** A case within the smallest step of an ordered value. */
        EDGE,
        /** A case in which the rule holds at all. */
        ANY
    }

    /**
     * Two cases that differ in one thing.
     *
     * @param near the case of the corpus that one of them is, or that both are nearest to
     * @param holds the case in which the rule holds
     * @param kept the case in which it does not
     * @param values what is said in either, {@code holds} first; none where a fact is there or is not
     */
    public record Pair(Posed near, Question holds, Tried holding, Question kept, Tried keeping, List<Object> values) {}

    public NearMiss {
        lacks = lacks.stream().sorted().toList();
    }
}
