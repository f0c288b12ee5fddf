package org.tradepact.batch;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of a run in SQL, and views of them for the usual questions. */
final class Database {
    private static final String SHARE =
            " count(*) AS shipments, count(*) FILTER (answer = 'may') AS may, count(*) FILTER (answer = 'may-not') AS may_not,"
                    + " count(*) FILTER (answer = 'open') AS open, currency, sum(value) AS \"value\","
                    + " sum(total_amount) AS known_amount, sum(owed_amount) AS known_owed, count(*) FILTER (total_amount IS NULL) AS without_amount"
                    + " FROM shipments ";

    private static final String COUNTED = " count(*) AS findings, count(DISTINCT \"row\") AS shipments FROM findings ";

    private static final Map<String, String> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put(
                "by_verdict",
                "SELECT verdict, force," + COUNTED + "GROUP BY ALL ORDER BY findings DESC, verdict, force");
        VIEWS.put(
                "by_commitment",
                "SELECT pack, commitment, verdict, force," + COUNTED
                        + "WHERE commitment IS NOT NULL GROUP BY ALL ORDER BY pack, commitment, verdict, force");
        VIEWS.put(
                "by_basis",
                "SELECT f.basis, f.verdict, f.status, count(*) AS findings, count(DISTINCT f.\"row\") AS shipments,"
                        + " s.currency, sum(f.amount) AS known_amount, count(*) FILTER (f.amount IS NULL) AS without_amount"
                        + " FROM findings f LEFT JOIN shipments s ON f.\"row\" = s.\"row\" WHERE f.basis IS NOT NULL"
                        + " GROUP BY ALL ORDER BY f.basis, f.verdict, f.status, s.currency");
        VIEWS.put("by_line", "SELECT line," + SHARE + "GROUP BY ALL ORDER BY line, currency");
        VIEWS.put("by_producer", "SELECT producer," + SHARE + "GROUP BY ALL ORDER BY producer, currency");
        VIEWS.put(
                "by_month",
                "SELECT strftime(entered, '%Y-%m') AS \"month\"," + SHARE
                        + "GROUP BY ALL ORDER BY \"month\", currency");
    }

    private Database() {}

    /** Names of the views. */
    static List<String> views() {
        return List.copyOf(VIEWS.keySet());
    }

    /** Makes the views of the tables {@code shipments} and {@code findings}. */
    static void makeViews(Connection connection) throws SQLException {
        for (Map.Entry<String, String> view : VIEWS.entrySet()) {
            Sandbox.run(connection, "CREATE VIEW %s AS %s".formatted(view.getKey(), view.getValue()));
        }
    }

    /** Files of lines without names, read as a table. */
    static String lines(OutTable table, List<Path> files) {
        return csv(table, files, false);
    }

    /** A CSV file of a run that has ended, read as a table. */
    static String csv(OutTable table, List<Path> files, boolean header) {
        return ("read_csv([%s], header = %s, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
                        + " new_line = '\\r\\n', nullstr = '', dateformat = '%%Y-%%m-%%d', columns = {%s})")
                .formatted(
                        files.stream()
                                .map(file ->
                                        Sandbox.quoted(file.toAbsolutePath().toString()))
                                .collect(Collectors.joining(", ")),
                        header,
                        columns(table));
    }

    /** A file of JSON lines of a run that has ended, read as a table. */
    static String json(OutTable table, Path file) {
        return "read_json(%s, format = 'newline_delimited', columns = {%s})"
                .formatted(Sandbox.quoted(file.toString()), columns(table));
    }

    private static String columns(OutTable table) {
        List<String> types = table.types();
        List<String> columns = new ArrayList<>();
        for (String name : table.columns()) {
            columns.add("%s: %s".formatted(Sandbox.quoted(name), Sandbox.quoted(types.get(columns.size()))));
        }
        return String.join(", ", columns);
    }

    /** A table without rows. */
    static String nothing(OutTable table) {
        List<String> types = table.types();
        List<String> columns = new ArrayList<>();
        for (String name : table.columns()) {
            columns.add("CAST(NULL AS %s) AS %s".formatted(types.get(columns.size()), Sandbox.name(name)));
        }
        return "(SELECT %s WHERE false)".formatted(String.join(", ", columns));
    }
}
