package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of text for people, of a width, with colour or without. */
public final class Page {
    private static final int LABEL = 13;

    private final StringBuilder text = new StringBuilder();
    private final int width;
    private final boolean colour;

    public Page(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    public int width() {
        return width;
    }

    public Page line() {
        text.append('\n');
        return this;
    }

    /** A line as it is, longer than the width or not. */
    public Page raw(Paint paint, String line) {
        text.append(paint.on(Clean.of(line), colour)).append('\n');
        return this;
    }

    /** A word in a margin of its own width, and text beside it. */
    Page marked(int indent, String mark, Paint paint, int margin, String words) {
        List<String> lines = Wrap.lines(words, width - indent - margin);
        for (int i = 0; i < lines.size(); i++) {
            String head = i == 0 ? mark : "";
            text.append(" ".repeat(indent)).append(paint.on(head, colour));
            text.append(" ".repeat(margin - head.length())).append(lines.get(i)).append('\n');
        }
        return this;
    }

    /** A paragraph, broken where it must be. */
    public Page text(int indent, Paint paint, String paragraph) {
        for (String line : Wrap.lines(paragraph, width - indent)) {
            text.append(" ".repeat(indent)).append(paint.on(line, colour)).append('\n');
        }
        return this;
    }

    /** A head in bold and what follows it on the same line, broken under itself. */
    public Page head(int indent, String said, Paint paint, String rest) {
        String head = Clean.of(said);
        int hang = indent + 2;
        List<String> lines = Wrap.lines(head + "  " + rest, width - hang);
        String first = lines.get(0);
        String tail =
                first.length() >= head.length() ? first.substring(head.length()).strip() : "";
        text.append(" ".repeat(indent)).append(Paint.BOLD.on(head, colour));
        text.append("  ").append(paint.on(tail, colour)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            text.append(" ".repeat(hang)).append(paint.on(line, colour)).append('\n');
        }
        return this;
    }

    /** A label in the margin and text beside it. */
    public Page labelled(int indent, String label, Paint paint, String paragraph) {
        return beside(indent, label, paint, Wrap.lines(paragraph, width - indent - LABEL));
    }

    Page labelled(int indent, String label, Table table) {
        return beside(indent, label, Paint.PLAIN, table.lines(width - indent - LABEL));
    }

    /** A label in the margin and two texts in columns of the same width. */
    Page halves(int indent, String label, String left, String right) {
        int half = (width - indent - LABEL - 2) / 2;
        List<String> one = Wrap.lines(left, half);
        List<String> other = Wrap.lines(right, half);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
            String head = i < one.size() ? one.get(i) : "";
            String tail = i < other.size() ? other.get(i) : "";
            lines.add((head + " ".repeat(Math.max(0, half + 2 - head.length())) + tail).stripTrailing());
        }
        return beside(indent, label, Paint.PLAIN, lines);
    }

    private Page beside(int indent, String label, Paint paint, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String margin = i == 0 ? label : "";
            text.append(" ".repeat(indent)).append(Paint.DIM.on(margin, colour));
            text.append(" ".repeat(Math.max(1, LABEL - margin.length())));
            text.append(paint.on(lines.get(i), colour)).append('\n');
        }
        return this;
    }

    Page table(int indent, Table table) {
        table.lines(width - indent)
                .forEach(line -> text.append(" ".repeat(indent)).append(line).append('\n'));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
