package org.tradepact.pack;

import java.util.Comparator;
import java.util.regex.Pattern;
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

    private static final Pattern QUOTED = Pattern.compile("`([^`]{200})[^`]+`");

    /** What a message quotes may be long, have lines of its own, or hold what a terminal obeys. */
    public Problem {
        String plain = sentence.codePoints()
                .map(c -> printable(c) ? c : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        sentence = QUOTED.matcher(plain).replaceAll("`$1…`");
    }

    private static boolean printable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

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
