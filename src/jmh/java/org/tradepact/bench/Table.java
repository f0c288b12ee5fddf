package org.tradepact.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What was measured, a line each. */
final class Table {
    private record Line(String what, String least, String median, String most, String unit, String note) {}

    private final List<Line> lines = new ArrayList<>();

    void add(String what, double[] measured, String unit, String note) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        add(what, sorted[0], median(measured), sorted[sorted.length - 1], unit, note);
    }

    void add(String what, double least, double median, double most, String unit, String note) {
        lines.add(new Line(what, number(least), number(median), number(most), unit, note));
    }

    static double median(double[] measured) {
        double[] sorted = measured.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value);
    }

    String text() {
        int wide = lines.stream().mapToInt(line -> line.what.length()).max().orElse(0);
        String row = "| %-" + wide + "s | %9s | %9s | %9s | %-6s | %s |%n";
        StringBuilder text = new StringBuilder();
        text.append(row.formatted("", "min", "median", "max", "", ""));
        text.append("|%s|----------:|----------:|----------:|--------|---|%n".formatted("-".repeat(wide + 2)));
        for (Line line : lines) {
            text.append(row.formatted(line.what, line.least, line.median, line.most, line.unit, line.note));
        }
        return text.toString();
    }
}
