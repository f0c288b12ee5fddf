package org.tradepact.batch;

/**
 * A row that cannot be checked.
 *
 * @param number of the row, from 1 over all files
 * @param file as it was named
 * @param line where the row starts in a text file, from 1; the number of the record in other files
 * @param column as the file names it; empty if no single one is to blame
 * @param value what stands there, or its beginning
 * @param sentence what is wrong and what to write instead: lower case, no full stop
 */
public record Reject(long number, String file, long line, String column, String value, String sentence)
        implements Read {
    private static final int SHOWN = 200;

    public Reject {
        value = value.length() <= SHOWN ? value : value.substring(0, whole(value)) + "…";
    }

    /** A pair of surrogates is not cut in two. */
    private static int whole(String value) {
        return Character.isHighSurrogate(value.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    }
}
