package org.tradepact.batch;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Lines of a text. Of a line that is too long, one character more than the bound is given, and the rest is passed over. */
final class BoundedLines {
    private final Reader text;
    private final int most;
    private final StringBuilder line = new StringBuilder();
    private final char[] in = new char[1 << 14];
    private int at;
    private int end;

    BoundedLines(Reader text, int most) {
        this.text = text;
        this.most = most;
    }

    /** The next line without its end, or null. */
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        boolean any = false;
        while (true) {
            if (at == end) {
                at = 0;
                end = Math.max(0, text.read(in, 0, in.length));
                if (end == 0) {
                    return any ? line.toString() : null;
                }
            }
            any = true;
            int stop = at;
            while (stop < end && in[stop] != '\n') {
                stop++;
            }
            int room = Math.min(stop - at, most + 1 - line.length());
            line.append(in, at, room);
            boolean ended = stop < end;
            at = ended ? stop + 1 : end;
            if (ended) {
                return line.toString();
            }
        }
    }
}
