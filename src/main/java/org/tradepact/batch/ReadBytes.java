package org.tradepact.batch;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;

/** The bytes of a text file, unpacked if they are packed with gzip, and how many of those on the disk have been read. */
final class ReadBytes {
    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 4;

    private final InputStream text;
    private final Counting disk;
    private final long size;

    private ReadBytes(InputStream text, Counting disk, long size) {
        this.text = text;
        this.disk = disk;
        this.size = size;
    }

    /** @throws Unreadable if there is no such file, or it is of another kind than its name says */
    static ReadBytes of(Path path, String file) throws Unreadable {
        Counting disk = null;
        try {
            disk = new Counting(Files.newInputStream(path));
            BufferedInputStream start = new BufferedInputStream(disk, BUFFER);
            byte[] magic = magic(start);
            String other = other(magic);
            if (!other.isEmpty()) {
                throw new Unreadable(Problem.of(file, other));
            }
            boolean packed = starts(magic, 0x1F, 0x8B);
            InputStream text = packed ? new BufferedInputStream(new GZIPInputStream(start, BUFFER), BUFFER) : start;
            if (packed && starts(magic(text), 0x1F, 0x8B)) {
                throw new Unreadable(Problem.of(file, "the file is packed twice; unpack it once"));
            }
            String inner = packed ? other(magic(text)) : "";
            if (!inner.isEmpty()) {
                throw new Unreadable(Problem.of(file, inner));
            }
            return new ReadBytes(text, disk, Files.size(path));
        } catch (IOException e) {
            shut(disk);
            throw new Unreadable(Problem.of(file, sentence(e)));
        } catch (Unreadable e) {
            shut(disk);
            throw e;
        }
    }

    private static void shut(@Nullable InputStream stream) {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            // it is not read on
        }
    }

    private static byte[] magic(InputStream stream) throws IOException {
        stream.mark(MAGIC);
        byte[] magic = stream.readNBytes(MAGIC);
        stream.reset();
        return magic;
    }

    private static String other(byte[] magic) {
        if (starts(magic, 'P', 'K', 3, 4)) {
            return "this is a workbook or a zip file; save its table as CSV";
        }
        if (starts(magic, 'P', 'A', 'R', '1')) {
            return "this is a Parquet file; name it `.parquet`";
        }
        if (starts(magic, 0xFF, 0xFE) || starts(magic, 0xFE, 0xFF) || everyOther(magic)) {
            return "the file is UTF-16; save it as UTF-8";
        }
        return "";
    }

    /** Latin letters in UTF-16, without a mark at the beginning. */
    private static boolean everyOther(byte[] magic) {
        return magic.length == MAGIC
                && (magic[0] == 0) != (magic[1] == 0)
                && (magic[0] == 0) == (magic[2] == 0)
                && (magic[1] == 0) == (magic[3] == 0);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** What went wrong, for a person. */
    static String sentence(@Nullable IOException e) {
        if (e instanceof EOFException) {
            return "the file is cut short: its packed data has no end; copy it again";
        }
        if (e instanceof ZipException) {
            return "the packed data is damaged; copy the file again";
        }
        return "the file cannot be read: permission or disk error";
    }

    InputStream text() {
        return text;
    }

    double done() {
        return size == 0 ? 1 : Math.min(1, (double) disk.read / size);
    }

    void close() {
        shut(text);
    }

    private static final class Counting extends FilterInputStream {
        private long read;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] bytes, int at, int length) throws IOException {
            int got = super.read(bytes, at, length);
            read += Math.max(0, got);
            return got;
        }
    }
}
