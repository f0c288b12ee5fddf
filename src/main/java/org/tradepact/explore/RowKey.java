package org.tradepact.explore;

import org.tradepact.check.Row;

/** What makes a row of one answer and a row of another answers to the same thing. */
public record RowKey(String commitment, String subject) {
    public static RowKey of(Row row) {
        return new RowKey(row.commitment().id(), row.subject());
    }

    @Override
    public String toString() {
        return commitment + " · " + subject;
    }
}
