package org.tradepact.batch;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Unreadable;

/** Rows of text in the order of the input. Memory does not grow with their number or length. For one thread. */
public interface Rows extends AutoCloseable {
    /** Most columns a table may have. */
    int COLUMNS = 1_000;

    /** Most characters a cell may have; a row with a longer one is rejected. */
    int CELL = 1 << 16;

    /** Most characters a row may have. */
    int ROW = 1 << 20;

    /** Names of the columns, in the order of the cells of every row. */
    List<String> columns();

    /**
     * Says which columns are read; cells of the others are null. Before the first row.
     *
     * @throws Unreadable if a column that is wanted holds lists or records, which have no text
     */
    void keep(BitSet wanted) throws Unreadable;

    /**
     * The next row, or a row that cannot be read, or null at the end.
     *
     * @throws Unreadable if nothing can be known of the rest: the file is cut short, or has changed
     */
    @Nullable
    Read next() throws Unreadable;

    /**
     * Passes over rows that are done.
     *
     * @return how many there were, at most {@code rows}
     */
    default long skip(long rows) throws Unreadable {
        long skipped = 0;
        while (skipped < rows && next() != null) {
            skipped++;
        }
        return skipped;
    }

    /** Whether cells are apart by semicolons, as they are where a comma stands before decimals. */
    default boolean semicolons() {
        return false;
    }

    /** Share of the input that has been read, from 0 to 1. */
    double done();

    @Override
    void close();
}
