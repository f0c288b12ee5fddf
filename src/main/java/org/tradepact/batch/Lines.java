package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of a table being written, as RFC 4180 has them, without a line of names. Grows as needed. For one thread. */
public final class Lines {
    private byte[] bytes;
    private int size;
    private boolean begun;
    private boolean formulas;

    public Lines() {
        bytes = new byte[1 << 10];
    }

    /** A cell; what a terminal or an editor would obey is left out, null and nothing are the same. */
    public Lines cell(@Nullable String text) {
        begin();
        if (text == null || text.isEmpty()) {
            return this;
        }
        formulas |= formula(text.charAt(0));
        int start = size;
        room(3 * text.length() + 2);
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || c < ' ') {
                size = start;
                return foreign(text);
            }
            quoted |= c == ',' || c == '"';
            bytes[size++] = (byte) c;
        }
        if (quoted || bytes[start] == ' ' || bytes[size - 1] == ' ') {
            size = start;
            quoted(text.getBytes(UTF_8));
        }
        return this;
    }

    /** Whole numbers. */
    public Lines cell(long number) {
        if (number < 0) {
            return cell(Long.toString(number));
        }
        begin();
        int digits = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        room(digits);
        long rest = number;
        for (int i = size + digits - 1; i >= size; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += digits;
        return this;
    }

    /** Cells that were written before, without an end of a line among them. */
    Lines cells(byte[] others, boolean withFormulas) {
        begin();
        formulas |= withFormulas;
        room(others.length);
        System.arraycopy(others, 0, bytes, size, others.length);
        size += others.length;
        return this;
    }

    /** What has been written so far, for {@link #cells}. */
    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    /** Whether a cell was written that begins as what a spreadsheet takes for a formula. */
    boolean formulas() {
        return formulas;
    }

    private static boolean formula(char first) {
        return first == '=' || first == '@' || first == '+' || first == '-' || first < ' ';
    }

    /** A number without exponent; null leaves the cell empty. */
    public Lines cell(@Nullable BigDecimal number) {
        return cell(number == null ? null : number.toPlainString());
    }

    /** Ends a line. */
    public Lines end() {
        room(2);
        bytes[size++] = '\r';
        bytes[size++] = '\n';
        begun = false;
        return this;
    }

    /** What has been written so far; it is not to be changed. */
    public ByteBuffer bytes() {
        return ByteBuffer.wrap(bytes, 0, size).asReadOnlyBuffer();
    }

    public int size() {
        return size;
    }

    private void begin() {
        if (begun) {
            room(1);
            bytes[size++] = ',';
        }
        begun = true;
    }

    private Lines foreign(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars().filter(c -> !obeyed(c)).forEach(c -> clean.append((char) c));
        byte[] said = clean.toString().getBytes(UTF_8);
        boolean plain = clean.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\t')
                && clean.toString().strip().length() == clean.length();
        if (plain) {
            room(said.length);
            System.arraycopy(said, 0, bytes, size, said.length);
            size += said.length;
        } else {
            quoted(said);
        }
        return this;
    }

    private static boolean obeyed(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r' || c >= 0x7F && c <= 0x9F;
        return control || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private void quoted(byte[] said) {
        room(2 * said.length + 2);
        bytes[size++] = '"';
        for (byte b : said) {
            if (b == '"') {
                bytes[size++] = '"';
            }
            bytes[size++] = b;
        }
        bytes[size++] = '"';
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
