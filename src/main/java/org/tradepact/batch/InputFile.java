package org.tradepact.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;

/**
 * A file with shipments.
 *
 * @param name as it was named
 * @param table of a database; empty for its only one, and for other files
 */
public record InputFile(String name, Path path, String table) {
    private static final Pattern IN_DATABASE =
            Pattern.compile("(.+\\.(?:duckdb|ddb|db)):([^/\\\\:]+)", Pattern.CASE_INSENSITIVE);

    /** How a file is read, which the end of its name says. */
    enum Shape {
        CSV(".csv", ".tsv", ".txt"),
        JSON_LINES(".jsonl", ".ndjson", ".json"),
        PARQUET(".parquet", ".pq"),
        DATABASE(".duckdb", ".ddb", ".db");

        private final List<String> endings;

        Shape(String... endings) {
            this.endings = List.of(endings);
        }

        private boolean fits(String name) {
            String bare = this == CSV || this == JSON_LINES ? name.replaceAll("\\.gz$", "") : name;
            return endings.stream().anyMatch(bare::endsWith);
        }
    }

    /** The file of a path, or the table {@code shipments} of {@code file.duckdb:shipments}. */
    public static InputFile of(String named) {
        Matcher database = IN_DATABASE.matcher(named);
        if (database.matches() && !Files.exists(Path.of(named))) {
            return new InputFile(named, Path.of(database.group(1)), database.group(2));
        }
        return new InputFile(named, Path.of(named), "");
    }

    /** @throws Unreadable if no file of this ending is read */
    Shape shape() throws Unreadable {
        String lower = path.getFileName().toString().toLowerCase(Locale.ROOT);
        for (Shape shape : Shape.values()) {
            if (shape.fits(lower)) {
                return shape;
            }
        }
        throw new Unreadable(Problem.of(
                name,
                "expected a file `.csv`, `.tsv`, `.txt`, `.jsonl`, `.ndjson`, `.json` (packed as `.gz` or not),"
                        + " `.parquet` or `.duckdb`"));
    }

    /** @throws Unreadable if there is no such file, or it is a folder or a device */
    void check() throws Unreadable {
        if (Files.isDirectory(path)) {
            throw new Unreadable(
                    Problem.of(name, "expected a file, this is a folder; write `%s`".formatted(path.resolve("*.csv"))));
        }
        if (!Files.exists(path)) {
            throw new Unreadable(Problem.of(name, "there is no such file"));
        }
        if (!Files.isRegularFile(path)) {
            throw new Unreadable(Problem.of(name, "expected a file, this is a device or a pipe"));
        }
        shape();
    }

    /** Bytes. */
    public long size() throws Unreadable {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new Unreadable(Problem.of(name, ReadBytes.sentence(e)));
        }
    }

    /** What all its bytes come to: another number wherever one of them is another. */
    public String content() throws Unreadable {
        try (InputStream in = Files.newInputStream(path)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] some = new byte[1 << 18];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                digest.update(some, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (IOException e) {
            throw new Unreadable(Problem.of(name, ReadBytes.sentence(e)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /**
     * Opens its table.
     *
     * @param before number of the last row of the files before
     * @param scratch a folder that a database may use while it reads; it need not exist
     */
    Rows open(long before, Path scratch) throws Unreadable {
        check();
        return switch (shape()) {
            case CSV -> CsvRows.open(path, name, before);
            case JSON_LINES -> JsonRows.open(path, name, before);
            case PARQUET, DATABASE -> SqlRows.open(this, before, scratch);
        };
    }
}
