package org.tradepact.scenario;

import java.util.List;
import org.tradepact.fact.Position;

/**
 * An answer held against what a scenario expects.
 *
 * @param mismatches what came out otherwise, in the order of the expectations
 */
public record Exam(Result result, List<Mismatch> mismatches) {
    /** How a scenario fares. */
    public enum Result {
        PASS,
        FAIL,
        UNCHECKED
    }

    /**
     * An expectation that is not met.
     *
     * @param sentence what was expected, and what came out
     */
    public record Mismatch(Position at, String sentence) {
        /** As a report prints it: {@code file:line: sentence}. */
        @Override
        public String toString() {
            return "%s:%d: %s".formatted(at.file(), at.line(), sentence);
        }
    }

    public Exam {
        mismatches = List.copyOf(mismatches);
    }

    static Exam of(List<Mismatch> mismatches) {
        return new Exam(mismatches.isEmpty() ? Result.PASS : Result.FAIL, mismatches);
    }
}
