package org.tradepact.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;
import org.tradepact.engine.Fresh;

/** Measures everything and prints one table. Run by {@code mvn -Pbench verify}, in the project's folder. */
public final class Benchmarks {
    private static final int FILES = 1000;
    private static final int SWEEPS = 5;
    private static final String[] SHIPMENT = {
        "check", "--line", "2846.90.20", "--origin", "MY", "--to", "US", "--entered", "2026-08-01", "--as-of", "2026-08-01"
    };
    private static final Path HOME = Path.of("").toAbsolutePath();

    private final Table table = new Table();
    private final int runs;

    private Benchmarks(int runs) {
        this.runs = runs;
    }

    /** @param args how many times each command is started; {@code cold}, {@code warm}, {@code chunks}, {@code tables},
     *     {@code memory} or {@code explore} after it measures only that; {@code memory} takes numbers of rows, too */
    public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
        Benchmarks benchmarks = new Benchmarks(args.length > 0 ? Integer.parseInt(args[0]) : 7);
        String only = args.length > 1 ? args[1] : "";
        if (only.isEmpty() || only.equals("cold")) {
            benchmarks.cold();
        }
        if (only.isEmpty() || only.equals("warm")) {
            benchmarks.warm();
        }
        if (only.isEmpty() || only.equals("chunks")) {
            Chunks.measure(benchmarks.table, benchmarks.runs);
        }
        if (only.isEmpty() || only.equals("tables")) {
            Tables.measure(benchmarks.table, HOME, benchmarks.runs);
        }
        if (only.isEmpty() || only.equals("memory")) {
            List<Integer> rows =
                    Stream.of(args).skip(2).map(Integer::valueOf).toList();
            PeakMemory.measure(benchmarks.table, HOME, benchmarks.runs, rows.isEmpty() ? PeakMemory.ROWS : rows);
        }
        if (only.isEmpty() || only.equals("explore")) {
            try (Sweeps sweeps = new Sweeps()) {
                sweeps.measure(benchmarks.table, Math.min(benchmarks.runs, SWEEPS));
            }
            TimeLines.measure(benchmarks.table, Math.min(benchmarks.runs, SWEEPS));
            Fixing.measure(benchmarks.table, benchmarks.runs);
        }
        System.out.printf(
                "%n%s %s, %d cores, seed %d%n%n%s%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.runtime.version"),
                Runtime.getRuntime().availableProcessors(),
                Warm.SEED,
                benchmarks.table.text());
    }

    private void cold() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("tradepact-bench");
        try {
            new ScenarioMaker(Warm.SEED).write(folder, FILES);
            String one = HOME.resolve(Warm.TYPICAL).toString();
            ColdRun.launcher(HOME, "--version").once(); // makes the archive
            cold("cold run, one file", "one answer in full", "run", one);
            cold("cold run, %,d files".formatted(FILES), "generated, a line each", "run", folder.toString());
            cold("cold check, one shipment", "by flags", SHIPMENT);
        } finally {
            delete(folder);
        }
    }

    /** The ways to start take turns, so that they share whatever else the machine does. */
    private void cold(String what, String note, String... arguments) throws IOException, InterruptedException {
        List<String> archive = List.of("-XX:SharedArchiveFile=" + HOME.resolve("target/tradepact.jsa"));
        Map<String, ColdRun> ways = new LinkedHashMap<>();
        ways.put("java without CDS archive", ColdRun.java(HOME, List.of(), arguments));
        ways.put("java with CDS archive", ColdRun.java(HOME, archive, arguments));
        ways.put("./tradepact", ColdRun.launcher(HOME, arguments));
        Map<String, double[]> measured = new LinkedHashMap<>();
        for (int i = 0; i < runs; i++) {
            for (Map.Entry<String, ColdRun> way : ways.entrySet()) {
                measured.computeIfAbsent(way.getKey(), w -> new double[runs])[i] =
                        way.getValue().once();
            }
        }
        double plain = Table.median(measured.values().iterator().next());
        measured.forEach((way, all) -> table.add(
                what + ", " + way, all, "ms", "%s, %.2f of the first".formatted(note, Table.median(all) / plain)));
    }

    private void warm() throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(Warm.class.getName() + "\\.")
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
        Map<String, Statistics> found = new LinkedHashMap<>();
        for (RunResult result : results) {
            String name = result.getParams().getBenchmark();
            found.put(name.substring(name.lastIndexOf('.') + 1), result.getPrimaryResult().getStatistics());
        }
        Warm.Cases cases = new Warm.Cases();
        cases.open();
        sampled(
                "warm evaluation, all %d packs".formatted(cases.rules.size()),
                of("evaluationAllPacks", found),
                "%.1f findings each; ".formatted(findings(cases)));
        rates(cases, found);
        sampled("warm answer, one scenario", of("answer", found), "");
        shipments(of("shipments", found), of("answer", found).getPercentile(50));
        cases.close();
    }

    private void shipments(Statistics rate, double answer) {
        Warm.Shipments shipments = new Warm.Shipments();
        shipments.open();
        table.add(
                "warm check, one shipment after another",
                rate.getMin(),
                rate.getPercentile(50),
                rate.getMax(),
                "/s",
                "each takes %,.0f times a warm answer; %d shipments, %.1f measures that reach each"
                        .formatted(
                                TimeUnit.SECONDS.toMicros(1) / rate.getPercentile(50) / answer,
                                shipments.count(),
                                shipments.reached()));
        shipments.close();
    }

    private void sampled(String what, Statistics times, String note) {
        table.add(
                what,
                times.getMin(),
                times.getPercentile(50),
                times.getMax(),
                "µs",
                note + "p99 %,.1f µs".formatted(times.getPercentile(99)));
    }

    private void rates(Warm.Cases cases, Map<String, Statistics> found) {
        Statistics fresh = of("fresh", found);
        double each = cases.one.stream()
                .mapToInt(facts -> found(cases, facts.getOrDefault(Warm.LARGEST, Set.of())))
                .average()
                .orElse(0);
        double inChunk = found(cases, cases.chunk) / (double) Warm.CHUNK;
        rate("fresh session each", fresh, fresh, each);
        rate("World, the difference only", of("world", found), fresh, each);
        rate("chunk of %d in one session".formatted(Warm.CHUNK), of("chunk", found), fresh, inChunk);
    }

    private void rate(String what, Statistics rate, Statistics fresh, double findings) {
        table.add(
                "evaluations, %s, %s".formatted(Warm.LARGEST, what),
                rate.getMin(),
                rate.getPercentile(50),
                rate.getMax(),
                "/s",
                "%.1f times fresh, %.2f findings each".formatted(rate.getPercentile(50) / fresh.getPercentile(50), findings));
    }

    private static double findings(Warm.Cases cases) {
        return cases.one.stream().mapToInt(cases::show).average().orElse(0);
    }

    private static int found(Warm.Cases cases, Set<Object> facts) {
        return Fresh.evaluate(cases.largest(), facts).size();
    }

    private static Statistics of(String name, Map<String, Statistics> found) {
        Statistics statistics = found.get(name);
        if (statistics == null) {
            throw new IllegalStateException("nothing was measured of " + name);
        }
        return statistics;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
