package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.duckdb.DuckDBDriver;

/**
 * Writes the output of a run that is whole. Each file is made in the work folder and takes its name when it is complete; then
 * the work folder goes. One thread and fixed bounds: the same rows give the same bytes.
 */
public final class Finish {
    private static final int MEGABYTES = 256;
    private static final String KEPT = "; all rows are kept, write them by `--resume`";

    private final Work work;
    private final Path out;
    private final OutShape shape;
    private final Path drafts;
    private final Optional<Sample> sample;

    /** How a table is written. */
    private interface Writing {
        void write(OutTable table) throws SQLException, IOException;
    }

    private Finish(Work work, Path out, OutShape shape, Optional<Sample> sample) {
        this.sample = sample;
        this.work = work;
        this.out = out;
        this.shape = shape;
        this.drafts = Work.scratch(out);
    }

    /** The files that a run with this output writes, findings first. */
    public static List<Path> files(Path out) throws Halted {
        OutShape shape = OutShape.of(out);
        Set<Path> files = new LinkedHashSet<>();
        for (OutTable table : List.of(OutTable.FINDINGS, OutTable.SHIPMENTS, OutTable.REJECTS)) {
            files.add(shape.file(table, out));
        }
        return List.copyOf(files);
    }

    /** The file with the rows that a run with this output rejects. */
    public static Path rejects(Path out) throws Halted {
        return OutShape.of(out).file(OutTable.REJECTS, out);
    }

    /**
     * Writes the files and deletes the work folder.
     *
     * @param work a run that is {@linkplain Work#complete() complete}; it is closed
     * @param sample to be written beside them
     * @throws Halted if a file cannot be written; the parts stay, and the run can be gone on with
     */
    public static void write(Work work, Optional<Sample> sample) throws Halted {
        if (!work.whole()) {
            throw new IllegalArgumentException("rows are still to come");
        }
        new Finish(work, work.out(), OutShape.of(work.out()), sample).write();
    }

    private void write() throws Halted {
        try {
            Files.createDirectories(drafts);
            csv(OutTable.REJECTS);
            switch (shape) {
                case CSV -> both(this::csv);
                case PARQUET, JSON_LINES -> both(this::copy);
                case DATABASE -> database();
            }
            if (sample.isPresent()) {
                sample(sample.get());
                name(Sample.file(out));
            }
            for (OutTable table : List.of(OutTable.REJECTS, OutTable.SHIPMENTS, OutTable.FINDINGS)) {
                name(shape.file(table, out));
            }
            Path parent = out.toAbsolutePath().getParent();
            if (parent != null) {
                Durable.folder(parent);
            }
            work.discard();
        } catch (IOException e) {
            throw Work.broken(out, e, KEPT);
        } catch (SQLException e) {
            throw Work.broken(out, new IOException(Sandbox.said(e), e), KEPT);
        }
    }

    private Path draft(Path file) {
        return drafts.resolve(file.getFileName());
    }

    /** The draft takes its name; for a database once, and not at all if that was done. */
    private void name(Path file) throws IOException {
        Path draft = draft(file);
        if (Files.exists(draft)) {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void csv(OutTable table) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        draft(shape.file(table, out)),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                OutputStream stream = new java.io.BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
            stream.write((String.join(",", table.columns()) + "\r\n").getBytes(UTF_8));
            stream.flush();
            boolean plain = work.counts().of(Counts.PLAIN) == work.counts().of(Counts.ROWS);
            for (Path part : work.files(table)) {
                if (plain) {
                    append(part, channel);
                } else {
                    CsvCopy.copy(part, stream);
                }
            }
        }
    }

    private static void append(Path part, FileChannel to) throws IOException {
        try (FileChannel from = FileChannel.open(part, StandardOpenOption.READ)) {
            for (long done = 0; done < from.size(); ) {
                done += from.transferTo(done, from.size() - done, to);
            }
        }
    }

    /** Each table in a thread of its own; more threads to a table would let chance decide where its blocks end. */
    private static void both(Writing writing) throws SQLException, IOException {
        FutureTask<Boolean> shipments = new FutureTask<>(() -> {
            writing.write(OutTable.SHIPMENTS);
            return true;
        });
        Thread thread = new Thread(shipments, "shipments");
        thread.setDaemon(true);
        thread.start();
        try {
            writing.write(OutTable.FINDINGS);
            shipments.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException sql) {
                throw sql;
            }
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void copy(OutTable table) throws SQLException, IOException {
        Path draft = draft(shape.file(table, out));
        Files.deleteIfExists(draft);
        String options = shape == OutShape.PARQUET ? "FORMAT parquet, COMPRESSION zstd" : "FORMAT json";
        try (Sandbox sandbox = Sandbox.open(drafts.resolve("spill-" + table.called()), MEGABYTES, 1)) {
            sandbox.run("COPY (SELECT * FROM %s) TO %s (%s)"
                    .formatted(
                            rows(table), Sandbox.quoted(draft.toAbsolutePath().toString()), options));
        }
    }

    private void sample(Sample sample) throws SQLException, IOException {
        try (Sandbox sandbox = Sandbox.open(drafts.resolve("spill-sample"), MEGABYTES, 1)) {
            sandbox.run(sample.sql(rows(OutTable.SHIPMENTS), draft(Sample.file(out))));
        }
    }

    private String rows(OutTable table) throws IOException {
        List<Path> files = new java.util.ArrayList<>();
        for (Path file : work.files(table)) {
            if (Files.size(file) > 0) {
                files.add(file);
            }
        }
        return files.isEmpty() ? Database.nothing(table) : Database.lines(table, files);
    }

    /** The file is opened by itself, so that views name tables without it and it may be renamed. */
    private void database() throws SQLException, IOException {
        Path draft = draft(out);
        Files.deleteIfExists(draft);
        Files.deleteIfExists(draft.resolveSibling(draft.getFileName() + ".wal"));
        java.util.Properties settings = new java.util.Properties();
        settings.setProperty("memory_limit", MEGABYTES + "MiB");
        settings.setProperty("threads", "1");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty(
                "temp_directory", drafts.resolve("spill").toAbsolutePath().toString());
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:" + draft.toAbsolutePath(), settings)) {
            for (OutTable table : OutTable.values()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE TABLE %s AS SELECT * FROM %s".formatted(table.called(), rows(table)));
                }
            }
            Database.makeViews(connection);
            Sandbox.run(connection, "CHECKPOINT");
        }
    }
}
