package org.tradepact.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where results go. */
final class Output {
    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write the result to FILE; it appears whole or not at all.")
    private @Nullable Path out;

    boolean toFile() {
        return out != null;
    }

    /** Writes a text bit by bit, so that it may be longer than memory. */
    interface Body {
        void write(Writer out) throws IOException;
    }

    void write(String text, Shell shell) {
        write(writer -> writer.write(text), shell);
    }

    void write(Body body, Shell shell) {
        if (out == null) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(shell.out(), StandardCharsets.UTF_8));
            try {
                body.write(writer);
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e); // a stream to print to hides what happens to it
            }
            shell.out().flush();
        } else {
            replace(out, body);
        }
    }

    /** @throws Refused if there is a file that nobody allowed to be replaced */
    void fresh(boolean overwrite) {
        if (out != null) {
            writable(out);
            fresh(out, overwrite);
        }
    }

    /** @throws Refused if there is a file that nobody allowed to be replaced */
    static void fresh(Path file, boolean overwrite) {
        if (Files.isRegularFile(file) && !overwrite) {
            throw new Refused("--out: `%s` exists; `--overwrite` replaces it".formatted(file));
        }
    }

    /** @throws Refused if a result cannot be written there */
    static void writable(Path file) {
        if (file.toString().isEmpty()) {
            throw new Refused("--out: its name is empty; name a file");
        }
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            throw new Refused("--out: there is no folder `%s`".formatted(folder));
        }
        if (Files.isDirectory(file)) {
            throw new Refused("--out: `%s` is a folder; name a file".formatted(file));
        }
    }

    private static void replace(Path file, Body body) {
        writable(file); // once more, as the work may have taken long
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                write(file, body); // a device or a pipe stays what it is
                return;
            }
            Path target = Files.exists(file) ? file.toRealPath() : file;
            if (Files.exists(target) && !Files.isWritable(target)) {
                throw new Refused("--out: `%s` may not be changed".formatted(file));
            }
            Path draft = target.resolveSibling(".tradepact" + UUID.randomUUID() + ".tmp");
            try {
                write(draft, body, StandardOpenOption.CREATE_NEW);
                move(draft, target);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Refused("--out: cannot write `%s`".formatted(file));
        }
    }

    private static void write(Path file, Body body, StandardOpenOption... options) throws IOException {
        OpenOption[] how = options.length == 0
                ? new OpenOption[] {StandardOpenOption.WRITE}
                : new OpenOption[] {StandardOpenOption.WRITE, options[0]};
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8, how)) {
            body.write(writer);
        }
    }

    private static void move(Path draft, Path file) throws IOException {
        try {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
