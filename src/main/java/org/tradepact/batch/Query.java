package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Nearest;

/**
 * What a run found, to be asked in SQL: the tables {@code findings}, {@code shipments} and {@code rejects} and the views of
 * them, from a database or from the files of a run. It is only read, and nothing else on the disk is.
 */
public final class Query implements AutoCloseable {
    private static final int MEGABYTES = 1024;
    private static final Pattern NO_TABLE = Pattern.compile("(?:Table|View) with name (\\S+) does not exist.*");

    private static final String NOT_WRITTEN =
            "--from: `%s` holds no findings of `tradepact batch`; name the file that its `--out` named";

    /** Bytes in which a line of findings ends, if it is one. */
    private static final int FIRST = 1 << 20;

    private final Sandbox sandbox;
    private final Path scratch;
    private final List<String> tables = new ArrayList<>();
    private volatile @Nullable Statement asked;
    private volatile @Nullable Answer answered;

    private Query(Sandbox sandbox, Path scratch) {
        this.sandbox = sandbox;
        this.scratch = scratch;
    }

    /**
     * The findings in a folder, where nobody has said which.
     *
     * @throws Halted unless there is one database
     */
    public static Path only(Path folder) throws Halted {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(".duckdb"))
                    .map(Path::getFileName)
                    .sorted()
                    .toList();
            if (found.size() == 1) {
                return folder.resolve(found.get(0));
            }
            throw new Halted(
                    found.isEmpty()
                            ? "--from: there is no `.duckdb` file in this folder; name a file that `tradepact batch` has written"
                            : "--from: there are several databases in this folder; name one: %s"
                                    .formatted(Nearest.anyOf(
                                            found.stream().map(Path::toString).toList())));
        } catch (IOException e) {
            throw new Halted("--from: the folder cannot be read");
        }
    }

    /**
     * Opens the findings of a run.
     *
     * @param from a database, or the file with its findings; the files with its shipments and rejects stand beside it
     * @throws Halted if it is no such file
     */
    public static Query open(Path from) throws Halted {
        if (!Files.isRegularFile(from)) {
            if (from.toString().isEmpty()) {
                throw new Halted("--from: its name is empty; name a file that `tradepact batch` has written");
            }
            throw new Halted("--from: %s `%s`"
                    .formatted(Files.exists(from) ? "expected a file, got" : "there is no file", from));
        }
        OutShape shape = shape(from);
        Sandbox sandbox = null;
        Path scratch = null;
        try {
            scratch = Files.createTempDirectory("tradepact");
            sandbox = Sandbox.open(scratch, MEGABYTES, Runtime.getRuntime().availableProcessors());
            sandbox.run("ATTACH ':memory:' AS " + Answer.KEEP);
            Query query = new Query(sandbox, scratch);
            if (shape == OutShape.DATABASE) {
                query.attach(from);
            } else {
                query.files(from, shape);
            }
            return query;
        } catch (SQLException | IOException | Halted e) {
            if (sandbox != null) {
                sandbox.close();
            }
            delete(scratch);
            if (e instanceof Halted halted) {
                throw halted;
            }
            String said =
                    e instanceof SQLException sql ? sentence(sql, List.of()) : "there is no room for temporary files";
            throw new Halted("--from: `%s` cannot be read: %s".formatted(from, said));
        }
    }

    private static OutShape shape(Path from) throws Halted {
        try {
            return OutShape.of(from);
        } catch (Halted e) {
            throw new Halted(
                    "--from: expected a file `.duckdb`, `.parquet`, `.csv`, `.jsonl` or `.ndjson` that `tradepact batch` has"
                            + " written, got `%s`".formatted(from));
        }
    }

    private void attach(Path from) throws SQLException, Halted {
        sandbox.run("ATTACH %s AS run (TYPE duckdb, READ_ONLY)".formatted(Sandbox.quoted(Sandbox.path(from))));
        sandbox.run("USE run");
        sandbox.lock(List.of(from));
        try (Statement asked = sandbox.connection().createStatement();
                ResultSet found = asked.executeQuery(
                        "SELECT table_name FROM duckdb_tables() WHERE database_name = 'run'"
                                + " UNION ALL SELECT view_name FROM duckdb_views() WHERE database_name = 'run' AND NOT internal")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        if (!tables.contains(OutTable.FINDINGS.called())) {
            throw new Halted(NOT_WRITTEN.formatted(from));
        }
    }

    private void files(Path from, OutShape shape) throws SQLException, IOException, Halted {
        Map<OutTable, Path> files = new LinkedHashMap<>();
        files.put(OutTable.FINDINGS, from);
        for (OutTable table : List.of(OutTable.SHIPMENTS, OutTable.REJECTS)) {
            Path file = shape.file(table, from);
            if (Files.isRegularFile(file)) {
                files.put(table, file);
            }
        }
        sandbox.lock(List.copyOf(files.values()));
        written(from, shape);
        for (Map.Entry<OutTable, Path> file : files.entrySet()) {
            String name = file.getKey().called();
            sandbox.run(
                    "CREATE VIEW %s AS SELECT * FROM %s".formatted(name, table(file.getKey(), file.getValue(), shape)));
            tables.add(name);
        }
        if (files.containsKey(OutTable.SHIPMENTS)) {
            Database.makeViews(sandbox.connection());
            tables.addAll(Database.views());
        }
    }

    /** A table with other columns would be read as one without findings. */
    private void written(Path from, OutShape shape) throws SQLException, IOException, Halted {
        List<String> own = OutTable.FINDINGS.columns();
        boolean fits =
                switch (shape) {
                    case CSV -> firstLine(from).equals(String.join(",", own));
                    case PARQUET ->
                        described(table(OutTable.FINDINGS, from, shape)).equals(own);
                    case JSON_LINES -> Files.size(from) == 0 || own.stream().allMatch(keyed(firstLine(from)));
                    case DATABASE -> true;
                };
        if (!fits) {
            throw new Halted(NOT_WRITTEN.formatted(from));
        }
    }

    private static Predicate<String> keyed(String line) {
        return column -> line.contains("\"%s\":".formatted(column));
    }

    private List<String> described(String from) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement asked = sandbox.connection().createStatement();
                ResultSet found =
                        asked.executeQuery("SELECT column_name FROM (DESCRIBE SELECT * FROM %s)".formatted(from))) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    /** Its beginning, if it has no end. */
    private static String firstLine(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(FIRST), UTF_8);
            return start.lines().findFirst().orElse("");
        }
    }

    private static String table(OutTable table, Path file, OutShape shape) {
        Path path = Path.of(Sandbox.path(file));
        if (table == OutTable.REJECTS || shape == OutShape.CSV) {
            return Database.csv(table, List.of(path), true);
        }
        return shape == OutShape.PARQUET
                ? "read_parquet(%s)".formatted(Sandbox.quoted(path.toString()))
                : Database.json(table, path);
    }

    /** The tables and views that can be asked. */
    public List<String> tables() {
        return List.copyOf(tables);
    }

    /**
     * Asks.
     *
     * @param sql one {@code SELECT}, or {@code DESCRIBE}, {@code SUMMARIZE} or {@code SHOW TABLES}
     * @throws Halted if it is something else, or has a mistake
     */
    public Answer ask(String sql) throws Halted {
        check(sql);
        try {
            Answer answer =
                    Answer.of(sandbox.connection(), sql.strip().replaceFirst("[;\\s]+$", ""), work -> asked = work);
            answered = answer;
            return answer;
        } catch (SQLException e) {
            throw new Halted("the query: " + sentence(e, tables));
        }
    }

    /** Ends what is being asked, which then fails; for any thread. The library must not be at work when the program ends. */
    public void stop() {
        Answer answer = answered;
        if (answer != null) {
            answer.stop();
        }
        try {
            Statement work = asked;
            if (work != null) {
                work.cancel();
            }
        } catch (SQLException e) {
            // it is over
        }
    }

    /** What is given to read could also be written: so nothing but a query is let through. */
    private void check(String sql) throws Halted {
        try (PreparedStatement parsed = sandbox.connection()
                .prepareStatement(
                        "SELECT j->>'error', j->>'error_type', j->>'error_message', j->>'position',"
                                + " json_array_length(j, '$.statements') FROM (SELECT json_serialize_sql(CAST(? AS VARCHAR)) AS j)")) {
            parsed.setString(1, sql);
            try (ResultSet found = parsed.executeQuery()) {
                found.next();
                boolean wrong = Boolean.parseBoolean(found.getString(1));
                String at = found.getString(4);
                if (wrong && "parser".equals(found.getString(2)) && at != null) {
                    throw new Halted("the query: %s, at character %d"
                            .formatted(plain(found.getString(3)), 1 + Integer.parseInt(at)));
                }
                if (wrong) {
                    throw new Halted("the query: expected a `select …`; what a run has found is only read");
                }
                if (found.getLong(5) != 1) {
                    throw new Halted("the query: expected one `select …`, got %s"
                            .formatted(found.getLong(5) == 0 ? "nothing" : "several"));
                }
            }
        } catch (SQLException e) {
            throw new Halted("the query: " + sentence(e, tables));
        }
    }

    /** What the database says, as one sentence of ours. */
    static String sentence(SQLException e, List<String> tables) {
        List<String> lines = String.valueOf(e.getMessage()).lines().toList();
        String said = plain(Sandbox.said(e));
        Matcher missing = NO_TABLE.matcher(Sandbox.said(e));
        if (missing.matches() && !tables.isEmpty()) {
            String name = missing.group(1);
            return "there is no table `%s`%s".formatted(name, Nearest.hint(name, tables));
        }
        if (said.startsWith("could not allocate block")
                || said.startsWith("failed to ") && lines.get(0).contains("Out of Memory")) {
            return "it takes more than %,d MB of memory; ask for less at once".formatted(MEGABYTES);
        }
        if (said.contains("file system operations are disabled")) {
            return "it reads a file, which is not done; ask %s"
                    .formatted(tables.isEmpty() ? "its tables" : Nearest.anyOf(tables));
        }
        Optional<String> candidates = lines.stream()
                .filter(line -> line.startsWith("Candidate bindings: "))
                .map(line -> "; did you mean "
                        + line.substring("Candidate bindings: ".length()).replace('"', '`') + "?")
                .findFirst();
        return said + candidates.orElse("");
    }

    private static String plain(String said) {
        String text = said.replace('"', '`').strip();
        while (text.endsWith("!") || text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return text.isEmpty() || text.length() > 1 && Character.isUpperCase(text.charAt(1))
                ? text
                : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    @Override
    public void close() {
        sandbox.close();
        delete(scratch);
    }

    private static void delete(@Nullable Path scratch) {
        try {
            if (scratch != null) {
                Files.deleteIfExists(scratch);
            }
        } catch (IOException e) {
            // the system empties its folder of temporary files
        }
    }
}
