package org.tradepact.report;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.batch.Answer;
import org.tradepact.batch.Halted;
import tools.jackson.core.JsonGenerator;

/** What a query found, row by row as it is read, for machines and for people. */
public final class QueryText {
    private static final int SHOWN = 50;

    private QueryText() {}

    /** Comma-separated values; what is not known is an empty cell. */
    public static void csv(Answer answer, Writer out) throws Halted {
        StringBuilder text = new StringBuilder();
        CsvText.line(text, names(answer));
        for (List<@Nullable String> row = answer.next(); row != null; row = answer.next()) {
            CsvText.line(
                    text, row.stream().map(cell -> cell == null ? "" : cell).toList());
            if (text.length() > 1 << 16) {
                write(out, text.toString());
                text.setLength(0);
            }
        }
        write(out, text.toString());
    }

    /** A list with an object for each row; what is not known is null. */
    public static void json(Answer answer, Writer out) throws Halted {
        List<Answer.Column> columns = answer.columns();
        try (JsonGenerator json = JsonText.to(new Open(out))) {
            json.writeStartArray();
            for (List<@Nullable String> row = answer.next(); row != null; row = answer.next()) {
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    json.writeName(columns.get(i).name());
                    cell(json, row.get(i), columns.get(i).kind());
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        write(out, "\n");
    }

    private static void cell(JsonGenerator json, @Nullable String cell, Answer.Kind kind) {
        if (cell == null) {
            json.writeNull();
        } else if (kind == Answer.Kind.TRUTH) {
            json.writeBoolean(Boolean.parseBoolean(cell));
        } else if (kind == Answer.Kind.NUMBER && Character.isDigit(cell.charAt(cell.length() - 1))) {
            json.writeNumber(new java.math.BigDecimal(cell));
        } else {
            json.writeString(cell); // a number that is none, such as NaN, has no other place in JSON
        }
    }

    /** A table as wide as the terminal, numbers to the right, with its first rows unless all are asked for. */
    public static void pretty(Answer answer, Style style, Writer out) throws Halted {
        List<Answer.Column> columns = answer.columns();
        List<List<String>> shown = new ArrayList<>();
        long more = 0;
        for (List<@Nullable String> row = answer.next(); row != null; row = answer.next()) {
            if (style.full() || shown.size() < SHOWN) {
                shown.add(row.stream().map(QueryText::shown).toList());
            } else {
                more++;
            }
        }
        List<String> names = names(answer);
        List<String> lines = lines(columns, names, shown, style.width());
        Page page = style.page();
        page.raw(Paint.BOLD, lines.get(0));
        lines.subList(1, lines.size()).forEach(line -> page.raw(Paint.PLAIN, line));
        if (shown.isEmpty()) {
            page.raw(Paint.DIM, "no rows");
        }
        if (more > 0) {
            page.line()
                    .text(
                            0,
                            Paint.DIM,
                            "and %,d more rows; `--full` shows all, `--format csv --out FILE` keeps them"
                                    .formatted(more));
        }
        write(out, page.toString());
    }

    private static String shown(@Nullable String cell) {
        return cell == null ? "-" : Clean.of(cell).replaceAll("\\s+", " ").strip();
    }

    /** Beside each other where they fit; else each row by itself, a line for each column. */
    private static List<String> lines(
            List<Answer.Column> columns, List<String> names, List<List<String>> rows, int width) {
        Table table = new Table();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Answer.Kind.NUMBER) {
                table.right(i);
            }
        }
        table.add(names.toArray(String[]::new));
        rows.forEach(row -> table.add(row.toArray(String[]::new)));
        List<String> lines = table.lines(width);
        return rows.isEmpty() || lines.stream().allMatch(line -> line.length() <= width)
                ? lines
                : blocks(names, rows, width);
    }

    private static List<String> blocks(List<String> names, List<List<String>> rows, int width) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (List<String> row : rows) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("row " + ++number);
            Table table = new Table();
            for (int i = 0; i < names.size(); i++) {
                table.add(names.get(i), row.get(i));
            }
            table.lines(width - 2).forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static List<String> names(Answer answer) {
        List<String> names = new ArrayList<>();
        answer.columns().forEach(column -> names.add(column.name()));
        return Collections.unmodifiableList(names);
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stays open for what follows when the JSON in it ends. */
    private static final class Open extends FilterWriter {
        Open(Writer out) {
            super(out);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
