package org.tradepact.batch;

import java.nio.ByteBuffer;

/**
 * What came of a run of rows that follow each other: lines of the three tables, as {@link Lines} writes them, in the order
 * of the rows.
 *
 * @param first number of its first row
 * @param rows how many were read, rejected ones among them; the next part begins at {@code first + rows}
 * @param counts to be summed over all parts; {@link Counts#ROWS} and {@link Counts#REJECTED} among them
 */
public record Part(
        long first, long rows, ByteBuffer shipments, ByteBuffer findings, ByteBuffer rejects, Counts counts) {
    /** The lines of one of its tables. */
    public ByteBuffer lines(OutTable table) {
        return switch (table) {
            case SHIPMENTS -> shipments;
            case FINDINGS -> findings;
            case REJECTS -> rejects;
        };
    }
}
