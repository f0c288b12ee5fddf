package org.tradepact.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Text in columns that fit a width: what is too wide is broken inside its column. */
final class Table {
    private static final int LEAST = 14;
    private static final int GAP = 2;
    private static final int LONGEST = 28;

    private final List<List<String>> rows = new ArrayList<>();
    private final BitSet right = new BitSet();

    /** Puts a column, from 0, against its right edge, as numbers are read. */
    void right(int column) {
        right.set(column);
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Lines of the table, without trailing blanks. */
    List<String> lines(int width) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = widths(columns, width);
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<List<String>> cells = new ArrayList<>();
            int height = 1;
            for (int i = 0; i < row.size(); i++) {
                List<String> cell =
                        Wrap.lines(row.get(i), i == row.size() - 1 ? rest(widths, i, row, width) : widths[i]);
                cells.add(cell);
                height = Math.max(height, cell.size());
            }
            for (int h = 0; h < height; h++) {
                lines.add(line(cells, widths, h));
            }
        }
        return lines;
    }

    /** The last cell of a short row may use all that follows. */
    private static int rest(int[] widths, int from, List<String> row, int width) {
        if (row.size() == widths.length) {
            return widths[from];
        }
        int before = 0;
        for (int i = 0; i < from; i++) {
            before += widths[i] + GAP;
        }
        return Math.max(LEAST, width - before);
    }

    private String line(List<List<String>> cells, int[] widths, int h) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String text = h < cells.get(i).size() ? cells.get(i).get(h) : "";
            line.append(right.get(i) ? " ".repeat(Math.max(0, widths[i] - text.length())) : "")
                    .append(text);
            if (i < cells.size() - 1) {
                line.append(right.get(i) ? "" : " ".repeat(Math.max(0, widths[i] - text.length())))
                        .append(" ".repeat(GAP));
            }
        }
        return line.toString().stripTrailing();
    }

    private int[] widths(int columns, int width) {
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (row.size() == columns || i < row.size() - 1) {
                    widths[i] = Math.max(widths[i], row.get(i).length());
                }
            }
        }
        int[] least = least(columns);
        int over = sum(widths) + GAP * (columns - 1) - width;
        while (over > 0) {
            int widest = -1;
            for (int i = 0; i < columns; i++) {
                boolean gives = widths[i] > least[i];
                widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                return widths;
            }
            widths[widest]--;
            over--;
        }
        return widths;
    }

    /** A column is not made so narrow that a word runs out of it. */
    private int[] least(int columns) {
        int[] least = new int[columns];
        Arrays.fill(least, columns > 4 ? LEAST / 2 : LEAST);
        for (List<String> row : rows) {
            for (int i = 0; i < row.size() && row.size() == columns; i++) {
                for (String word : row.get(i).split("\\s+")) {
                    least[i] = Math.max(least[i], Math.min(word.length(), LONGEST));
                }
            }
        }
        return least;
    }

    private static int sum(int[] widths) {
        int sum = 0;
        for (int width : widths) {
            sum += width;
        }
        return sum;
    }
}
