package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;

/** The text of a case for people: its long lines are broken where YAML goes on reading them. */
final class CaseText {
    private CaseText() {}

    static void print(Page page, int indent, String text) {
        for (String line : text.strip().lines().toList()) {
            for (String part : broken(line, page.width() - indent)) {
                page.raw(Paint.PLAIN, " ".repeat(indent) + part);
            }
        }
    }

    /** A list or a fact in braces, or a sentence after its key, goes on on the next line, further in. */
    static List<String> broken(String line, int width) {
        List<String> parts = new ArrayList<>();
        String rest = line.stripTrailing();
        int start = rest.length() - rest.stripLeading().length();
        boolean braces = rest.contains("{") || rest.contains("[");
        String hang = " ".repeat(start + 6);
        while (rest.length() > width && braces) {
            int comma = rest.lastIndexOf(", ", width - 2);
            if (comma <= start + 6 || rest.indexOf('{') > comma && rest.indexOf('[') > comma) {
                break;
            }
            parts.add(rest.substring(0, comma + 1));
            rest = hang + rest.substring(comma + 2);
        }
        boolean sentence = !braces && rest.strip().matches("[A-Za-z]+: [^#]*");
        while (rest.length() > width && sentence) {
            int space = rest.lastIndexOf(' ', width);
            if (space <= start + 6) {
                break;
            }
            parts.add(rest.substring(0, space));
            rest = " ".repeat(start + 2) + rest.substring(space + 1);
        }
        parts.add(rest);
        return parts;
    }
}
