package org.tradepact.batch;

import java.nio.file.Path;
import java.util.List;

/**
 * Some shipments of each answer to look at, drawn by a seed: the same rows whatever the threads, the parts and the
 * interruptions of a run.
 *
 * @param count how many of each answer at most
 */
public record Sample(int count, long seed) {
    /** {@code findings.sample.csv} beside {@code findings.parquet}. */
    public static Path file(Path out) {
        String name = out.getFileName().toString();
        return out.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".sample.csv");
    }

    /** @param shipments as SQL names the table */
    String sql(String shipments, Path file) {
        List<String> columns = OutTable.SHIPMENTS.columns();
        return """
                COPY (
                    SELECT %s FROM %s AS shipment
                    WHERE "row" IN (
                        SELECT unnest(min_by("row", md5(concat('%d', '-', "row")), %d)) FROM %s AS drawn GROUP BY answer)
                    ORDER BY "row")
                TO %s (FORMAT csv, HEADER)"""
                .formatted(
                        Sandbox.names(columns),
                        shipments,
                        seed,
                        count,
                        shipments,
                        Sandbox.quoted(file.toAbsolutePath().toString()));
    }
}
