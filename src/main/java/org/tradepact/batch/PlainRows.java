package org.tradepact.batch;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Unreadable;

/** The rows of a table with cells written as files of shipments write them, where their meaning is plain. */
public final class PlainRows implements Rows {
    private static final List<String> NUMBERS =
            List.of("value", "kilograms", "baseRate", "specificRate", "usContent", "workShare", "metalShare");

    private final Rows rows;
    private final PlainCells cells;

    /**
     * @param columns of the rows
     * @param comma whether the table may write decimals after a comma
     */
    public PlainRows(Rows rows, Columns columns, boolean comma) {
        this.rows = rows;
        this.cells = new PlainCells(columns, comma);
    }

    /**
     * Whether a table may write decimals after a comma, so that {@code 1,500} and {@code 1.500} may mean two things: one of
     * its first rows has a number that cannot be read otherwise, or its cells are apart by semicolons and no number there has
     * its decimals after a point.
     */
    public static boolean comma(Rows rows, Columns columns, List<Row> first) {
        List<Integer> places = java.util.stream.IntStream.range(
                        0, columns.keys().size())
                .filter(i -> NUMBERS.contains(columns.keys().get(i)))
                .boxed()
                .toList();
        List<String> numbers = first.stream()
                .flatMap(row -> places.stream().map(place -> Tokens.cell(row, place)))
                .flatMap(java.util.stream.Stream::ofNullable)
                .toList();
        return numbers.stream().anyMatch(PlainNumbers::commaBeforeDecimals)
                || rows.semicolons() && numbers.stream().noneMatch(PlainNumbers::pointBeforeDecimals);
    }

    @Override
    public List<String> columns() {
        return rows.columns();
    }

    @Override
    public void keep(BitSet wanted) throws Unreadable {
        rows.keep(wanted);
    }

    @Override
    public @Nullable Read next() throws Unreadable {
        Read read = rows.next();
        return read instanceof Row row ? cells.plain(row) : read;
    }

    @Override
    public long skip(long some) throws Unreadable {
        return rows.skip(some);
    }

    @Override
    public double done() {
        return rows.done();
    }

    @Override
    public void close() {
        rows.close();
    }
}
