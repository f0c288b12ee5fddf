package org.tradepact.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.tradepact.agreement.AskedOn;
import org.tradepact.agreement.Commitment;
import org.tradepact.engine.Chunk;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.RuleCompiler;
import org.tradepact.engine.RuleFile;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Shipment;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Values;

/**
 * The engine alone on one thread: shipments under one measure, many at once, one after the other in a kept session, in a
 * session each, and by the same rules written out in Java. The ways take turns, so that they share whatever else the machine
 * does; before that, all must find the same of every shipment.
 */
final class Chunks {
    private static final String PACK = "us_tariff_actions";
    private static final String SMALL = "US-IEEPA-BRAZIL";
    private static final String LARGE = "US-IEEPA-RECIPROCAL";
    private static final int ROWS = 4096;
    private static final int FRESH = 512; // of which a session each is made: it takes long
    private static final int GOODS = 300;
    private static final int WARMUP = 4;
    private static final List<String> ORIGINS = List.of("BR", "BR", "BR", "CN", "MY", "VN", "DE", "IN", "CA", "TH");

    private final Library library = Library.shipped(new Problems());
    private final Values values = new Values(library.goods());
    private final Random random = new Random(Warm.SEED);
    private final Pack pack = library.pack(PACK).orElseThrow();
    private final Table table;
    private final int runs;

    private Chunks(Table table, int runs) {
        this.table = table;
        this.runs = runs;
    }

    static void measure(Table table, int runs) {
        Chunks chunks = new Chunks(table, runs);
        chunks.ways(SMALL);
        chunks.ways(LARGE);
        chunks.moreRules();
        chunks.morePacks();
    }

    private void ways(String measure) {
        Rulebook book = Rulebook.fromClasspath(PACK);
        List<Chunk.Sought> rows = rows(measure);
        List<Set<Object>> each = rows.stream().map(Chunks::shown).toList();
        try (Chunk chunk = new Chunk(book, measure);
                World world = new World(book)) {
            Map<String, Supplier<List<Set<Finding>>>> ways = new LinkedHashMap<>();
            ways.put("chunks of %d".formatted(Chunk.CASES), () -> chunk.findings(rows));
            ways.put("one World", () -> each.stream().map(facts -> own(world.show(facts), measure)).toList());
            ways.put(
                    "a fresh session each",
                    () -> each.subList(0, FRESH).stream()
                            .map(facts -> own(Fresh.evaluate(book, facts), measure))
                            .toList());
            if (measure.equals(SMALL)) {
                BrazilInJava java = new BrazilInJava(pack);
                ways.put("straight Java", () -> rows.stream().map(java::findings).toList());
            }
            compare(ways);
            double found = chunk.findings(rows).stream().mapToInt(Set::size).average().orElse(0);
            Map<String, double[]> rates = turns(ways);
            double fresh = Table.median(Objects.requireNonNull(rates.get("a fresh session each")));
            rates.forEach((way, measured) -> table.add(
                    "%s, %s".formatted(measure, way),
                    measured,
                    "/s",
                    "shipments; %.2f findings each, %.1f of fresh".formatted(found, Table.median(measured) / fresh)));
        }
    }

    /** The rules of the measure once, twice, and so on, under other names. */
    private void moreRules() {
        Map<String, Supplier<List<Set<Finding>>>> ways = new LinkedHashMap<>();
        List<Chunk.Sought> rows = rows(SMALL);
        for (int times = 1; times <= 8; times *= 2) {
            Chunk chunk = new Chunk(copied(times), SMALL);
            ways.put("its rules %d-fold".formatted(times), () -> chunk.findings(rows));
        }
        compare(ways);
        turns(ways).forEach((way, rates) -> table.add("%s, chunks, %s".formatted(SMALL, way), rates, "/s", "shipments"));
    }

