package org.tradepact.report;

import java.util.List;
import java.util.stream.Collectors;

/** A page of Markdown in which nothing that a user wrote is markup. */
final class Markdown {
    private static final String MARKUP = "\\`*_[]<>|#~&";

    private final StringBuilder text = new StringBuilder();

    Markdown head(int level, String title) {
        block().append("#".repeat(level)).append(' ').append(safe(title)).append('\n');
        return this;
    }

    Markdown paragraph(String sentence) {
        block().append(safe(sentence(sentence))).append('\n');
        return this;
    }

    /** The one sentence that a reader in a hurry looks for. */
    Markdown bold(String sentence) {
        block().append("**").append(safe(sentence(sentence))).append("**\n");
        return this;
    }

    Markdown bullets(List<String> sentences) {
        return list(sentences.stream().map(Markdown::sentence).toList());
    }

    /** Lines that begin with a name, which stays as it is. */
    Markdown entries(List<String> named) {
        return list(named.stream().map(Markdown::ended).toList());
    }

    /** Answers to choose from, by letters, each in a line of its own. */
    Markdown lettered(List<String> items) {
        block();
        for (int i = 0; i < items.size(); i++) {
            text.append("- ")
                    .append((char) ('A' + i))
                    .append(") ")
                    .append(safe(items.get(i)))
                    .append('\n');
        }
        return this;
    }

    private Markdown list(List<String> items) {
        if (!items.isEmpty()) {
            block();
        }
        items.forEach(s -> text.append("- ").append(safe(s)).append('\n'));
        return this;
    }

    /** Lines as they stand, whatever they hold. */
    Markdown code(String lines) {
        String fence = "```";
        while (lines.contains(fence)) {
            fence += "`";
        }
        block().append(fence)
                .append("yaml\n")
                .append(Clean.of(lines))
                .append('\n')
                .append(fence)
                .append('\n');
        return this;
    }

    /** Options to tick. */
    Markdown boxes(List<String> options) {
        return list(options.stream().map(option -> "☐ " + option).toList());
    }

    /** Lines to write on. */
    Markdown blanks(int lines) {
        block().append("<br>\n".repeat(lines));
        return this;
    }

    /** @param rows the head first; each of as many cells */
    Markdown table(List<List<String>> rows) {
        block();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).stream().map(Markdown::safe).collect(Collectors.joining(" | ", "| ", " |\n")));
            if (i == 0) {
                text.append("|").append(" --- |".repeat(rows.get(i).size())).append('\n');
            }
        }
        return this;
    }

    /** With a capital and a full stop, as a letter has them. */
    private static String sentence(String said) {
        String text = said.strip();
        if (text.isEmpty()) {
            return text;
        }
        return ended(Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }

    private static String ended(String said) {
        String text = said.strip();
        boolean ended = !text.isEmpty() && ".?!".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ended ? text : text + ".";
    }

    private StringBuilder block() {
        return text.isEmpty() ? text : text.append('\n');
    }

    /** One line of text as it is, whatever it looks like. */
    static String safe(String said) {
        StringBuilder safe = new StringBuilder();
        Clean.of(said).strip().replaceAll("\\s+", " ").codePoints().forEach(c -> {
            if (MARKUP.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(c);
        });
        return safe.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
