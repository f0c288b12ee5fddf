package org.tradepact.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads UTF-8. A byte that is not UTF-8 comes as a lone surrogate, {@code U+DC80} to {@code U+DCFF}, which no right text
 * holds: so the row it stands in can be named, and the rows around it be read.
 */
final class Utf8 extends Reader {
    private static final int ESCAPE = 0xDC00;

    private final InputStream bytes;
    private final ByteBuffer in = ByteBuffer.allocate(1 << 16).limit(0);
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean over;

    Utf8(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Whether a character stands for a byte that is not UTF-8. */
    static boolean isWrong(char c) {
        return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xFF;
    }

    /** The byte that it stands for, in hexadecimal. */
    static String shown(char wrong) {
        return "0x%02X".formatted(wrong - ESCAPE);
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        CharBuffer out = CharBuffer.wrap(text, from, length);
        while (out.hasRemaining()) {
            CoderResult result = decoder.decode(in, out, over);
            if (result.isError()) {
                for (int i = 0; i < result.length() && out.hasRemaining(); i++) {
                    out.put((char) (ESCAPE + (in.get() & 0xFF)));
                }
            } else if (result.isOverflow() || over || out.position() > from) {
                break; // what is there is handed over before waiting for more
            } else {
                fill();
            }
        }
        return out.position() == from && length > 0 ? -1 : out.position() - from;
    }

    private void fill() throws IOException {
        in.compact();
        int read = bytes.read(in.array(), in.position(), in.remaining());
        over = read < 0;
        in.position(in.position() + Math.max(0, read)).flip();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
