package org.tradepact.batch;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** In what a run writes its tables, which the end of the name of its output says. */
public enum OutShape {
    PARQUET("parquet"),
    CSV("csv"),
    JSON_LINES("jsonl", "ndjson"),
    DATABASE("duckdb");

    private static final String REJECTS = ".rejects.csv";

    private final List<String> endings;

    OutShape(String... endings) {
        this.endings = List.of(endings);
    }

    /**
     * The shape of an output.
     *
     * @throws Halted if the name ends in nothing that is written
     */
    public static OutShape of(Path out) throws Halted {
        String ending = ending(out).toLowerCase(Locale.ROOT);
        for (OutShape shape : values()) {
            if (shape.endings.contains(ending)) {
                return shape;
            }
        }
        throw new Halted(
                "--out: expected a name that ends in `.parquet`, `.csv`, `.jsonl`, `.ndjson` or `.duckdb`, got `%s`"
                        .formatted(out));
    }

    /** {@code findings.shipments.parquet} beside {@code findings.parquet}; a database is one file but for the rejects. */
    Path file(OutTable table, Path out) {
        String name = out.getFileName().toString();
        String bare = name.substring(0, name.length() - ending(out).length() - 1);
        return switch (table) {
            case REJECTS -> out.resolveSibling(bare + REJECTS);
            case SHIPMENTS ->
                this == DATABASE ? out : out.resolveSibling("%s.shipments.%s".formatted(bare, ending(out)));
            case FINDINGS -> out;
        };
    }

    private static String ending(Path out) {
        String name = out.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 1 ? "" : name.substring(dot + 1);
    }
}
