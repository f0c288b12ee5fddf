package org.tradepact.report.html;

import java.util.Optional;

/** Whether words fit into a part of a picture as narrow as it is on a telephone. */
final class Fit {
    private static final double NARROW = 300;
    private static final double LETTER = 7.2;
    private static final double MARGIN = 10;

    private Fit() {}

    /** The words, if they fit. @param width percent */
    static Optional<String> words(String words, double width) {
        return words.length() * LETTER + MARGIN <= width / 100 * NARROW ? Optional.of(words) : Optional.empty();
    }
}
