package org.tradepact.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Copies lines that {@link Lines} wrote for people to open: a cell that a spreadsheet would take for a formula gets a leading
 * apostrophe, inside its quotes if it has any. Numbers stay.
 */
final class CsvCopy {
    private static final int AHEAD = 64;

    private final byte[] in = new byte[1 << 16];
    private int at;
    private int end;
    private boolean over;

    private CsvCopy() {}

    static void copy(Path lines, OutputStream out) throws IOException {
        try (InputStream stream = Files.newInputStream(lines)) {
            new CsvCopy().copy(stream, out);
        }
    }

    private void copy(InputStream stream, OutputStream out) throws IOException {
        boolean quoted = false;
        boolean start = true;
        fill(stream);
        while (at < end) {
            int from = at;
            int last = over ? end : end - AHEAD;
            for (int i = at; i < last; i++) { // most bytes are inside of a cell
                byte b = in[i];
                if (start) {
                    at = i;
                    if (b != '"' && formula(quoted)) {
                        out.write(in, from, i - from);
                        out.write('\'');
                        from = i;
                    }
                    quoted ^= b == '"';
                    start = b == '"' ? quoted : !quoted && (b == ',' || b == '\n');
                } else if (b == '"') {
                    quoted = !quoted;
                } else if (b == ',' || b == '\n') {
                    start = !quoted;
                }
            }
            at = last;
            out.write(in, from, at - from);
            fill(stream);
        }
    }

    /** Whether the cell that begins here would be taken for a formula. */
    private boolean formula(boolean quoted) {
        byte b = in[at];
        if (b == '=' || b == '@') {
            return true;
        }
        if (b == '\t' || b == '\r') {
            return quoted; // outside quotes a line ends here
        }
        return (b == '+' || b == '-') && !number();
    }

    /** Whether it is a sign, digits, and perhaps a point and digits. */
    private boolean number() {
        int i = at + 1;
        int digits = 0;
        boolean point = false;
        for (; i < end; i++) {
            byte b = in[i];
            if (b >= '0' && b <= '9') {
                digits++;
            } else if (b == '.' && !point && digits > 0) {
                point = true;
                digits = 0;
            } else {
                break;
            }
        }
        return digits > 0 && (i == end || in[i] == ',' || in[i] == '\r' || in[i] == '"');
    }

    private void fill(InputStream stream) throws IOException {
        System.arraycopy(in, at, in, 0, end - at);
        end -= at;
        at = 0;
        while (!over && end < in.length) {
            int read = stream.read(in, end, in.length - end);
            over = read < 0;
            end += Math.max(0, read);
        }
    }
}
