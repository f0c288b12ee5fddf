package org.tradepact.batch;

/** What comes next in a table: a row, or a row that cannot be read. Both count and have a number. */
public sealed interface Read permits Row, Reject {
    /** Running number from 1 over all files. */
    long number();
}
