package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Asker;
import org.tradepact.explore.AxisReader;
import org.tradepact.explore.Boundary;
import org.tradepact.explore.Change;
import org.tradepact.explore.Changing;
import org.tradepact.explore.Mark;
import org.tradepact.explore.Reply;
import org.tradepact.explore.Stretch;
import org.tradepact.explore.Sweep;
import org.tradepact.explore.Track;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Problems;

/** Shipments through the {@link Harbour}, swept. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentSweepTest {
    private static final int CASES = 140;
    private static final Asker ASKER = asker();

    private static Asker asker() {
        Function<String, Rulebook> books =
                pack -> Harbour.BOOKS.getOrDefault(pack, Rulebook.empty(pack)).forAnotherThread();
        Checker checker = new Checker(
                Harbour.LIBRARY.packs(), books, Harbour.LIBRARY.goods().each());
        Border border = new Border(
                Harbour.LIBRARY.packs(), books, Harbour.LIBRARY.goods().each(), checker);
        return new Asker(Harbour.LIBRARY.packs(), checker, border, new Changing(Harbour.LIBRARY.goods()));
    }

    @AfterAll
    static void close() {
        ASKER.close();
    }

    private static Question question(List<Stated> facts) {
        return new Question(Harbour.day(Harbour.AS_OF), facts, List.of(), Map.of(), Set.of(), Set.of(), Map.of());
    }

    private static Question shipment(String components) {
        return question(Harbour.facts(
                Harbour.LIBRARY, Harbour.day(Harbour.AS_OF), "- shipment: {id: s1, to: US, %s}".formatted(components)));
    }

    private static Sweep sweep(Question question, String... vary) {
        Problems problems = new Problems();
        var axes = new AxisReader(
                        question,
                        Harbour.LIBRARY.packs(),
                        Harbour.LIBRARY.goods(),
                        new Position("--vary", 0, 0),
                        problems)
                .read(List.of(vary));
        assertThat(problems.list()).isEmpty();
        return Sweep.of(question, Set.of(), axes, List.of(ASKER), (done, of) -> true);
    }

    private static Track only(Sweep sweep) {
        assertThat(sweep.tracks()).hasSize(1);
        return sweep.tracks().get(0);
    }

    private static List<String> totals(Track track) {
        return track.stretches().stream()
                .map(s -> "%s%s..%s%s %s %s"
                        .formatted(
                                s.above() ? "above " : "",
                                s.from(),
                                s.below() ? "below " : "",
                                s.until(),
                                total(s.first()),
                                total(s.last())))
                .toList();
    }

    private static String total(Reply reply) {
        return ((Reply.Passage) reply)
                .total()
                .map(t -> t.stripTrailingZeros().toPlainString())
                .orElse("open");
    }

    @Test
    void us_content_counts_from_the_share_itself() {
        Track track = only(sweep(
                shipment("goods: '8471.30.01', origin: XA, entered: 2026-03-01, producer: Somebody, baseRate: 2,"
                        + " value: USD 1000, sector232: none"),
                "s1.usContent=0..100:7"));

        assertThat(track.boundaries()).hasSize(1);
        Boundary boundary = track.boundaries().get(0);
        assertThat(boundary.at()).isEqualTo(Percent.of("20"));
        assertThat(boundary.from()).isTrue();
        assertThat(boundary.exact()).isTrue();
        assertThat(boundary.marks())
                .extracting(mark -> ((Mark.Says) mark).term().term().id())
                .containsExactly("HB-SURCHARGE/content-floor");
        assertThat(track.stretches()).extracting(Stretch::below).containsExactly(true, false);
    }

    @Test
    void a_top_up_ends_where_the_ordinary_rate_reaches_the_total() {
        Track track = only(sweep(
                shipment("goods: '8471.30.01', origin: XB, entered: 2026-03-01, producer: Somebody, value: USD 1000,"
                        + " sector232: none, baseRate: 1"),
                "s1.baseRate=0..40:7"));

        assertThat(totals(track)).contains("15 %..40 % 25 50"); // 10 % and 15 %, then 10 % and the ordinary rate
        assertThat(track.boundaries())
                .filteredOn(b -> b.at().equals(Percent.of("15")))
                .flatExtracting(Boundary::marks)
                .anyMatch(mark -> mark instanceof Mark.Charges charges
                        && charges.what() == Mark.Charges.What.TOTAL
                        && charges.clause().id().equals(Harbour.TOP_UP));
    }

    @Test
    void a_total_with_an_unknown_part_stays_open_and_says_what_is_missing() {
        Track track = only(sweep(
                shipment("goods: '8471.41', origin: XA, entered: 2026-03-01, producer: Somebody, baseRate: unknown,"
                        + " value: USD 1000, sector232: none, usContent: 0"),
                "s1.entered=2026-02-20..2026-02-28"));

        assertThat(track.replies()).allSatisfy(reply -> {
            assertThat(total(reply)).isEqualTo("open");
            assertThat(((Reply.Passage) reply).amount()).isEmpty();
            assertThat(((Reply.Passage) reply).missing())
                    .extracting(m -> m.slot().toString())
                    .contains("s1.baseRate");
        });
    }

    @Test
    void whether_it_may_ship_turns_with_the_producer() {
        Track track = only(sweep(
                shipment("goods: '4015.19.10', origin: XA, entered: 2026-03-01, baseRate: 2, value: USD 1000,"
                        + " sector232: none, usContent: 0"),
                "s1.producer=Brightway Holdings|Somebody|unknown"));

        assertThat(track.replies().stream().map(r -> ((Reply.Passage) r).may()))
                .containsExactly(ShipmentAnswer.May.MAY_NOT, ShipmentAnswer.May.MAY, ShipmentAnswer.May.OPEN);
    }

    /** Each stretch is one answer: asked anywhere in it, and at and just beside its ends. */
    @Test
    void nothing_turns_between_the_boundaries_that_are_found() {
        List<String> axes = List.of(
                "s1.usContent=0..100:13",
                "s1.metalShare=1..99:30",
                "s1.baseRate=0..30:9",
                "s1.value=USD 1..2000:500",
                "s1.entered=2025-01-15..2026-12-01:P5W",
                "s1.loaded=2025-01-15..2026-12-01:P2M",
                "asOf=2025-06-01..2026-12-01:P3M");
        int turns = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            RandomShipments shipments = new RandomShipments(seed);
            Map<String, String> whole = shipments.next();
            Map<String, String> said = seed % 3 == 0 ? shipments.open(whole, 1) : whole;
            Question question = question(RandomShipments.facts(Harbour.LIBRARY, said));
            String vary = axes.get((int) (seed % axes.size()));
            Sweep sweep = sweep(question, vary);
            Track track = only(sweep);
            boolean sliding = !sweep.axes().get(0).scale().steps();
            for (Stretch stretch : track.stretches()) {
                for (Object value : probes(stretch, sweep, random)) {
                    assertThat(reply(question, vary, value).alike(stretch.first(), sliding))
                            .as("seed %d, %s at %s in %s", seed, said, value, stretch)
                            .isTrue();
                }
            }
            turns += track.boundaries().size();
            assertThat(track.boundaries()).as("seed %d", seed).allMatch(Boundary::exact);
        }
        assertThat(turns).isGreaterThan(CASES / 2);
    }

    private static List<Object> probes(Stretch stretch, Sweep sweep, Random random) {
        var axis = sweep.axes().get(0);
        boolean days = axis.first() instanceof LocalDate;
        BigDecimal from = axis.place(stretch.from());
        BigDecimal until = axis.place(stretch.until());
        BigDecimal width = until.subtract(from);
        BigDecimal near = new BigDecimal("0.00007").min(width.divide(BigDecimal.TEN));
        List<BigDecimal> places = new ArrayList<>();
        places.add(stretch.above() ? from.add(days ? BigDecimal.ONE : near) : from);
        places.add(stretch.below() ? until.subtract(days ? BigDecimal.ONE : near) : until);
        for (int i = 0; i < 3; i++) {
            BigDecimal part = width.multiply(BigDecimal.valueOf(1 + random.nextInt(998), 3));
            BigDecimal place = from.add(part);
            places.add(days ? place.setScale(0, java.math.RoundingMode.FLOOR) : place);
        }
        return places.stream().map(place -> value(axis.first(), place)).toList();
    }

    private static Object value(Object like, BigDecimal place) {
        if (like instanceof LocalDate) {
            return LocalDate.ofEpochDay(place.longValue());
        }
        return like instanceof Percent ? new Percent(place) : new org.tradepact.fact.Money("USD", place);
    }

    private static Reply reply(Question question, String vary, Object value) {
        String path = vary.substring(0, vary.indexOf('='));
        Change change = path.equals("asOf")
                ? new Change.AsksOn((LocalDate) value)
                : new Change.Says(new Slot("s1", path.substring(3)), value);
        Optional<Question> there = ASKER.changed(question, change);
        return there.<Reply>map(q -> Reply.of(ASKER.shipments(q).get(0))).orElse(Reply.None.CONTRADICTION);
    }
}
