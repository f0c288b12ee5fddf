package org.tradepact.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** Standard output, which remembers why a result did not arrive whole: a {@code PrintStream} over it keeps that to itself. */
final class Stdout extends FilterOutputStream {
    private String lost = "";

    Stdout() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    /** @param to where it goes */
    Stdout(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            lost = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Why not all of it was written; nothing if it was, or if whoever reads it wanted no more, as {@code head} does. */
    Optional<String> lost() {
        return lost.isEmpty() || lost.toLowerCase(Locale.ROOT).contains("pipe") ? Optional.empty() : Optional.of(lost);
    }
}
