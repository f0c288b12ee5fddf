package org.tradepact.explore;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Two answered questions held against each other.
 *
 * @param name of the case; empty where a file has none
 * @param one where the first comes from
 * @param other where the second comes from
 * @param edits what the second question says differently; nothing where only the answers are kept
 * @param rows answers that are not the same
 * @param same number of answers that are
 */
public record AnswerContrast(
        String name, String one, String other, List<Edit> edits, List<RowContrast> rows, int same) {
    /**
     * @param subject label of a subject of the second question to the label it has in the first
     */
    public static AnswerContrast of(
            String name,
            String one,
            String other,
            List<Edit> edits,
            List<Told> first,
            List<Told> second,
            UnaryOperator<String> subject) {
        List<RowContrast> rows = RowContrast.of(first, second, subject);
        long lacking = rows.stream().filter(row -> row.other().isEmpty()).count();
        long differing = rows.stream().filter(row -> !row.differs().isEmpty()).count();
        return new AnswerContrast(name, one, other, edits, rows, (int) (first.size() - lacking - differing));
    }

    /** Whether an answer is not the same, or only one side has it. */
    public boolean differs() {
        return !rows.isEmpty();
    }
}
