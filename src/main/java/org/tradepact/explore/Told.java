package org.tradepact.explore;

import java.util.List;

/**
 * An answer as it is told, whether it was just worked out or kept in a file.
 *
 * @param subject label of the subject
 * @param touched whether a stated fact has a part in it
 * @param said the answer in words
 */
public record Told(
        String commitment,
        String pack,
        String clause,
        String subject,
        boolean touched,
        Gist gist,
        String said,
        List<Reason> reasons) {
    /**
     * What decided an answer.
     *
     * @param slot what it is about, alike on both sides of a comparison
     * @param text in words
     * @param alike the same with the parties of the first side of a comparison: reasons that are alike are the same
     */
    public record Reason(String slot, String text, String alike) {}

    public Told {
        reasons = List.copyOf(reasons);
    }
}
