package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
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

    void write(String text, Shell shell) {
        if (out == null) {
            shell.out().print(text);
            shell.out().flush();
        } else {
            replace(out, text);
        }
    }

    private static void replace(Path file, String text) {
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of(""));
        if (!Files.isDirectory(folder)) {
            throw new Refused("--out: there is no folder `%s`".formatted(folder));
        }
        if (Files.isDirectory(file)) {
            throw new Refused("--out: `%s` is a folder; name a file".formatted(file));
        }
        try {
            Path draft = Files.createTempFile(folder, ".tradepact", ".tmp");
            try {
                Files.writeString(draft, text);
                move(draft, file);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new Refused("--out: cannot write `%s`".formatted(file));
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
