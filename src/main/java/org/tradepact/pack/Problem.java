package org.tradepact.pack;

import java.util.Comparator;
import org.tradepact.fact.Position;

/**
 * Something wrong in a file.
 *
 * @param at line 0 stands for the file as a whole
 * @param sentence one sentence, lower case, without full stop
 */
public record Problem(Position at, String sentence) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(
                    (Problem problem) -> problem.at().file())
            .thenComparing(problem -> problem.at().line())
            .thenComparing(problem -> problem.at().column())
            .thenComparing(Problem::sentence);

    /** A problem of a file that has no place in it. */
    public static Problem of(String file, String sentence) {
        return new Problem(new Position(file, 0, 0), sentence);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As a report prints it: {@code file:line:column: sentence}. */
    @Override
    public String toString() {
        return (at.line() == 0 ? at.file() : at.toString()) + ": " + sentence;
    }
}