    private static Rulebook copied(int times) {
        try {
            List<RuleFile> files = new ArrayList<>();
            for (RuleFile file : RuleFile.shipped(PACK)) {
                for (int i = 0; i < times && file.text().contains("\"" + SMALL + " "); i++) {
                    String copy = file.text().replaceAll("(?m)^rule \"([^\"]*)\"", "rule \"$1, copy " + i + "\"");
                    files.add(new RuleFile("copy%d_%s".formatted(i, file.name()), copy));
                }
            }
            return Rulebook.of(PACK, RuleCompiler.compile(PACK, files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rules as those of one pack, of two, and so on, each of which is asked. */
    private void morePacks() {
        Map<String, Supplier<List<Set<Finding>>>> ways = new LinkedHashMap<>();
        List<Chunk.Sought> rows = rows(SMALL);
        for (int packs = 1; packs <= 8; packs *= 2) {
            List<Chunk> chunks = new ArrayList<>();
            for (int i = 0; i < packs; i++) {
                chunks.add(new Chunk(Rulebook.fromClasspath(PACK), SMALL));
            }
            ways.put("as rules of %d pack%s".formatted(packs, packs == 1 ? "" : "s"), () -> {
                List<Set<Finding>> last = List.of();
                for (Chunk chunk : chunks) {
                    last = chunk.findings(rows);
                }
                return last;
            });
        }
        compare(ways);
        turns(ways).forEach((way, rates) -> table.add("%s, chunks, %s".formatted(SMALL, way), rates, "/s", "shipments"));
    }

    private static void compare(Map<String, Supplier<List<Set<Finding>>>> ways) {
        List<Set<Finding>> first = ways.values().iterator().next().get();
        ways.forEach((way, finds) -> {
            List<Set<Finding>> found = finds.get();
            if (!found.equals(first.subList(0, found.size()))) {
                throw new IllegalStateException(way + " finds something else");
            }
        });
    }

    /** Shipments a second of each way, run by run. */
    private Map<String, double[]> turns(Map<String, Supplier<List<Set<Finding>>>> ways) {
        Map<String, double[]> rates = new LinkedHashMap<>();
        for (int run = -WARMUP; run < runs; run++) {
            for (Map.Entry<String, Supplier<List<Set<Finding>>>> way : ways.entrySet()) {
                long start = System.nanoTime();
                int done = way.getValue().get().size();
                double seconds = (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
                if (run >= 0) {
                    rates.computeIfAbsent(way.getKey(), w -> new double[runs])[run] = done / seconds;
                }
            }
        }
        return rates;
    }

    private static Set<Object> shown(Chunk.Sought row) {
        Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        shown.addAll(row.common());
        shown.addAll(row.facts());
        return shown;
    }

    private static Set<Finding> own(Set<Finding> all, String measure) {
        Set<Finding> own = new HashSet<>();
        for (Finding finding : all) {
            if (finding.commitment().equals(measure)) {
                own.add(finding);
            }
        }
        return own;
    }

    /** Shipments that are complete, with what the measure's lists say of their goods. */
    private List<Chunk.Sought> rows(String id) {
        Commitment measure = library.commitment(id).orElseThrow();
        Set<Object> common = Collections.newSetFromMap(new IdentityHashMap<>());
        pack.terms().stream().filter(t -> t.term().id().startsWith(id + "/")).forEach(t -> common.add(t.term()));
        pack.headings().stream().filter(h -> h.measure().equals(id)).forEach(common::add);
        common.add(new AskedOn(pack.knownUntil()));
        List<Goods> goods = new ArrayList<>();
        for (int i = 0; i < GOODS; i++) {
            goods.add(library.goods().resolve("84%02d%04d".formatted(10 + random.nextInt(70), random.nextInt(9999))));
        }
        Map<String, Fact> entries = new HashMap<>();
        List<Chunk.Sought> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Goods own = goods.get(random.nextInt(1 + random.nextInt(GOODS))); // few make most
            List<Fact> facts = new ArrayList<>();
            facts.add(shipment("s" + i, own));
            for (String list : measure.lists()) {
                facts.add(entries.computeIfAbsent(
                        list + "." + own.said(),
                        entry -> new ListEntry(entry, new ListEntry.ListName(list), own, random.nextInt(10) == 0)));
            }
            rows.add(new Chunk.Sought(common, facts, "s" + i));
        }
        return rows;
    }

    private Fact shipment(String id, Goods goods) {
        LocalDate day = LocalDate.of(2025, 4, 1).plusDays(random.nextInt(330));
        Map<String, Object> said = new HashMap<>();
        said.put("goods", goods);
        said.put("origin", new Party(ORIGINS.get(random.nextInt(ORIGINS.size()))));
        said.put("to", new Party(random.nextInt(10) == 0 ? "CN" : "US"));
        said.put("loaded", day.minusDays(random.nextInt(40)));
        said.put("claims", values.ofText(Claims.class, random.nextInt(20) == 0 ? "donation" : "none"));
        Kind kind = Kind.of(Shipment.class);
        for (Kind.Component component : kind.components()) {
            said.computeIfAbsent(component.name(), name -> plain(component, day));
        }
        return kind.make(id, name -> Objects.requireNonNull(said.get(name), name));
    }

    private Object plain(Kind.Component component, LocalDate day) {
        if (component.type() == LocalDate.class) {
            return day;
        }
        if (component.type() == Party.class) {
            return new Party("CN");
        }
        if (component.type() == Percent.class) {
            return Percent.of(component.unlessSaid().isEmpty() ? "0" : component.unlessSaid());
        }
        if (component.type().isEnum() && component.unlessSaid().isEmpty()) {
            return component.type().getEnumConstants()[0];
        }
        String text = component.unlessSaid().isEmpty() || Kind.of(Shipment.class).component(component.unlessSaid()).isPresent()
                ? PLAIN.getOrDefault(component.type().getSimpleName(), "none")
                : component.unlessSaid();
        return values.ofText(component.type(), text);
    }

    private static final Map<String, String> PLAIN =
            Map.of("When", "never", "Money", "USD 1000", "Kilograms", "10", "Firm", "Somebody", "boolean", "false");
}
