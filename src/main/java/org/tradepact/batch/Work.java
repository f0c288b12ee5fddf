package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder beside the output in which a run keeps what it has found, so that it can be killed at any moment and gone on
 * with. Lines are added in the order of rows to the files of a part; after so many rows the part is closed: its files are
 * safely on the disk, then a small file {@code .done} says so and how much there is. A part without that file is written
 * anew. For one thread.
 */
public final class Work implements AutoCloseable {
    /** What to do about a run that has not ended, or files of an earlier one. */
    public enum Start {
        ANEW,
        RESUME,
        OVERWRITE
    }

    private static final String ENDING = ".work";
    private static final String PLAN = "plan";
    private static final String WHOLE = "whole";
    private static final String LOCK = "lock";

    /** What runs write into the folder. */
    private static final Pattern OWN = Pattern.compile("part-[0-9]{6,}\\..+|(plan|whole)(\\.tmp)?|lock|scratch");

    private final Path out;
    private final Path folder;
    private final Plan plan;
    private final Counts counts = new Counts();
    private final Map<OutTable, FileChannel> open = new EnumMap<>(OutTable.class);
    private final FileChannel lockFile;
    private int parts;
    private long rows;
    private boolean whole;
    private long openRows;
    private Counts openCounts = new Counts();

    private Work(Path out, Path folder, Plan plan, FileChannel lockFile) {
        this.out = out;
        this.folder = folder;
        this.plan = plan;
        this.lockFile = lockFile;
    }

    /** The folder of an output. */
    public static Path folder(Path out) {
        return out.resolveSibling(out.getFileName() + ENDING);
    }

    /** The plan of a run that was begun and has not ended; nothing if there is none that can be read. */
    public static Optional<Plan> begun(Path out) {
        try {
            return Optional.of(Plan.of(Files.readString(folder(out).resolve(PLAN), UTF_8)));
        } catch (IOException e) {
            return Optional.empty(); // the beginning says what is wrong
        }
    }

    /**
     * Begins a run, or goes on with one.
     *
     * @throws Halted if another run writes the same output, if there is something that would be lost, or if there is nothing
     *     to go on with
     */
    public static Work begin(Path out, Plan plan, Start start) throws Halted {
        Path folder = folder(out);
        try {
            for (Path file : Finish.files(out)) {
                if (plan.reads(file)) {
                    throw new Halted("--out: `%s` is read by this run; name another file".formatted(file));
                }
            }
            prepare(out, folder, start);
            FileChannel lock = lock(folder, out);
            try {
                Work work = new Work(out, folder, plan, lock);
                work.start(start);
                return work;
            } catch (IOException | Halted e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw broken(folder, e, "");
        }
    }

    private static void prepare(Path out, Path folder, Start start) throws IOException, Halted {
        Path parent = out.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new Halted("--out: there is no folder `%s`".formatted(parent));
        }
        if (Files.isDirectory(out)) {
            throw new Halted("--out: `%s` is a folder; name a file".formatted(out));
        }
        tidy(out);
        boolean there = Files.isDirectory(folder);
        if (start == Start.RESUME && !Files.exists(folder.resolve(PLAN))) {
            throw new Halted("--resume: there is no run of `%s` to go on with; leave `--resume` out".formatted(out));
        }
        if (!there) {
            try {
                Files.createDirectory(folder);
            } catch (FileAlreadyExistsException e) {
                if (!Files.isDirectory(folder)) {
                    throw new Halted(
                            "`%s` is in the way: the run keeps its parts in a folder of this name".formatted(folder));
                }
            }
        }
    }

    /**
     * Takes away the folder of a run that was killed before it had anything to go on with, or after its output was whole.
     *
     * @throws Halted if another run has just begun, or there is something in the folder that no run has written
     */
    public static void tidy(Path out) throws Halted {
        Path folder = folder(out);
        try {
            if (!Files.isDirectory(folder) || Files.exists(folder.resolve(PLAN))) {
                return;
            }
            try (Stream<Path> files = Files.list(folder)) {
                Optional<String> other = files.map(file -> file.getFileName().toString())
                        .filter(name -> !OWN.matcher(name).matches())
                        .min(String::compareTo);
                if (other.isPresent()) {
                    throw new Halted(
                            "`%s` is in the way: the run keeps its parts in a folder of this name, and `%s` in it was written by no run; move it, or name another `--out`"
                                    .formatted(folder, other.get()));
                }
            }
            new Work(out, folder, new Plan(0), lock(folder, out)).empty();
        } catch (IOException e) {
            throw broken(folder, e, "");
        }
    }

