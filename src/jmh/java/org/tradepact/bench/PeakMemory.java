package org.tradepact.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The most that {@code batch} holds in memory, by the number of rows: it should not grow with them. */
final class PeakMemory {
    /** Where no numbers of rows are named. */
    static final List<Integer> ROWS = List.of(10_000, 1_000_000, 10_000_000);

    private static final int MOST_RUNS = 3;

    private PeakMemory() {}

    static void measure(Table table, Path home, int runs, List<Integer> sizes) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tradepact-memory");
        Path out = folder.resolve("found.parquet");
        try {
            for (int rows : sizes) {
                Path from = folder.resolve("shipments.csv");
                Command.of(
                        home, "generate", "--rows", Integer.toString(rows), "--seed", "7", "--out", from.toString(),
                        "--overwrite");
                double[] most = new double[Math.min(runs, MOST_RUNS)];
                for (int i = 0; i < most.length; i++) {
                    most[i] = Command.of(
                                    home, "batch", from.toString(), "--as-of", "2026-11-01", "--out", out.toString(),
                                    "--overwrite")
                            .megabytes();
                }
                table.add(
                        "memory, CSV to Parquet, %,d rows".formatted(rows), most, "MB", "peak resident, heap of 512 MB");
            }
        } finally {
            try (var all = Files.list(folder)) {
                for (Path path : all.toList()) {
                    Files.delete(path);
                }
            }
            Files.delete(folder);
        }
    }
}
