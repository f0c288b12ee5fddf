package org.tradepact.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whole tables through {@code ./tradepact}, from one file to another: rows a second, findings a row, and memory. */
final class Tables {
    private static final String SEED = "7";
    private static final String AS_OF = "2026-11-01";
    private static final int SMALL = 20_000;
    private static final int MIDDLE = 200_000;
    private static final int LARGE = 2_000_000;
    private static final int TRADER = 4_000_000;
    private static final int MOST_RUNS = 3;

    private final Path home;
    private final Path folder;
    private final Table table;
    private final int runs;

    private Tables(Path home, Path folder, Table table, int runs) {
        this.home = home;
        this.folder = folder;
        this.table = table;
        this.runs = runs;
    }

    static void measure(Table table, Path home, int runs) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tradepact-tables");
        try {
            new Tables(home, folder, table, Math.min(runs, MOST_RUNS)).measure();
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void measure() throws IOException, InterruptedException {
        for (int rows : List.of(SMALL, MIDDLE, LARGE)) {
            generate(rows);
            run("CSV to CSV", rows, named(rows, "csv"), "csv");
        }
        Path again = folder.resolve("again.csv");
        repeat(named(MIDDLE, "csv"), LARGE / MIDDLE, again);
        run("CSV to CSV, %,d rows again and again".formatted(MIDDLE), LARGE, again, "csv");
        run("CSV to Parquet, the same", LARGE, again, "parquet");
        Path parquet = folder.resolve("again.parquet");
        convert(again, parquet);
        run("Parquet to Parquet, the same", LARGE, parquet, "parquet");
        generate(TRADER, "--lines", "225", "--origins", "21", "--plain");
        run("CSV to CSV, %,d plain rows of 225 lines".formatted(TRADER), TRADER, named(TRADER, "csv"), "csv");
    }

    /** Writes the rows of a table several times over. */
    private static void repeat(Path from, int times, Path to) throws IOException {
        byte[] all = Files.readAllBytes(from);
        int body = 0;
        while (all[body++] != '\n') {
            // the line of names
        }
        try (OutputStream out = Files.newOutputStream(to)) {
            out.write(all, 0, body);
            for (int i = 0; i < times; i++) {
                out.write(all, body, all.length - body);
            }
        }
    }

    private static void convert(Path csv, Path parquet) throws IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT parquet)"
                    .formatted(csv, parquet));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Path named(int rows, String ending) {
        return folder.resolve("%d.%s".formatted(rows, ending));
    }

    private void generate(int rows, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("generate", "--rows", Integer.toString(rows), "--seed", SEED));
        command.addAll(List.of(more));
        command.addAll(List.of("--out", named(rows, "csv").toString()));
        Command.of(home, command.toArray(String[]::new));
    }

    private void run(String what, int rows, Path from, String to) throws IOException, InterruptedException {
        double[] rates = new double[runs];
        double most = 0;
        Path out = folder.resolve("found." + to);
        for (int i = 0; i < runs; i++) {
            Command.Taken taken = Command.of(home, "batch", from.toString(), "--as-of", AS_OF, "--out", out.toString(), "--overwrite");
            rates[i] = rows / taken.seconds();
            most = Math.max(most, taken.megabytes());
        }
        double findings = to.equals("csv") ? (lines(out) - 1) / (double) rows : Double.NaN;
        table.add(
                "%s, %,d rows".formatted(what, rows),
                rates,
                "rows/s",
                String.format(
                        Locale.ROOT,
                        "from start to exit; %s%.0f MB at most",
                        Double.isNaN(findings) ? "" : String.format(Locale.ROOT, "%.2f findings a row; ", findings),
                        most));
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
