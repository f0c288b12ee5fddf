package org.tradepact.report.html;

/**
 * What a colour says, as a letter and a word.
 *
 * @param letter stands in pictures, where a word has no room
 * @param word stands beside sentences
 */
public record Mark(String letter, String word, Tone tone) {
    /** A colour with a pattern of its own, so that neither is needed to tell them apart. */
    public enum Tone {
        PLAIN(""),
        BAD("hatch"),
        WARN("steep"),
        GOOD(""),
        WAIT("dots"),
        OPEN("bars"),
        SPLIT("cross"),
        PAST("hatch"),
        QUIET("");

        private final String pattern;

        Tone(String pattern) {
            this.pattern = pattern;
        }

        /** Name of the pattern; empty for a plain area. */
        public String pattern() {
            return pattern;
        }

        /** The class by which the style sheet knows it. */
        public String style() {
            return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
