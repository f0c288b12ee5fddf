package org.tradepact.report;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values. */
public final class CsvText {
    private CsvText() {}

    /** A line of cells, as RFC 4180 writes it. */
    public static void line(StringBuilder text, List<String> cells) {
        text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String said) {
        String text = Clean.of(said);
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
