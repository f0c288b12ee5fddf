package org.tradepact.batch;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of the cells that the CSV reader finds: first the names of the columns, then a row for each record. */
final class CsvCells extends AbstractBaseCsvCallbackHandler<Object> {
    /** What the first line shows to stand between cells. */
    char separator = ',';

    static final String TOO_LONG = "the cell has more than 65,536 characters; shorten it";
    static final String LONG_ROW = "the row has more than 1,048,576 characters; shorten it";
    static final String NUL = "the cell holds the character NUL; delete it";

    private static final String NONE = "";

    private final String file;
    private final BitSet wanted = new BitSet();
    private long number;
    private List<String> columns = List.of();
    private boolean headed;

    private @Nullable String[] cells = new String[0];
    private int count;
    private int size;
    private boolean blank;
    private String wrong = NONE;
    private String wrongColumn = NONE;
    private String wrongValue = NONE;

    /** @param before number of the last row of what was read before */
    CsvCells(String file, long before) {
        this.file = file;
        this.number = before;
    }

    /** The names of the columns in a list, which the first record gives. */
    record Head(List<String> columns, int count, String wrong) {}

    void keep(BitSet columns) {
        wanted.clear();
        wanted.or(columns);
    }

    @Override
    protected void handleBegin(long line) {
        cells = headed ? new String[columns.size()] : new String[Rows.COLUMNS];
        count = 0;
        size = 0;
        blank = true;
        wrong = NONE;
        wrongColumn = NONE;
        wrongValue = NONE;
    }

    @Override
    protected void handleField(int index, char[] text, int at, int length, boolean quoted) {
        count++;
        int from = at;
        int to = at + length;
        while (from < to && isBlank(text[from])) {
            from++;
        }
        while (to > from && isBlank(text[to - 1])) {
            to--;
        }
        if (from == to) {
            return;
        }
        blank = false;
        size += to - from;
        if (index >= cells.length) {
            extra(text, from, to);
            return;
        }
        boolean kept = !headed || wanted.get(index);
        String fault = fault(text, from, to, kept);
        if (!fault.isEmpty()) {
            blame(name(index), shown(text, from, to), fault);
        } else if (kept && size <= Rows.ROW) {
            cells[index] = new String(text, from, to - from);
        }
    }

    private void extra(char[] text, int from, int to) {
        if (headed) {
            String value = shown(text, from, to);
            blame(
                    NONE,
                    value,
                    "the row has more cells than there are columns, `%s` is the first; put text with a separator in quotes"
                            .formatted(value));
        }
    }

    private String name(int index) {
        return headed ? columns.get(index) : NONE;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c > 0x1F && c < 0x80 ? c == ' ' : Character.isWhitespace(c);
    }

    /** What is wrong with a cell, or nothing. */
    private static String fault(char[] text, int from, int to, boolean kept) {
        switch (text[to - 1]) {
            case CsvBounds.NOT_CLOSED:
                return "a quote is opened here and not closed; close it";
            case CsvBounds.STRAY_QUOTE:
                return "a quote stands inside quoted text; write it twice";
            case CsvBounds.TOO_LONG:
                return kept ? TOO_LONG : NONE;
            default:
                break;
        }
        for (int i = from; kept && i < to; i++) {
            char c = text[i];
            if (c == 0) {
                return NUL;
            }
            if (Utf8.isWrong(c) && (i == 0 || !Character.isHighSurrogate(text[i - 1]))) {
                return wrongByte(c);
            }
        }
        return NONE;
    }

    static String wrongByte(char c) {
        return "the byte %s is not UTF-8; save the file as UTF-8".formatted(Utf8.shown(c));
    }

    /** The text without marks, and with the usual sign for bytes that are none. */
    private static String shown(char[] text, int from, int to) {
        StringBuilder shown = new StringBuilder();
        for (int i = from; i < Math.min(to, from + 250); i++) {
            boolean mark = i == to - 1 && text[i] >= CsvBounds.TOO_LONG && text[i] <= CsvBounds.STRAY_QUOTE;
            if (!mark) {
                shown.append(Utf8.isWrong(text[i]) || text[i] == 0 ? '\uFFFD' : text[i]);
            } else if (text[i] == CsvBounds.TOO_LONG) {
                shown.append('…');
            }
        }
        return shown.toString();
    }

    /** The first thing that is wrong in a row is told. */
    private void blame(String column, String value, String sentence) {
        if (wrong.isEmpty()) {
            wrong = sentence;
            wrongColumn = column;
            wrongValue = value;
        }
    }

    @Override
    protected @Nullable Object buildRecord() {
        if (!headed) {
            return head();
        }
        if (blank) {
            return null;
        }
        number++;
        if (wrong.isEmpty() && size > Rows.ROW) {
            wrong = LONG_ROW;
        }
        if (wrong.isEmpty() && count < columns.size()) {
            wrongColumn = columns.get(count);
            wrong = "the row ends before column `%s`; a cell of which nothing is known is left empty"
                    .formatted(wrongColumn);
        }
        return wrong.isEmpty()
                ? new Row(number, file, getStartingLineNumber(), cells)
                : new Reject(number, file, getStartingLineNumber(), wrongColumn, wrongValue, wrong);
    }

    private @Nullable Head head() {
        if (blank) {
            return null;
        }
        headed = true;
        int named = Math.min(count, cells.length);
        while (named > 0 && cells[named - 1] == null) {
            named--;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < named; i++) {
            String name = cells[i];
            names.add(name == null ? NONE : name);
        }
        columns = List.copyOf(names);
        wanted.set(0, columns.size());
        return new Head(columns, count, wrong);
    }
}
