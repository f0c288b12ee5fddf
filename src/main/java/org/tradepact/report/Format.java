package org.tradepact.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A shape in which answers are written. */
public enum Format {
    PRETTY,
    COMPACT,
    JSON,
    JUNIT,
    SARIF,
    GITHUB,
    CSV,
    MEMO,
    HTML,
    ICS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> names() {
        return Arrays.stream(values()).map(Format::toString).toList();
    }

    /**
     * The answers of a run in this shape.
     *
     * @param style how pretty output looks; the other shapes are for machines and take no notice
     */
    public String write(Run run, Style style) {
        return switch (this) {
            case PRETTY -> Prose.write(run, style);
            case COMPACT -> Compact.write(run);
            case JSON -> Json.write(run);
            case JUNIT -> Junit.write(run);
            case SARIF -> Sarif.write(run);
            case GITHUB -> Github.write(run);
            case CSV -> Csv.write(run);
            case MEMO -> Memo.write(run);
            case ICS -> throw new IllegalArgumentException("answers have no days to put into a calendar");
            case HTML -> RunHtml.write(run, style);
        };
    }
}
