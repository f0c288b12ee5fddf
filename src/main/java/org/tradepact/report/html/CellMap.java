package org.tradepact.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Answers over two things that vary: the first from left to right, the second downwards.
 *
 * @param across what the first is called
 * @param first its first value
 * @param last its last value
 * @param rows values of the second
 * @param cells a mark for each value of the second and each of the first
 */
public record CellMap(
        String id,
        String title,
        String description,
        String across,
        String first,
        String last,
        List<String> rows,
        List<List<Mark>> cells) {
    private static final double HEAD = 22;
    private static final double ROW = 22;
    private static final double LETTER = 2.2;
    private static final int LONGEST = 14;
    private static final double PLATE = 5.4;

    public CellMap {
        rows = List.copyOf(rows);
        cells = List.copyOf(cells);
    }

    public Drawing drawing() {
        List<Drawing.Shape> shapes = new ArrayList<>();
        List<String> names = rows.stream().map(CellMap::cut).toList();
        double margin =
                2 + LETTER * names.stream().mapToInt(String::length).max().orElse(0);
        shapes.add(new Drawing.Label(0, HEAD - 8, Drawing.Anchor.START, "word", across));
        double y = HEAD;
        for (int row = 0; row < rows.size(); row++) {
            shapes.add(new Drawing.Label(0, y + 15, Drawing.Anchor.START, "tick", names.get(row)));
            row(cells.get(row), margin, y, shapes);
            y += ROW;
        }
        shapes.add(new Drawing.Label(margin, y + 14, Drawing.Anchor.START, "tick", cut(first)));
        shapes.add(new Drawing.Label(100, y + 14, Drawing.Anchor.END, "tick", cut(last)));
        return new Drawing(id, title, description, (int) y + 20, shapes);
    }

    /** Each cell with its letter, or where they are too narrow each run of cells that are alike. */
    private static void row(List<Mark> marks, double margin, double y, List<Drawing.Shape> shapes) {
        double cell = (100 - margin) / marks.size();
        int from = 0;
        while (from < marks.size()) {
            Mark mark = marks.get(from);
            int until = from + 1;
            while (cell < PLATE && until < marks.size() && marks.get(until).equals(mark)) {
                until++;
            }
            double x = margin + from * cell;
            double width = (until - from) * cell;
            shapes.add(new Drawing.Area(x, y, width, ROW, mark.tone(), false));
            shapes.add(
                    width < PLATE
                            ? new Drawing.Label(x + width / 2, y + 15, Drawing.Anchor.MIDDLE, "word", mark.letter())
                            : new Drawing.Letter(x + width / 2, y + ROW / 2, mark.letter()));
            from = until;
        }
    }

    private static String cut(String said) {
        return said.length() > LONGEST ? said.substring(0, LONGEST - 1) + "…" : said;
    }
}
