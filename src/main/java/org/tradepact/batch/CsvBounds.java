package org.tradepact.batch;

import java.io.IOException;
import java.io.Reader;

/**
 * Keeps a CSV text readable. A cell that is too long, a quote that is never closed and a quote in the middle of quoted text
 * are taken out, and a mark that no right text holds is put in their place: then only the row they stand in is lost, and no
 * reader has to hold them.
 *
 * <p>A quoted cell that does not end within {@link Rows#CELL} characters, or before the text ends, or is followed by more
 * text, and that goes over several lines, was never closed: reading goes on in the line after its first.
 */
final class CsvBounds extends Reader {
    static final char TOO_LONG = '\uD800';
    static final char NOT_CLOSED = '\uD801';
    static final char STRAY_QUOTE = '\uD802';

    /** The names of columns do not take more than this. */
    static final class NoHeader extends IOException {
        private static final long serialVersionUID = 1L;

        NoHeader() {
            super("the first line has no end");
        }
    }

    private static final int EXCERPT = 40;

    private enum Dropping {
        NOTHING,
        PLAIN,
        QUOTED
    }

    private final Reader text;
    private final char separator;
    private final char[] in = new char[4 * Rows.CELL];
    private int from;
    private int seen;
    private int end;
    private boolean over;
    private boolean headed;
    private Dropping dropping = Dropping.NOTHING;
    private String pending = "";

    CsvBounds(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    @Override
    public int read(char[] out, int at, int length) throws IOException {
        while (from == seen && pending.isEmpty()) {
            if (from == end && over) {
                return -1;
            }
            if (dropping == Dropping.NOTHING) {
                look();
            } else {
                drop();
            }
        }
        int copied = Math.min(length, seen - from);
        System.arraycopy(in, from, out, at, copied);
        from += copied;
        int said = from == seen ? Math.min(length - copied, pending.length()) : 0;
        pending.getChars(0, said, out, at + copied);
        pending = pending.substring(said);
        return copied + said;
    }

    /** Looks at cells as long as they are whole; they may then be read. */
    private void look() throws IOException {
        while (seen < end && dropping == Dropping.NOTHING && pending.isEmpty()) {
            int next = in[seen] == '"' ? quoted() : plain();
            if (next < 0) {
                break;
            }
            headed |= next > seen && (in[next - 1] == '\n' || in[next - 1] == '\r');
            seen = next;
        }
        if (from == seen && pending.isEmpty() && dropping == Dropping.NOTHING) {
            fill();
        }
    }

    /** Where the next cell begins, or -1 if that is not known yet. */
    private int plain() throws IOException {
        int last = Math.min(end, seen + Rows.CELL + 1);
        for (int i = seen; i < last; i++) {
            if (ends(in[i])) {
                return i + 1;
            }
        }
        if (last - seen > Rows.CELL) {
            return replace(TOO_LONG, Dropping.PLAIN, seen);
        }
        return over ? end : -1;
    }

    private int quoted() throws IOException {
        int line = -1;
        int last = Math.min(end, seen + Rows.CELL + 2);
        for (int i = seen + 1; i < last; i++) {
            char c = in[i];
            if (c == '"' && i + 1 == end && !over) {
                return -1;
            }
            if (c == '"' && (i + 1 == end || in[i + 1] != '"')) {
                return closed(i, line);
            }
            if (c == '"') {
                i++;
            } else if (line < 0 && (c == '\n' || c == '\r')) {
                line = i;
            }
        }
        boolean long_ = last - seen > Rows.CELL + 1;
        if (!long_ && !over) {
            return -1;
        }
        if (line >= 0) {
            return replace(NOT_CLOSED, Dropping.NOTHING, line);
        }
        return long_ ? replace(TOO_LONG, Dropping.QUOTED, seen + 1) : replace(NOT_CLOSED, Dropping.NOTHING, end);
    }

    /** After a quote that closes, blanks may stand before the separator. */
    private int closed(int quote, int line) throws IOException {
        int next = quote + 1;
        while (next < end && in[next] == ' ' && next - quote < EXCERPT) {
            next++;
        }
        if (next == end && !over) {
            return -1;
        }
        if (next == end || ends(in[next])) {
            in[quote] = ' ';
            in[next - 1] = '"';
            return Math.min(end, next + 1);
        }
        return line >= 0
                ? replace(NOT_CLOSED, Dropping.NOTHING, line)
                : replace(STRAY_QUOTE, Dropping.PLAIN, quote + 1);
    }

    private boolean ends(char c) {
        return c == separator || c == '\n' || c == '\r';
    }

    /** Puts a mark after the beginning of the cell, and goes on at {@code next}. */
    private int replace(char mark, Dropping rest, int next) throws IOException {
        if (!headed && mark == TOO_LONG) {
            throw new NoHeader();
        }
        if (from < seen) {
            return -1; // what comes before is read first
        }
        int start = in[seen] == '"' ? seen + 1 : seen;
        int stop = start;
        while (stop < Math.min(end, start + EXCERPT) && in[stop] != '"' && !ends(in[stop])) {
            stop++;
        }
        pending = new String(in, start, stop - start) + mark;
        dropping = rest;
        from = next;
        return next;
    }

    /** Passes over the rest of a cell; the end of its line ends it at the latest. */
    private void drop() throws IOException {
        for (int i = seen; i < end; i++) {
            char c = in[i];
            if (c == '\n' || c == '\r' || dropping == Dropping.PLAIN && c == separator) {
                dropping = Dropping.NOTHING;
                from = i;
                seen = i;
                return;
            }
            if (c == '"' && dropping == Dropping.QUOTED) {
                if (i + 1 == end && !over) {
                    from = i;
                    seen = i;
                    fill();
                    return;
                }
                if (i + 1 < end && in[i + 1] == '"') {
                    i++;
                } else {
                    dropping = Dropping.PLAIN;
                }
            }
        }
        from = end;
        seen = end;
        fill();
    }

    private void fill() throws IOException {
        System.arraycopy(in, from, in, 0, end - from);
        end -= from;
        seen -= from;
        from = 0;
        int read = text.read(in, end, in.length - end);
        over = read < 0;
        end += Math.max(0, read);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
