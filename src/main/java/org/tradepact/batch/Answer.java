package org.tradepact.batch;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** The rows that a query finds, read as they are asked for. For one thread. */
public final class Answer implements AutoCloseable {
    /** What the cells of a column are. */
    public enum Kind {
        NUMBER,
        TRUTH,
        TEXT
    }

    /** A column. */
    public record Column(String name, Kind kind) {}

    /** A database in memory of this name is there beside the one that is asked, whose own tables stay as they are. */
    static final String KEEP = "kept";

    private static final String KEPT = KEEP + ".found";

    private final PreparedStatement statement;
    private final DuckDBChunkedResult rows;
    private final List<Column> columns;
    private List<DuckDBReadableVector> vectors = List.of();
    private long at;
    private long size;
    private long left;
    private volatile boolean stopped;

    private Answer(PreparedStatement statement, DuckDBChunkedResult rows, List<Column> columns, long count) {
        this.statement = statement;
        this.rows = rows;
        this.columns = columns;
        this.left = count;
    }

    /**
     * Asks. What is found is kept in a table first, in memory or on the disk as it fits: a mistake that shows in the middle is
     * then told, while rows that are read as they are found would just end there.
     *
     * @param sql one {@code SELECT}
     * @param begins is told what takes long before it begins, so that it can be cancelled
     */
    static Answer of(Connection connection, String sql, Consumer<Statement> begins) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement described = connection.prepareStatement(sql)) {
            ResultSetMetaData types = described.getMetaData();
            for (int i = 1; i <= types.getColumnCount(); i++) {
                columns.add(
                        new Column(types.getColumnName(i), kind(types.getColumnType(i), types.getColumnTypeName(i))));
            }
        }
        try (Statement kept = connection.createStatement()) {
            begins.accept(kept);
            kept.execute("CREATE OR REPLACE TABLE %s AS SELECT * FROM (\n%s\n)".formatted(KEPT, sql));
        }
        long count = Sandbox.number(connection, "SELECT count(*) FROM " + KEPT);
        PreparedStatement statement = connection.prepareStatement("SELECT CAST(COLUMNS(*) AS VARCHAR) FROM " + KEPT);
        try {
            return new Answer(statement, ((DuckDBPreparedStatement) statement).query(), List.copyOf(columns), count);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Kind kind(int type, String name) {
        return switch (type) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.FLOAT,
                    Types.REAL,
                    Types.DOUBLE,
                    Types.NUMERIC,
                    Types.DECIMAL -> Kind.NUMBER;
            case Types.BOOLEAN, Types.BIT -> Kind.TRUTH;
            default ->
                name.endsWith("HUGEINT") || name.startsWith("UINTEGER") || name.startsWith("UBIGINT")
                        ? Kind.NUMBER
                        : Kind.TEXT;
        };
    }

    public List<Column> columns() {
        return columns;
    }

    /**
     * The cells of the next row, null for what is not known; null at the end.
     *
     * @throws Halted if the query cannot go on
     */
    public @Nullable List<@Nullable String> next() throws Halted {
        if (stopped) {
            throw new Halted("the query was ended");
        }
        while (at == size) {
            if (!rows.nextChunk()) {
                if (left > 0) {
                    throw new Halted("the query: what was found cannot be read again: memory or disk error");
                }
                return null;
            }
            DuckDBDataChunkReader chunk = rows.chunk();
            vectors =
                    LongStream.range(0, columns.size()).mapToObj(chunk::vector).toList();
            size = chunk.rowCount();
            left -= size;
            at = 0;
        }
        List<@Nullable String> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            cells.add(text(vectors.get(i).getString(at), columns.get(i).kind()));
        }
        at++;
        return cells;
    }

    /** Lets no more rows be read; for any thread. */
    void stop() {
        stopped = true;
    }

    /** A number without exponent. */
    private static @Nullable String text(@Nullable String cell, Kind kind) {
        if (cell == null || kind != Kind.NUMBER) {
            return cell;
        }
        return cell.indexOf('e') < 0 ? cell : new BigDecimal(cell).toPlainString();
    }

    @Override
    public void close() {
        try {
            rows.close();
            statement.close();
        } catch (SQLException e) {
            // it is not read on
        }
    }
}
