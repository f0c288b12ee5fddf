package org.tradepact.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Checker;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.Fact;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

/** Evaluations and answers once the program is warm. Each shows other facts than the one before. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = {"-Xshare:auto", "-XX:+UseSerialGC"})
public class Warm {
    static final int CHUNK = 256;
    static final long SEED = 20260601;

    /** The scenario that is answered: a quota, three readings, one of them under another reading of force. */
    static final Path TYPICAL =
            Path.of("scenarios/malaysia_art/cm_2/a_quota_on_magnets_for_all_reaches_the_united_states.yaml");

    /** The pack with the most rules. */
    static final String LARGEST = "malaysia_art";

    /** Measures, and what each pack's rules see with each of them. */
    @State(Scope.Thread)
    public static class Cases {
        final Map<String, Rulebook> rules = new LinkedHashMap<>();
        final Map<String, World> worlds = new LinkedHashMap<>();
        final List<Map<String, Set<Object>>> one = new ArrayList<>();
        Set<Object> chunk = Set.of();
        int next;

        @Setup(Level.Trial)
        public void open() {
            Shown shown = new Shown(SEED);
            rules.putAll(shown.rules);
            List<Fact> measures = shown.measures(CHUNK);
            for (Fact measure : measures) {
                Map<String, Set<Object>> each = new LinkedHashMap<>();
                rules.keySet().forEach(pack -> each.put(pack, shown.with(pack, List.of(measure))));
                one.add(each);
            }
            chunk = shown.with(LARGEST, measures);
            rules.forEach((pack, book) -> worlds.put(pack, new World(book)));
        }

        @TearDown(Level.Trial)
        public void close() {
            worlds.values().forEach(World::close);
        }

        Map<String, Set<Object>> next() {
            next = (next + 1) % CHUNK;
            return one.get(next);
        }

        Set<Object> ofLargest() {
            return next().getOrDefault(LARGEST, Set.of());
        }

        Rulebook largest() {
            Rulebook book = rules.get(LARGEST);
            if (book == null) {
                throw new IllegalStateException("there is no pack " + LARGEST);
            }
            return book;
        }

        int show(Map<String, Set<Object>> facts) {
            int found = 0;
            for (Map.Entry<String, World> world : worlds.entrySet()) {
                found += world.getValue()
                        .show(facts.getOrDefault(world.getKey(), Set.of()))
                        .size();
            }
            return found;
        }
    }

    /** A scenario file as it was read. */
    @State(Scope.Thread)
    public static class Questions {
        private final Map<String, Rulebook> books = new ConcurrentHashMap<>();
        private final List<Scenario> scenarios = new ArrayList<>();
        private final Library library = Library.shipped(new Problems());
        private final Checker checker = new Checker(
                library.packs(),
                pack -> books.computeIfAbsent(pack, Rulebook::fromClasspath),
                library.goods().each());
        private int next;

        @Setup(Level.Trial)
        public void read() {
            scenarios.addAll(ScenarioFile.read(TYPICAL, library, Settings.NONE).scenarios());
        }

        @TearDown(Level.Trial)
        public void close() {
            checker.close();
        }

        /** What a row says is worked out when it is asked for: asked are those that the facts touch, as a report does. */
        int answer() {
            next = (next + 1) % scenarios.size();
            int breaches = 0;
            for (Row row : checker.answer(scenarios.get(next).asks(), Set.of()).rows()) {
                breaches += (row.touched() || !row.duty()) && row.verdict() == Verdict.BREACH ? 1 : 0;
            }
            return breaches;
        }
    }

    /** The shipments of the scenario files, each under every measure. */
    @State(Scope.Thread)
    public static class Shipments {
        private final Map<String, Rulebook> books = new ConcurrentHashMap<>();
        private final Library library = Library.shipped(new Problems());
        private final Checker checker =
                new Checker(library.packs(), this::book, library.goods().each());
        private final Border border =
                new Border(library.packs(), this::book, library.goods().each(), checker);
        private final List<Question> questions = new ArrayList<>();
        private int next;

        private Rulebook book(String pack) {
            return books.computeIfAbsent(pack, Rulebook::fromClasspath);
        }

        @Setup(Level.Trial)
        public void open() {
            try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
                for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                    ScenarioFile.read(file, library, Settings.NONE).scenarios().stream()
                            .map(Scenario::asks)
                            .filter(asked -> border.subjects(asked).size() == 1)
                            .forEach(questions::add);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @TearDown(Level.Trial)
        public void close() {
            border.close();
            checker.close();
        }

        int count() {
            return questions.size();
        }

        double reached() {
            return questions.stream().mapToInt(this::reached).average().orElse(0);
        }

        int answer() {
            next = (next + 1) % questions.size();
            return reached(questions.get(next));
        }

        private int reached(Question question) {
            int reached = 0;
            for (ShipmentAnswer answer : border.answers(question)) {
                reached += (int) answer.measured().stream()
                        .filter(Measured::reached)
                        .count();
            }
            return reached;
        }
    }

    @Benchmark
    public int shipments(Shipments shipments) {
        return shipments.answer();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int evaluationAllPacks(Cases cases) {
        return cases.show(cases.next());
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int answer(Questions questions) {
        return questions.answer();
    }

    @Benchmark
    public int fresh(Cases cases) {
        return Fresh.evaluate(cases.largest(), cases.ofLargest()).size();
    }

    @Benchmark
    public int world(Cases cases) {
        World world = cases.worlds.get(LARGEST);
        if (world == null) {
            throw new IllegalStateException("there is no pack " + LARGEST);
        }
        return world.show(cases.ofLargest()).size();
    }

    @Benchmark
    @OperationsPerInvocation(CHUNK)
    public int chunk(Cases cases) {
        return Fresh.evaluate(cases.largest(), cases.chunk).size();
    }
}
