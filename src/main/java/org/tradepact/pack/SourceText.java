package org.tradepact.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.tradepact.fact.Position;

/**
 * The text of a file, and the name that messages give it.
 *
 * @param file the path as given
 */
public record SourceText(String file, String text) {
    /** Largest YAML file that is read: 1 MiB. */
    public static final long LIMIT = 1L << 20;

    /**
     * Reads a file of up to {@code limit} bytes; its size is looked at first.
     *
     * @throws Unreadable if there is no such file, it is larger, or it is not UTF-8
     */
    public static SourceText of(Path path, String file, long limit) throws Unreadable {
        try {
            if (Files.isDirectory(path)) {
                throw new Unreadable(Problem.of(file, "expected a file, this is a folder"));
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw new Unreadable(Problem.of(file, "expected a file, this is a device or a pipe"));
            }
            long size = Files.size(path);
            if (size > limit) {
                throw tooLarge(file, size, limit);
            }
            try (InputStream stream = Files.newInputStream(path)) {
                return of(stream, file, limit);
            }
        } catch (NoSuchFileException e) {
            throw new Unreadable(Problem.of(file, "there is no such file"));
        } catch (IOException e) {
            throw new Unreadable(Problem.of(file, "the file cannot be read: permission or disk error"));
        }
    }

    /**
     * Reads a YAML file.
     *
     * @throws Unreadable if there is no such file, it is too large, or it is not UTF-8
     */
    public static SourceText of(Path path) throws Unreadable {
        return of(path, path.toString(), LIMIT);
    }

    /** Reads a stream to its end; the caller closes it. */
    public static SourceText of(InputStream stream, String file, long limit) throws Unreadable, IOException {
        byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, limit + 1));
        if (bytes.length > limit) {
            throw tooLarge(file, bytes.length, limit);
        }
        return new SourceText(file, decoded(bytes, file));
    }

    private static String decoded(byte[] bytes, String file) throws Unreadable {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            String before = new String(bytes, 0, buffer.position(), UTF_8);
            throw new Unreadable(
                    new Problem(place(before, file), "the file must be saved as UTF-8; the bytes here are not"));
        }
    }

    /** The place where a text ends. */
    static Position place(String before, String file) {
        int start = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(file, line, before.codePointCount(start, before.length()) + 1);
    }

    private static Unreadable tooLarge(String file, long size, long limit) {
        return new Unreadable(Problem.of(
                file, "the file must not be larger than %s, it has %s".formatted(readable(limit), readable(size))));
    }

    private static String readable(long bytes) {
        return bytes >= LIMIT ? "%d MiB".formatted(Math.round((double) bytes / LIMIT)) : "%d bytes".formatted(bytes);
    }
}
