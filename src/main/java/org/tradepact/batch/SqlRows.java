package org.tradepact.batch;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Unreadable;

/** Rows of a Parquet file or of a table of a database, in their order, as text. */
final class SqlRows implements Rows {
    private static final int MEGABYTES = 256;

    /** Between the cells of a row, which come as one text: that is several times faster than cell by cell. */
    private static final char UNIT = '\u001F';

    private static final List<String> WITHOUT_TEXT =
            List.of("STRUCT", "MAP", "UNION", "BLOB", "BIT", "GEOMETRY", "VARIANT", "LIST");

    private final InputFile file;
    private final Sandbox sandbox;
    private final String from;
    private final List<String> columns;
    private final List<String> types;
    private final long total;
    private long number;
    private long record;

    private BitSet wanted = new BitSet();
    private @Nullable PreparedStatement statement;
    private @Nullable DuckDBChunkedResult result;
    private @Nullable DuckDBReadableVector texts;
    private long size;
    private long at;
    private long given;

    private SqlRows(
            InputFile file,
            Sandbox sandbox,
            String from,
            List<String> columns,
            List<String> types,
            long total,
            long before) {
        this.file = file;
        this.sandbox = sandbox;
        this.from = from;
        this.columns = columns;
        this.types = types;
        this.total = total;
        this.number = before;
        wanted.set(0, columns.size());
    }

    /**
     * Opens a table.
     *
     * @param before number of the last row of the files before
     * @throws Unreadable if it is no such file, or it is not clear which table is meant
     */
    static SqlRows open(InputFile file, long before, Path scratch) throws Unreadable {
        Sandbox sandbox = null;
        try {
            sandbox = Sandbox.open(
                    scratch, MEGABYTES, 1); // one thread keeps the order, and leaves the others to the checks
            boolean parquet = file.shape() == InputFile.Shape.PARQUET;
            if (!parquet) {
                sandbox.run("ATTACH %s AS input (TYPE duckdb, READ_ONLY)"
                        .formatted(Sandbox.quoted(Sandbox.path(file.path()))));
            }
            sandbox.lock(List.of(file.path()));
            String from = parquet
                    ? "read_parquet(%s)".formatted(Sandbox.quoted(Sandbox.path(file.path())))
                    : table(file, sandbox);
            List<String> columns = new ArrayList<>();
            List<String> types = new ArrayList<>();
            try (Statement asked = sandbox.connection().createStatement()) {
                try (ResultSet described = asked.executeQuery(
                        "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + from + ")")) {
                    while (described.next()) {
                        columns.add(described.getString(1).strip());
                        types.add(described.getString(2));
                    }
                }
            }
            long total = Sandbox.number(sandbox.connection(), "SELECT count(*) FROM " + from);
            if (columns.size() > COLUMNS) {
                throw new Unreadable(Problem.of(
                        file.name(),
                        "a table of shipments has at most %,d columns, this one has %,d"
                                .formatted(COLUMNS, columns.size())));
            }
            return new SqlRows(file, sandbox, from, List.copyOf(columns), types, total, before);
        } catch (SQLException e) {
            shut(sandbox);
            throw unreadable(file, e);
        } catch (Unreadable e) {
            shut(sandbox);
            throw e;
        }
    }

    private static String table(InputFile file, Sandbox sandbox) throws SQLException, Unreadable {
        List<String> tables = new ArrayList<>();
        List<String> named = new ArrayList<>();
        try (Statement asked = sandbox.connection().createStatement();
                ResultSet found = asked.executeQuery("SELECT schema_name, table_name, true FROM duckdb_tables()"
                        + " WHERE database_name = 'input' AND NOT internal UNION ALL"
                        + " SELECT schema_name, view_name, false FROM duckdb_views()"
                        + " WHERE database_name = 'input' AND NOT internal ORDER BY ALL")) {
            while (found.next()) {
                String schema = found.getString(1);
                String name = found.getString(2);
                String called = schema.equals("main") ? name : schema + "." + name;
                if (called.equals(file.table()) || file.table().isEmpty() && found.getBoolean(3)) {
                    named.add(Sandbox.names(List.of("input", schema, name)).replace(", ", "."));
                }
                tables.add(called);
            }
        }
        if (named.size() == 1) {
            return named.get(0);
        }
        if (!file.table().isEmpty()) {
            throw new Unreadable(Problem.of(
                    file.name(),
                    "there is no table `%s` in the database%s"
                            .formatted(file.table(), Nearest.hint(file.table(), tables))));
        }
        throw new Unreadable(Problem.of(
                file.name(),
                tables.isEmpty()
                        ? "there is no table in the database"
                        : "the database has several tables; name one, such as `%s:%s`"
                                .formatted(file.name(), tables.get(0))));
    }