    private static FileChannel lock(Path folder, Path out) throws IOException, Halted {
        FileChannel file = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this process, which is as good as another
        }
        if (lock == null) {
            file.close();
            throw new Halted("another run is writing `%s`; wait for it or name another `--out`".formatted(out));
        }
        return file;
    }

    private void start(Start start) throws IOException, Halted {
        boolean begun = Files.exists(folder.resolve(PLAN));
        if (start == Start.RESUME) {
            compare();
            count();
            return;
        }
        if (begun && start == Start.ANEW) {
            throw new Halted("a run of `%s` has not ended; go on with it by `--resume`, or begin anew by `--overwrite`"
                    .formatted(out));
        }
        if (start == Start.ANEW) {
            for (Path file : Finish.files(out)) {
                if (Files.exists(file)) {
                    empty();
                    throw new Halted("`%s` exists; `--overwrite` replaces it".formatted(file));
                }
            }
        }
        clear();
        write(folder.resolve(PLAN), plan.text());
    }

    private void empty() throws IOException {
        clear();
        lockFile.close();
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private void compare() throws IOException, Halted {
        List<String> differences =
                Plan.of(Files.readString(folder.resolve(PLAN), UTF_8)).differences(plan);
        if (!differences.isEmpty()) {
            throw new Halted("--resume: this is not the run that was begun: %s; begin anew by `--overwrite`"
                    .formatted(String.join(", ", differences)));
        }
    }

    /** A short last part, of a run that was ended early, is written anew: where parts end must not depend on it. */
    private void count() throws IOException {
        whole = Files.exists(folder.resolve(WHOLE));
        while (Files.exists(done(parts))) {
            Counts own = Counts.read(Files.readAllLines(done(parts), UTF_8));
            if (!whole && own.of(Counts.ROWS) < plan.rowsPerPart()) {
                Files.delete(done(parts));
                break;
            }
            counts.addAll(own);
            parts++;
        }
        rows = counts.of(Counts.ROWS);
    }

    /** A folder for what others keep while they work; it goes with the rest. */
    public static Path scratch(Path out) {
        return folder(out).resolve("scratch");
    }

    public Path out() {
        return out;
    }

    /** How many rows are safe on the disk: reading goes on with the row after. */
    public long rows() {
        return rows;
    }

    /** How many parts are safe on the disk. */
    public int parts() {
        return parts;
    }

    /** Whether all rows have been read and only the output is to be written. */
    public boolean whole() {
        return whole;
    }

    /** Sums over all that was added, parts that were done before a resume among it. */
    public Counts counts() {
        return new Counts().addAll(counts).addAll(openCounts);
    }

    /**
     * Adds what came of the rows that follow those added before.
     *
     * @throws Halted if it cannot be written; closed parts stay
     */
    public void add(Part part) throws Halted {
        if (part.first() != rows + openRows + 1) {
            throw new IllegalArgumentException(
                    "row %d was expected, got row %d".formatted(rows + openRows + 1, part.first()));
        }
        try {
            for (OutTable table : OutTable.values()) {
                ByteBuffer lines = part.lines(table).duplicate();
                FileChannel file = channel(table);
                while (lines.hasRemaining()) {
                    file.write(lines);
                }
            }
            openRows += part.rows();
            openCounts.addAll(part.counts());
            if (openRows >= plan.rowsPerPart()) {
                seal();
            }
        } catch (IOException e) {
            throw broken(folder, e, kept());
        }
    }

    private FileChannel channel(OutTable table) throws IOException {
        FileChannel channel = open.get(table);
        if (channel == null) {
            channel = FileChannel.open(
                    part(table, parts),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            open.put(table, channel);
        }
        return channel;
    }

    /**
     * Closes the part that is open, if any: after an interruption, so that nothing is lost.
     *
     * @throws Halted if it cannot be written
     */
    public void pause() throws Halted {
        try {
            if (openRows > 0) {
                seal();
            }
        } catch (IOException e) {
            throw broken(folder, e, kept());
        }
    }

    /**
     * Says that all rows have been read.
     *
     * @throws Halted if it cannot be written
     */
    public void complete() throws Halted {
        pause();
        try {
            write(folder.resolve(WHOLE), "");
            whole = true;
        } catch (IOException e) {
            throw broken(folder, e, kept());
        }
    }

    private void seal() throws IOException {
        for (OutTable table : OutTable.values()) {
            try (FileChannel file = channel(table)) {
                file.force(true);
            }
        }
        open.clear();
        write(done(parts), openCounts.text());
        counts.addAll(openCounts);
        rows += openRows;
        parts++;
        openRows = 0;
        openCounts = new Counts();
    }

    /** Writes a small file that is there whole or not at all, even if the power fails. */
    private void write(Path file, String text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.folder(folder);
    }

    private Path done(int part) {
        return folder.resolve("part-%06d.done".formatted(part));
    }

    private Path part(OutTable table, int part) {
        return folder.resolve("part-%06d.%s.csv".formatted(part, table.called()));
    }

    /** The files of a table that parts which are done have, in the order of rows. */
    List<Path> files(OutTable table) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            files.add(part(table, i));
        }
        return files;
    }

    private String kept() {
        return rows == 0 ? "" : "; the first %,d rows are kept, go on by `--resume`".formatted(rows);
    }

    /** The sentence about a file system that does not do what it should. */
    static Halted broken(Path at, IOException e, String kept) {
        String why = String.valueOf(e.getMessage());
        boolean full = why.contains("No space left") || why.contains("quota") || why.contains("not enough space");
        String sentence = full
                ? "there is no room left on the disk of `%s`".formatted(at)
                : e.getCause() instanceof SQLException
                                && !why.contains("Cannot open file")
                                && !why.contains("Could not")
                        ? "cannot write `%s`: %s".formatted(at, why)
                        : "cannot write `%s`: permission or disk error".formatted(at);
        return new Halted(sentence + kept);
    }

    /** Deletes the folder, after the output is whole. */
    void discard() throws IOException {
        Files.deleteIfExists(folder.resolve(PLAN)); // from here on there is nothing to go on with
        clear();
        close();
        Files.deleteIfExists(folder.resolve(LOCK));
        Files.deleteIfExists(folder);
    }

    private void clear() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder) && !file.equals(folder.resolve(LOCK))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void close() {
        open.values().forEach(Work::shut);
        open.clear();
        shut(lockFile);
    }

    private static void shut(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // what it holds is written anew or was closed before
        }
    }
}
