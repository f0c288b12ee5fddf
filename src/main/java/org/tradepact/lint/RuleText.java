package org.tradepact.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One rule as its file writes it, comments taken out.
 *
 * @param line of its name, from 1
 * @param body lines after the name up to {@code end}
 */
record RuleText(String name, int line, List<String> body) {
    private static final Pattern HEAD = Pattern.compile("^\\s*rule\\s+\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** The rules of a file, in order. */
    static List<RuleText> of(String text) {
        List<RuleText> rules = new ArrayList<>();
        List<String> lines = clean(text);
        for (int i = 0; i < lines.size(); i++) {
            Matcher head = HEAD.matcher(lines.get(i));
            if (head.find()) {
                List<String> body = new ArrayList<>();
                for (int j = i + 1; j < lines.size() && !lines.get(j).strip().equals("end"); j++) {
                    body.add(lines.get(j));
                }
                rules.add(new RuleText(head.group(1), i + 1, List.copyOf(body)));
            }
        }
        return rules;
    }

    /** Lines without comments. */
    static List<String> clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (!quoted && text.startsWith("//", i)) {
                int end = text.indexOf('\n', i);
                i = (end < 0 ? text.length() : end) - 1;
            } else if (!quoted && text.startsWith("/*", i)) {
                int end = text.indexOf("*/", i + 2);
                String comment = text.substring(i, end < 0 ? text.length() : end + 2);
                kept.append(
                        "\n".repeat((int) comment.chars().filter(x -> x == '\n').count()));
                i += comment.length() - 1;
            } else {
                kept.append(c);
            }
        }
        return kept.toString().lines().toList();
    }

    /** Id of the commitment it encodes: the first word of its name. */
    String commitment() {
        Matcher word = WORD.matcher(name);
        return word.find() ? word.group() : "";
    }

    /** Lines of its conditions, by the number of the line in the file. */
    List<Line> conditions() {
        List<Line> lines = new ArrayList<>();
        boolean inside = false;
        for (int i = 0; i < body.size(); i++) {
            String word = body.get(i).strip();
            if (word.equals("then")) {
                break;
            }
            if (inside) {
                lines.add(new Line(line + 1 + i, body.get(i)));
            }
            inside |= word.equals("when");
        }
        return lines;
    }

    /** Conditions as one text. */
    String when() {
        StringBuilder text = new StringBuilder();
        conditions().forEach(l -> text.append(l.text()).append('\n'));
        return text.toString();
    }

    /** A line and its number. */
    record Line(int number, String text) {}
}
