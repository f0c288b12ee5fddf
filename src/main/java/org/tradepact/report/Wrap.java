package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a width; a word that is longer stays whole. */
final class Wrap {
    private Wrap() {}

    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Clean.of(text).strip().split("\\s+(?!%(?:\\s|$|\\p{Punct}))")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Cuts what does not fit on one line. */
    static String cut(String text, int width) {
        return text.length() <= width
                ? text
                : text.substring(0, Math.max(1, width - 1)).stripTrailing() + "…";
    }
}