    private static Unreadable unreadable(InputFile file, SQLException e) {
        String said = Sandbox.said(e);
        String sentence;
        if (said.contains("Could not set lock")) {
            sentence = "another program writes this database; close it there first";
        } else if (said.contains("disabled by configuration")) {
            sentence = "the table reads another file, which is not done; store its rows in a table";
        } else if (said.contains("Out of Memory")
                || String.valueOf(e.getMessage()).contains("Out of Memory")) {
            sentence = "reading takes more than %d MB of memory: a value or a block of rows is too large"
                    .formatted(MEGABYTES);
        } else {
            sentence = "the file is damaged, or not what its name says: " + said;
        }
        return new Unreadable(Problem.of(file.name(), sentence));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public void keep(BitSet kept) throws Unreadable {
        wanted = (BitSet) kept.clone();
        for (int i = kept.nextSetBit(0); i >= 0; i = kept.nextSetBit(i + 1)) {
            String type = types.get(i);
            if (type.endsWith("]") || WITHOUT_TEXT.stream().anyMatch(type::startsWith)) {
                throw new Unreadable(Problem.of(
                        file.name(),
                        "the column `%s` holds %s; give it as text, one value in a row"
                                .formatted(columns.get(i), kind(type))));
            }
        }
    }

    private static String kind(String type) {
        return type.endsWith("]") ? "lists" : type.startsWith("STRUCT") || type.startsWith("MAP") ? "records" : "bytes";
    }

    @Override
    public @Nullable Read next() throws Unreadable {
        try {
            if (!more()) {
                return null;
            }
            String text = java.util.Objects.requireNonNull(texts).getString(at++);
            return read(text);
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public long skip(long rows) throws Unreadable {
        try {
            long skipped = 0;
            while (skipped < rows && more()) {
                long some = Math.min(rows - skipped, size - at);
                at += some;
                skipped += some;
            }
            number += skipped;
            record += skipped;
            return skipped;
        } catch (SQLException e) {
            throw unreadable(file, e);
        }
    }

    /** Rows that end too soon are the only sign of a mistake in the middle of them. */
    private boolean more() throws SQLException, Unreadable {
        if (result == null) {
            statement = sandbox.connection().prepareStatement("SELECT %s FROM %s".formatted(line(), from));
            result = ((DuckDBPreparedStatement) statement).query();
        }
        while (at == size) {
            if (!result.nextChunk()) {
                if (given < total) {
                    throw new Unreadable(Problem.of(
                            file.name(),
                            "after %,d of %,d rows the file is damaged, or holds a value that takes more than %d MB of memory"
                                    .formatted(given, total, MEGABYTES)));
                }
                return false;
            }
            DuckDBDataChunkReader chunk = result.chunk();
            size = chunk.rowCount();
            given += size;
            texts = chunk.vector(0);
            at = 0;
        }
        return true;
    }

    /** All cells that are wanted in one text. */
    private String line() {
        return wanted.isEmpty()
                ? "''"
                : wanted.stream()
                        .mapToObj(i -> text(Sandbox.name(columns.get(i)), types.get(i)))
                        .collect(Collectors.joining(", chr(31), ", "concat(", ")"));
    }

    /** A value as a person would write it: no time at midnight, no point after a whole number, nothing for no number. */
    private static String text(String column, String type) {
        String bare = type.toUpperCase(Locale.ROOT);
        if (bare.startsWith("TIMESTAMP")) {
            return "regexp_replace(CAST(%s AS VARCHAR), ' 00:00:00([+]00)?$', '')".formatted(column);
        }
        if (bare.equals("DOUBLE") || bare.equals("FLOAT")) {
            return ("CASE WHEN isnan(%1$s) THEN NULL WHEN abs(%1$s) < 1e15 AND %1$s = trunc(%1$s)"
                            + " THEN CAST(CAST(%1$s AS BIGINT) AS VARCHAR) ELSE CAST(%1$s AS VARCHAR) END")
                    .formatted(column);
        }
        if (bare.startsWith("VARCHAR") || bare.startsWith("ENUM") || bare.equals("JSON")) {
            return "left(replace(CAST(%s AS VARCHAR), chr(31), ' '), %d)".formatted(column, CELL + 1);
        }
        return "CAST(%s AS VARCHAR)".formatted(column);
    }

    private Read read(String text) {
        number++;
        record++;
        @Nullable String[] cells = new String[columns.size()];
        int start = 0;
        for (int i = wanted.nextSetBit(0); i >= 0; i = wanted.nextSetBit(i + 1)) {
            int end = text.indexOf(UNIT, start);
            String cell = text.substring(start, end < 0 ? text.length() : end).strip();
            start = end + 1;
            if (cell.length() > CELL) {
                return reject(i, cell, CsvCells.TOO_LONG);
            }
            if (cell.indexOf(0) >= 0) {
                return reject(i, cell.replace('\0', '\uFFFD'), CsvCells.NUL);
            }
            cells[i] = cell.isEmpty() ? null : cell;
        }
        return text.length() > ROW
                ? new Reject(number, file.name(), record, "", "", CsvCells.LONG_ROW)
                : new Row(number, file.name(), record, cells);
    }

    private Reject reject(int column, String value, String sentence) {
        return new Reject(number, file.name(), record, columns.get(column), value, sentence);
    }

    @Override
    public double done() {
        return total == 0 ? 1 : Math.min(1, (double) record / total);
    }

    private static void shut(@Nullable Sandbox sandbox) {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @Override
    public void close() {
        try {
            if (result != null) {
                result.close();
            }
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException e) {
            // it is not read on
        }
        sandbox.close();
    }
}
