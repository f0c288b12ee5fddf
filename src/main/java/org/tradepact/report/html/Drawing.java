package org.tradepact.report.html;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A picture as shapes. Across, lengths are percent of the width, whatever that is; down, they are pixels. So letters
 * keep their size on a telephone and nothing is drawn twice.
 *
 * @param id from {@link Anchors}
 * @param title what it shows, for those who do not see it
 * @param description the same in full: whatever can be read from it
 * @param height in pixels
 */
public record Drawing(String id, String title, String description, int height, List<Shape> shapes) {
    /** A shape. */
    public sealed interface Shape {}

    /** An area. @param dashed whether its border is broken, as of what is not known */
    public record Area(double x, double y, double width, double height, Mark.Tone tone, boolean dashed)
            implements Shape {}

    /** A straight line. @param style class of the style sheet: {@code axis}, {@code scale}, {@code turn}, {@code charged}, {@code owed} */
    public record Line(double x1, double y1, double x2, double y2, String style) implements Shape {}

    /** A word or a few. @param y of the baseline. @param style class of the style sheet: {@code tick}, {@code word} */
    public record Label(double x, double y, Anchor anchor, String style, String said) implements Shape {}

    /** A letter on a plate of its own, readable on any pattern. @param y of the middle */
    public record Letter(double x, double y, String said) implements Shape {}

    /** A small lozenge that marks a change. @param y of the middle */
    public record Lozenge(double x, double y) implements Shape {}

    /** Which end of a label stands at its place. */
    public enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String said;

        Anchor(String said) {
            this.said = said;
        }

        String said() {
            return said;
        }
    }

    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /** Patterns that its areas use. */
    Set<String> patterns() {
        Set<String> used = new TreeSet<>();
        for (Shape shape : shapes) {
            if (shape instanceof Area area && !area.tone().pattern().isEmpty()) {
                used.add(area.tone().pattern());
            }
        }
        return used;
    }

    /** {@code 12.5%}: percent of the width, short. */
    static String across(double percent) {
        return number(percent) + "%";
    }

    /** With two decimals at most, whatever the language of the machine. */
    static String number(double value) {
        String said = String.format(java.util.Locale.ROOT, "%.2f", value);
        return said.contains(".") ? said.replaceAll("0+$", "").replaceAll("\\.$", "") : said;
    }
}
