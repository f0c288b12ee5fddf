package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Money;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.pack.Problems;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SweepTest {
    private static final int CASES = 500;
    private static final BigDecimal NEAR = new BigDecimal("0.00001");

    private static Verdict verdict(Reply reply) {
        return ((Reply.Act) reply).stance().verdict();
    }

    /** {@code above 19 % COMPLIES -> BREACH}. */
    private static List<String> said(Track track) {
        return track.boundaries().stream()
                .map(b -> "%s %s %s -> %s"
                        .formatted(b.from() ? "from" : "above", b.at(), verdict(b.before()), verdict(b.after())))
                .toList();
    }

    /** Where a verdict turns, by asking the words of the treaty at and just beside each of its figures. */
    private static List<String> byHand(
            TreeSet<BigDecimal> figures,
            BigDecimal from,
            BigDecimal until,
            Function<BigDecimal, Verdict> verdict,
            Function<BigDecimal, Object> value) {
        List<String> edges = new ArrayList<>();
        for (BigDecimal figure : figures.subSet(from, true, until, true)) {
            Verdict below = verdict.apply(figure.subtract(NEAR).max(from));
            Verdict at = verdict.apply(figure);
            Verdict above = verdict.apply(figure.add(NEAR).min(until));
            if (below != at) {
                edges.add("from %s %s -> %s".formatted(value.apply(figure), below, at));
            }
            if (at != above) {
                edges.add("above %s %s -> %s".formatted(value.apply(figure), at, above));
            }
        }
        return edges;
    }

    private static Verdict kept(boolean kept) {
        return kept ? Verdict.COMPLIES : Verdict.BREACH;
    }

    @Test
    void rates_turn_at_the_figures_of_the_treaty_and_on_the_right_side_of_them() {
        int turns = 0;
        int islands = 0;
        for (long seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            Tolls tolls = new Tolls(random);
            BigDecimal from = BigDecimal.valueOf(random.nextInt(500), 2);
            BigDecimal until = from.add(BigDecimal.valueOf(500 + random.nextInt(3000), 2));
            String step = random.nextBoolean() ? "" : ":" + (1 + random.nextInt(5)) + "." + random.nextInt(10);
            Track track = Tolls.track(
                    tolls.sweep(
                            tolls.question("", ""),
                            "d.rate=%s..%s%s".formatted(from.toPlainString(), until.toPlainString(), step)),
                    "TOLL-RATE");
            TreeSet<BigDecimal> figures = new TreeSet<>(List.of(tolls.most, tolls.low, tolls.high));

            assertThat(said(track))
                    .as("seed %d", seed)
                    .isEqualTo(byHand(
                            figures,
                            from,
                            until,
                            rate -> kept(rate.compareTo(tolls.most) <= 0
                                    && (rate.compareTo(tolls.low) < 0 || rate.compareTo(tolls.high) > 0)),
                            Percent::new));
            assertThat(track.boundaries()).as("seed %d", seed).allMatch(Boundary::exact);
            assertThat(track.stretches()).hasSize(track.boundaries().size() + 1);
            turns += track.boundaries().size();
            islands += step.isEmpty() || tolls.high.equals(tolls.low) ? 1 : 0;
        }
        assertThat(turns).isGreaterThan(CASES);
        assertThat(islands).isGreaterThan(CASES / 4);
    }

    @Test
    void amounts_turn_at_the_figure_itself() {
        for (long seed = 0; seed < CASES / 2; seed++) {
            Random random = new Random(seed);
            Tolls tolls = new Tolls(random);
            BigDecimal until = BigDecimal.valueOf(20_000 + random.nextInt(80_000), 2);
            Track track = Tolls.track(
                    tolls.sweep(tolls.question("", ""), "p.amount=USD 1..%s".formatted(until.toPlainString())),
                    "TOLL-MONEY");

            assertThat(said(track))
                    .as("seed %d", seed)
                    .isEqualTo(byHand(
                            new TreeSet<>(List.of(tolls.money)),
                            BigDecimal.ONE,
                            until,
                            amount -> kept(amount.compareTo(tolls.money) >= 0),
                            amount -> new Money("USD", amount)));
        }
    }

    @Test
    void whole_numbers_and_days_turn_at_the_first_value_of_the_new_answer() {
        for (long seed = 0; seed < CASES / 2; seed++) {
            Tolls tolls = new Tolls(new Random(seed));
            Sweep units = tolls.sweep(tolls.question("", ""), "p.units=0..100:" + (1 + seed % 30));
            Sweep days = tolls.sweep(tolls.question("", ""), "p.on=2026-01-15..2026-11-20:P" + (1 + seed % 60) + "D");

            assertThat(said(Tolls.track(units, "TOLL-UNITS")))
                    .containsExactly("from %s BREACH -> COMPLIES".formatted(new Units(tolls.units)));
            assertThat(said(Tolls.track(days, "TOLL-DAY")))
                    .containsExactly("from %s COMPLIES -> BREACH".formatted(tolls.last.plusDays(1)));
        }
    }

    /** Against asking on every day, with open facts, readings, deadlines and statuses of texts. */
    @Test
    void days_turn_where_asking_day_by_day_turns() {
        LocalDate from = Tides.day("2025-12-29");
        LocalDate until = Tides.day("2026-03-15");
        int turns = 0;
        try (Asker asker = Tides.asker(Tides.checker())) {
            for (long seed = 0; seed < CASES / 2; seed++) {
                Question question = new Tides(seed).next();
                String step = List.of(":P5D", ":P2W", "", ":P1M").get((int) (seed % 4));
                Sweep sweep = Sweep.of(
                        question,
                        Set.of(),
                        tides(question, "asOf=%s..%s%s".formatted(from, until, step)),
                        List.of(asker),
                        (done, of) -> true);
                Map<String, List<LocalDate>> daily = daily(question, sweep, asker, from, until);
                for (Track track : sweep.tracks()) {
                    assertThat(track.boundaries().stream().map(Boundary::at).toList())
                            .as("seed %d, %s", seed, track.name())
                            .isEqualTo(daily.get(track.name()));
                    turns += track.boundaries().size();
                }
            }
        }
        assertThat(turns).isGreaterThan(CASES / 2);
    }

    private static Map<String, List<LocalDate>> daily(
            Question question, Sweep sweep, Asker asker, LocalDate from, LocalDate until) {
        Map<String, List<LocalDate>> turns = new java.util.HashMap<>();
        Map<String, Stance> before = new java.util.HashMap<>();
        OtherDay other = new OtherDay(question);
        Set<String> all = Set.of("TIDE-1", "TIDE-2", "TIDE-3", "TIDE-4");
        for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
            for (Row row : asker.rows(other.on(day), all).values()) {
                String name = RowKey.of(row).toString();
                Stance now = Stance.of(row);
                Stance last = before.put(name, now);
                List<LocalDate> found = turns.computeIfAbsent(name, n -> new ArrayList<>());
                if (last != null && !last.equals(now)) {
                    found.add(day);
                }
            }
        }
        assertThat(turns.keySet())
                .containsAll(sweep.tracks().stream().map(Track::name).toList());
        return turns;
    }

    private static List<Axis> tides(Question question, String... vary) {
        Problems problems = new Problems();
        List<Axis> axes = new AxisReader(
                        question, Tides.LIBRARY.packs(), Tides.LIBRARY.goods(), new Position("--vary", 0, 0), problems)
                .read(List.of(vary));
        assertThat(problems.list()).isEmpty();
        return axes;
    }

    @Test
    void the_term_that_sets_a_boundary_is_told_with_its_source() {
        Tolls tolls = new Tolls(new Random(3));
        Question question = tolls.question("", "");

        List<Boundary> rates =
                Tolls.track(tolls.sweep(question, "d.rate=0..40"), "TOLL-RATE").boundaries();
        List<Boundary> days = Tolls.track(tolls.sweep(question, "p.on=2026-01-15..2026-11-20"), "TOLL-DAY")
                .boundaries();

        assertThat(rates.stream().map(b -> terms(b.marks())))
                .containsExactly(
                        List.of("TOLL-RATE/low S1"), List.of("TOLL-RATE/high S1"), List.of("TOLL-RATE/most S1"));
        assertThat(days.stream().map(b -> terms(b.marks()))).containsExactly(List.of("TOLL-DAY/last S1"));
    }

    private static List<String> terms(List<Mark> marks) {
        return marks.stream()
                .map(mark -> ((Mark.Says) mark).term())
                .map(term -> term.term().id() + " " + term.source())
                .toList();
    }

    @Test
    void two_things_give_what_asking_every_point_gives() {
        for (long seed = 0; seed < 20; seed++) {
            Tolls tolls = new Tolls(new Random(seed));
            Question question = tolls.question("", "");
            Sweep sweep = tolls.sweep(question, "d.rate=0..30:1.5", "asOf=2025-12-20..2026-02-20:P3D");
            Track track = Tolls.track(sweep, "TOLL-RATE");
            int width = sweep.axes().get(0).points().size();
            try (Asker asker = tolls.asker()) {
                for (int i = 0; i < track.replies().size(); i++) {
                    Object rate = sweep.axes().get(0).points().get(i % width);
                    Object day = sweep.axes().get(1).points().get(i / width);
                    assertThat(((Reply.Act) track.replies().get(i)).stance())
                            .as("seed %d, %s on %s", seed, rate, day)
                            .isEqualTo(stance(question, rate, day, asker));
                }
                for (Boundary boundary : track.boundaries()) {
                    both_sides_hold(question, boundary, sweep, asker);
                }
            }
            assertThat(track.turns().stream()
                            .filter(turn -> turn.get(0).axis() == 1)
                            .map(turn -> turn.get(0).at() + " "
                                    + (Boundary.across(turn).size() == width)))
                    .containsExactly("2026-01-01 true", "2026-02-01 true"); // signed and in force, charged from
        }
    }

    private static void both_sides_hold(Question question, Boundary boundary, Sweep sweep, Asker asker) {
        Axis axis = sweep.axes().get(boundary.axis());
        BigDecimal at = axis.place(boundary.at());
        BigDecimal near = axis.scale().steps() ? BigDecimal.ONE : NEAR;
        Object low = axis.scale().at(boundary.from() ? at.subtract(near) : at);
        Object high = axis.scale().at(boundary.from() ? at : at.add(near));
        for (int i : boundary.across()) {
            Object other = sweep.axes().get(1 - boundary.axis()).points().get(i);
            boolean rate = boundary.axis() == 0;
            assertThat(stance(question, rate ? low : other, rate ? other : low, asker))
                    .isEqualTo(((Reply.Act) boundary.before()).stance());
            assertThat(stance(question, rate ? high : other, rate ? other : high, asker))
                    .isEqualTo(((Reply.Act) boundary.after()).stance());
        }
    }

    private static Stance stance(Question question, Object rate, Object day, Asker asker) {
        Question there = asker.changed(
                        question,
                        List.of(new Change.AsksOn((LocalDate) day), new Change.Says(new Slot("d", "rate"), rate)))
                .orElseThrow();
        return Stance.of(asker.rows(there, Set.of("TOLL-RATE")).get(new RowKey("TOLL-RATE", "d")));
    }

    @Test
    void an_open_fact_stays_open_over_the_sweep() {
        Tolls tolls = new Tolls(new Random(1));
        Track track =
                Tolls.track(tolls.sweep(tolls.question(", originating: unknown", ""), "d.rate=0..40:1"), "TOLL-RATE");

        assertThat(track.replies().stream().map(SweepTest::verdict).distinct())
                .containsExactly(Verdict.COMPLIES, Verdict.UNDETERMINED);
        assertThat(said(track))
                .last()
                .isEqualTo("above %s COMPLIES -> UNDETERMINED".formatted(new Percent(tolls.most)));
        assertThat(((Reply.Act) track.replies().get(40)).missing())
                .extracting(m -> m.slot().toString())
                .containsExactly("d.originating");
    }

    @Test
    void a_component_the_file_leaves_out_may_be_swept() {
        Tolls tolls = new Tolls(new Random(1));
        Question open = tolls.question(", originating: unknown", "");

        Track track = Tolls.track(tolls.sweep(open, "d.originating=XB|XA|unknown", "d.rate=0|99"), "TOLL-RATE");

        assertThat(track.replies().stream().map(SweepTest::verdict))
                .containsExactly(
                        Verdict.COMPLIES,
                        Verdict.NOT_ENGAGED,
                        Verdict.COMPLIES,
                        Verdict.BREACH,
                        Verdict.NOT_ENGAGED,
                        Verdict.UNDETERMINED);
        assertThat(track.boundaries()).isEmpty();
    }

    @Test
    void all_options_of_a_pivot_may_be_swept() {
        Tolls tolls = new Tolls(new Random(5));

        Track track = Tolls.track(tolls.sweep(onTheDay(tolls), "readings.TOLL-DAY/day=*"), "TOLL-DAY");

        assertThat(track.replies().stream().map(SweepTest::verdict)).containsExactly(Verdict.COMPLIES, Verdict.BREACH);
    }

    private static Question onTheDay(Tolls tolls) {
        Question question = tolls.question("", "");
        try (Asker asker = tolls.asker()) {
            return asker.changed(question, new Change.Says(new Slot("p", "on"), tolls.last))
                    .orElseThrow();
        }
    }

    @Test
    void the_status_of_a_text_may_be_swept() {
        Tolls tolls = new Tolls(new Random(5));
        Sweep sweep = tolls.sweep(tolls.question("", ""), "assume.tolls.inForceFrom=2026-11-01..2027-02-01:P1M");

        Boundary boundary = Tolls.track(sweep, "TOLL-RATE").boundaries().get(0);

        assertThat(boundary.at()).isEqualTo(Tolls.AS_OF.plusDays(1)); // the day after the question it is not in force
        assertThat(((Reply.Act) boundary.after()).stance().force()).isEqualTo(org.tradepact.check.Force.NOT_IN_FORCE);
    }

    @Test
    void values_that_contradict_what_else_is_stated_have_no_answer() {
        Tolls tolls = new Tolls(new Random(5));
        Question ended = tolls.question(", inForceUntil: 2026-06-01", "");

        Track track = Tolls.track(tolls.sweep(ended, "d.inForceFrom=2026-05-31..2026-06-02:P1D"), "TOLL-RATE");

        assertThat(track.replies().stream().map(reply -> reply == Reply.None.CONTRADICTION))
                .containsExactly(false, true, true);
        assertThat(track.boundaries()).extracting(Boundary::at).containsExactly(LocalDate.of(2026, 6, 1));
    }

    @Test
    void a_sweep_that_is_ended_early_keeps_what_is_done() {
        Tolls tolls = new Tolls(new Random(7));
        Question question = tolls.question("", "");
        Sweep whole = tolls.sweep(question, "d.rate=0..40:1", "asOf=2026-01-01..2026-12-01:P1M");
        for (int most : new int[] {1, 17, 200, 480, 500, 600}) {
            Sweep part = tolls.sweep(
                    question, (done, of) -> done < most, "d.rate=0..40:1", "asOf=2026-01-01..2026-12-01:P1M");
            List<Reply> all = Tolls.track(whole, "TOLL-RATE").replies();
            List<Reply> own = part.tracks().isEmpty()
                    ? List.of()
                    : Tolls.track(part, "TOLL-RATE").replies();

            assertThat(part.ended()).isTrue();
            assertThat(whole.points()).isEqualTo(492);
            assertThat(part.points() - part.left())
                    .isBetween(Math.min(most, 492), Math.min(most + 1, 492)); // two threads
            long blank = own.stream().filter(r -> r == Reply.None.NOT_ASKED).count();
            assertThat(blank).isEqualTo(own.isEmpty() ? 0 : part.left());
            for (int i = 0; i < own.size(); i++) {
                assertThat(own.get(i)).isIn(all.get(i), Reply.None.NOT_ASKED);
            }
        }
        assertThat(whole.left()).isZero();
        assertThat(whole.ended()).isFalse();
    }

    @Test
    void one_asker_and_several_find_the_same() {
        Tolls tolls = new Tolls(new Random(9));
        Question question = tolls.question("", "");
        List<Axis> axes = tolls.axes(question, "d.rate=0..40:1", "asOf=2026-01-01..2026-12-01:P1M");
        try (Asker one = tolls.asker()) {
            Sweep alone = Sweep.of(question, Set.of(), axes, List.of(one), (done, of) -> true);

            assertThat(tolls.sweep(question, "d.rate=0..40:1", "asOf=2026-01-01..2026-12-01:P1M"))
                    .isEqualTo(alone);
        }
    }

    @Test
    void days_without_a_step_are_those_that_are_mentioned_or_all_of_a_short_time() {
        Tolls tolls = new Tolls(new Random(9));
        Question question = tolls.question("", "");

        Sweep far = tolls.sweep(question, "p.on=2025-06-01..2027-06-01");
        Sweep near = tolls.sweep(question, "p.on=2026-02-20..2026-02-24");

        assertThat(far.axes().get(0).points())
                .contains(LocalDate.of(2026, 1, 1), Tolls.AS_OF, tolls.last)
                .hasSizeLessThan(12);
        assertThat(near.axes().get(0).points()).hasSize(5);
    }

    @Test
    void assumed_texts_are_kept_when_another_event_is_swept() {
        Question question = new Question(
                Tides.day("2026-03-01"),
                List.<Stated>of(),
                List.of(Tides.noLaw()),
                Map.of(
                        "xa_xb_treaty",
                        new Assumed(
                                "xa_xb_treaty",
                                Map.of(StatusEvent.Kind.IN_FORCE, Tides.day("2026-01-15")),
                                Set.of(),
                                Map.of())),
                Set.of("TIDE-3"),
                Set.of(),
                Map.of());
        try (Asker asker = Tides.asker(Tides.checker())) {
            Sweep sweep = Sweep.of(
                    question,
                    Set.of(),
                    tides(question, "xa_xb_treaty.terminatedOn=2026-01-20..2026-04-01:P1W"),
                    List.of(asker),
                    (done, of) -> true);

            assertThat(sweep.tracks().get(0).boundaries())
                    .extracting(Boundary::at)
                    .contains(Tides.day("2026-03-02"));
        }
    }
}
