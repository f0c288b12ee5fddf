package org.tradepact.batch;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param number running number from 1 over all files
 * @param file as it was named
 * @param line where the row starts in a text file, from 1; the number of the record in other files
 * @param cells beside the columns, without white space around them; null where nothing is said. Owned by the row and not
 *     changed after
 */
@SuppressWarnings("ArrayRecordComponent") // one per row: a list would double what a row takes
public record Row(long number, String file, long line, @Nullable String[] cells) implements Read {}
