package org.tradepact.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * A database in memory that reaches no file but those it is given. What strangers put into a file, a view or a query cannot
 * read others, fetch from the network, load code, or loosen these bounds.
 */
final class Sandbox implements AutoCloseable {
    private static final Pattern KIND = Pattern.compile("^[A-Z][A-Za-z -]* Error: ");

    private final DuckDBConnection connection;

    private Sandbox(DuckDBConnection connection) {
        this.connection = connection;
    }

    /**
     * Opens one with nothing in it yet, and no bounds on files.
     *
     * @param scratch a folder that it may use when memory is short; it need not exist
     * @param megabytes of memory
     */
    static Sandbox open(Path scratch, int megabytes, int threads) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        settings.setProperty("memory_limit", megabytes + "MiB");
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", scratch.toAbsolutePath().toString());
        Sandbox sandbox = new Sandbox((DuckDBConnection)
                new DuckDBDriver().connect("jdbc:duckdb:", settings)); // by name, not by looking around
        sandbox.run("SET TimeZone = 'UTC'");
        return sandbox;
    }

    /** Lets it reach these files alone, from now on and for good. */
    void lock(List<Path> files) throws SQLException {
        List<String> paths = new ArrayList<>();
        for (Path file : files) {
            paths.add(quoted(path(file)));
            paths.add(quoted(path(file) + ".wal")); // of a database; looked for even where there is none
        }
        run("SET allowed_paths = [%s]".formatted(String.join(", ", paths)));
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    /** The path under which it reaches a file. */
    static String path(Path file) {
        try {
            return file.toRealPath().toString();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize().toString();
        }
    }

    DuckDBConnection connection() {
        return connection;
    }

    /** A statement of its own: one that fails is of no more use. */
    void run(String sql) throws SQLException {
        run(connection, sql);
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The only number that a query finds. */
    static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** A text in SQL. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name in SQL. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Names in SQL, with commas. */
    static String names(List<String> names) {
        return names.stream().map(Sandbox::name).collect(Collectors.joining(", "));
    }

    /** What the database says of a mistake: its first line, without the kind of mistake. */
    static String said(SQLException e) {
        String first =
                String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
        return KIND.matcher(first).replaceFirst("");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // nothing in it is kept
        }
    }
}
