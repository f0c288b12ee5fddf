package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.Schedule.Entry;
import org.tradepact.agreement.Schedule.On;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Span;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LookupTest {
    private static final LocalDate START = LocalDate.of(2025, 4, 5);
    private static final LocalDate VERSION = LocalDate.of(2025, 11, 13);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void a_line_of_any_length_covers_what_begins_with_it() {
        for (String line : List.of("09", "0901", "090111", "09011100", "0901110010")) {
            assertThat(on("0901110010", yes(line))).as(line).isEqualTo("listed by " + line);
        }
        assertThat(on("0902", yes("0901"))).isEqualTo("open: ");
    }

    @Test
    void the_longest_line_decides() {
        assertThat(on("090112", yes("0901"), no("090112"))).isEqualTo("not listed by 090112");
        assertThat(on("09011200", yes("0901"), no("090112"))).isEqualTo("not listed by 090112");
        assertThat(on("090111", yes("0901"), no("090112"))).isEqualTo("listed by 0901");
        assertThat(on("090112", no("0901"), open("090112"))).isEqualTo("open by 090112");
    }

    @Test
    void a_longer_line_that_says_otherwise_asks_for_further_digits() {
        String asks = "open: the further digits of 0901: 090112 alone is named by list";
        assertThat(on("0901", yes("0901"), no("090112"))).isEqualTo(asks);
        assertThat(on("0901", yes("090112"))).isEqualTo(asks);
        assertThat(on("0901", no("0901"), open("090112"))).isEqualTo(asks);
        assertThat(on("0901", yes("0901"), yes("090112"))).isEqualTo("listed by 0901");
    }

    @Test
    void one_of_several_longer_lines_that_says_otherwise_is_enough_wherever_it_stands() {
        assertThat(on("0901", yes("0901"), no("090112"), yes("090121"))).startsWith("open: the further digits of 0901");
        assertThat(on("0901", yes("0901"), yes("090121"), no("090112"))).startsWith("open: the further digits of 0901");
    }

    @Test
    void an_entry_counts_from_its_first_day_to_the_day_before_its_last() {
        Entry entry = new Entry(
                "0901", Percent.of("0"), On.YES, new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)), "S1");
        assertThat(on(LocalDate.of(2025, 12, 31), "0901", entry)).isEqualTo("open: ");
        assertThat(on(LocalDate.of(2026, 1, 1), "0901", entry)).isEqualTo("listed by 0901");
        assertThat(on(LocalDate.of(2026, 1, 31), "0901", entry)).isEqualTo("listed by 0901");
        assertThat(on(LocalDate.of(2026, 2, 1), "0901", entry)).isEqualTo("open: ");
    }

    @Test
    void a_longer_line_of_another_day_splits_nothing() {
        Entry later = new Entry("090112", Percent.of("0"), On.NO, Span.from(DAY.plusDays(1)), "S1");
        assertThat(on(DAY, "0901", yes("0901"), later)).isEqualTo("listed by 0901");
        assertThat(on(DAY.plusDays(1), "0901", yes("0901"), later)).startsWith("open: the further digits");
    }

    @Test
    void a_version_without_days_leaves_open_what_stood_before_it() {
        Entry loaded = new Entry("0901", Percent.of("0"), On.YES, Span.from(VERSION), "S1");
        Schedule list = list(true, false, VERSION, loaded);
        assertThat(said(Lookup.of(list, "0901", coded("0901"), VERSION.minusDays(1))))
                .isEqualTo(
                        "open: whether 0901 stood on list before 2025-11-13, the first day of the version that is loaded");
        assertThat(said(Lookup.of(list, "0901", coded("0901"), VERSION))).isEqualTo("listed by 0901");
    }

    @Test
    void a_version_without_days_does_not_say_what_was_off_the_list_before_it() {
        Schedule list =
                list(true, false, VERSION, new Entry("0901", Percent.of("0"), On.YES, Span.from(VERSION), "S1"));
        assertThat(said(Lookup.of(list, "0902", coded("0902"), VERSION.minusDays(1))))
                .isEqualTo("open: ");
        assertThat(said(Lookup.of(list, "0902", coded("0902"), VERSION))).isEqualTo("not listed");
    }

    @Test
    void where_earlier_versions_are_taken_to_be_alike_what_is_off_the_list_was_off_it_before() {
        Entry loaded = new Entry("0901", Percent.of("0"), On.YES, Span.from(VERSION), "S1");
        Schedule list = list(true, false, VERSION, true, loaded);
        assertThat(said(Lookup.of(list, "0902", coded("0902"), VERSION.minusDays(1))))
                .isEqualTo("not listed");
        assertThat(said(Lookup.of(list, "0901", coded("0901"), VERSION.minusDays(1))))
                .startsWith("open: whether 0901 stood");
    }

    @Test
    void what_matches_nothing_is_off_a_complete_list_and_open_on_a_partial_one() {
        assertThat(said(Lookup.of(list(true, false, LocalDate.MIN, yes("0901")), "0902", coded("0902"), DAY)))
                .isEqualTo("not listed");
        assertThat(said(Lookup.of(list(false, false, LocalDate.MIN, yes("0901")), "0902", coded("0902"), DAY)))
                .isEqualTo("open: ");
        assertThat(said(Lookup.of(list(false, true, LocalDate.MIN, yes("0901")), "0902", coded("0902"), DAY)))
                .isEqualTo("not listed");
    }

    @Test
    void goods_named_by_a_group_are_no_line_of_a_complete_list() {
        Goods oil = new Goods("palm-oil", Set.of("palm-oil"));
        assertThat(said(Lookup.of(list(true, false, LocalDate.MIN, yes("1511")), "palm-oil", oil, DAY)))
                .isEqualTo("open: ");
        assertThat(said(Lookup.of(list(false, true, LocalDate.MIN, yes("1511")), "palm-oil", oil, DAY)))
                .isEqualTo("not listed");
    }

    @Test
    void a_group_covers_its_goods_and_the_groups_within_it() {
        Goods line = new Goods("85051110", Set.of("magnets", "rare-earths"));
        assertThat(said(Lookup.of(list(false, false, LocalDate.MIN, yes("rare-earths")), "85051110", line, DAY)))
                .isEqualTo("listed by rare-earths");
        Goods group = new Goods("magnets", Set.of("magnets", "rare-earths"));
        assertThat(said(Lookup.of(list(false, false, LocalDate.MIN, yes("rare-earths")), "magnets", group, DAY)))
                .isEqualTo("listed by rare-earths");
        assertThat(said(Lookup.of(list(true, false, LocalDate.MIN, yes("magnets")), "0901", coded("0901"), DAY)))
                .isEqualTo("not listed");
    }

    @Test
    void digits_beat_a_group_however_short() {
        Goods line = new Goods("85051110", Set.of("rare-earth-magnets"));
        assertThat(said(Lookup.of(
                        list(false, false, LocalDate.MIN, yes("rare-earth-magnets"), no("85")), "85051110", line, DAY)))
                .isEqualTo("not listed by 85");
    }

    @Test
    void a_group_that_holds_only_some_of_a_line_asks_for_further_digits() {
        Goods partly = new Goods("8505", Set.of("magnets"), Set.of("magnets"));
        assertThat(said(Lookup.of(list(true, false, LocalDate.MIN, yes("magnets")), "8505", partly, DAY)))
                .startsWith("open: the further digits of 8505");
        assertThat(said(Lookup.of(list(false, true, LocalDate.MIN, yes("magnets")), "8505", partly, DAY)))
                .startsWith("open: the further digits of 8505");
        assertThat(said(Lookup.of(list(true, false, LocalDate.MIN, no("magnets")), "8505", partly, DAY)))
                .doesNotStartWith("listed");
    }

    @Test
    void a_settled_entry_beats_an_open_one_of_the_same_line_wherever_it_stands() {
        assertThat(on("4015", open("4015"), yes("4015"))).isEqualTo("listed by 4015");
        assertThat(on("4015", yes("4015"), open("4015"))).isEqualTo("listed by 4015");
        assertThat(on("4015", open("4015"), no("4015"))).isEqualTo("not listed by 4015");
    }

    @Test
    void a_rate_is_that_of_the_longest_line_and_open_where_a_longer_line_splits_it() {
        Entry four = new Entry("8471", Percent.of("2"), On.YES, Span.from(START), "S1");
        Entry six = new Entry("847130", Percent.of("3"), On.YES, Span.from(START), "S1");
        Schedule rates = new Schedule(
                "rates",
                Schedule.Kind.RATES,
                true,
                false,
                List.of(four, six),
                "",
                "",
                LocalDate.MIN,
                false,
                "",
                List.of(),
                "",
                "S1",
                "");
        assertThat(Lookup.of(rates, "84713001", coded("84713001"), DAY).rate()).isEqualTo(Percent.of("3"));
        assertThat(Lookup.of(rates, "847141", coded("847141"), DAY).rate()).isEqualTo(Percent.of("2"));
        assertThat(Lookup.of(rates, "8471", coded("8471"), DAY).settled()).isFalse();
        assertThat(Lookup.of(rates, "0101", coded("0101"), DAY).settled())
                .as("no entry is no rate")
                .isFalse();
        assertThat(Lookups.rate(rates, coded("8471"), DAY)).isEmpty();
        assertThat(Lookups.rate(rates, coded("847130"), DAY)).contains(six);
    }

    @Test
    void the_order_of_entries_that_do_not_contradict_each_other_is_nothing_to_an_answer() {
        Random random = new Random(20261121);
        List<String> lines = List.of("09", "0901", "0902", "090111", "090112", "09011200", "magnets", "8505", "85");
        List<String> asked = List.of("09", "0901", "090112", "0901120000", "0902", "85", "8505", "85051110", "magnets");
        int settled = 0;
        for (int i = 0; i < 5000; i++) {
            List<Entry> entries = new ArrayList<>();
            for (String line : lines) {
                if (random.nextInt(3) > 0) {
                    On on = On.values()[random.nextInt(3)];
                    entries.add(
                            new Entry(line, Percent.of("0"), on, Span.from(START.plusDays(random.nextInt(700))), "S1"));
                }
            }
            String said = asked.get(random.nextInt(asked.size()));
            Goods goods = said.startsWith("85051110") || said.equals("magnets")
                    ? new Goods(said, Set.of("magnets"))
                    : said.startsWith("85") ? new Goods(said, Set.of("magnets"), Set.of("magnets")) : coded(said);
            boolean complete = random.nextBoolean();
            LocalDate day = START.plusDays(random.nextInt(700));
            Lookup one =
                    Lookup.of(list(complete, false, LocalDate.MIN, entries.toArray(Entry[]::new)), said, goods, day);
            Collections.shuffle(entries, random);
            Lookup other =
                    Lookup.of(list(complete, false, LocalDate.MIN, entries.toArray(Entry[]::new)), said, goods, day);
            assertThat(List.of(other.settled(), other.listed()))
                    .as("%s on %s in %s", said, day, entries)
                    .isEqualTo(List.of(one.settled(), one.listed()));
            settled += one.settled() ? 1 : 0;
        }
        assertThat(settled).isBetween(1000, 4500);
    }

    @Test
    void an_entry_concerns_goods_that_it_covers_or_splits_and_no_others() {
        Goods oxides = new Goods("oxides", Set.of("oxides", "earths"), Set.of("neodymium"));
        for (String line : List.of("oxides", "earths", "neodymium")) {
            assertThat(Lookups.concerns(yes(line), oxides)).as(line).isTrue();
        }
        for (String line : List.of("bauxite", "2504", "2846")) {
            assertThat(Lookups.concerns(yes(line), oxides)).as(line).isFalse();
        }
        assertThat(Lookups.concerns(yes("09"), coded("0901"))).isTrue();
        assertThat(Lookups.concerns(yes("090112"), coded("0901"))).isTrue();
        assertThat(Lookups.concerns(yes("0902"), coded("0901"))).isFalse();
        assertThat(Lookups.concerns(yes("09"), null)).isFalse();
    }

    @Test
    void what_does_not_concern_the_goods_is_nothing_to_their_answer() {
        Random random = new Random(11);
        List<String> lines = List.of("09", "0901", "0902", "090111", "magnets", "8505", "earths", "85");
        List<Goods> asked = List.of(
                coded("0901"),
                coded("09011100"),
                new Goods("8505", Set.of("magnets", "earths"), Set.of("magnets")),
                new Goods("magnets", Set.of("magnets", "earths")),
                new Goods("85051110", Set.of("earths"), Set.of(), Set.of("earths")));
        int left = 0;
        for (int i = 0; i < 2000; i++) {
            List<Entry> entries = new ArrayList<>();
            for (String line : lines) {
                if (random.nextBoolean()) {
                    entries.add(
                            new Entry(line, Percent.of("0"), On.values()[random.nextInt(3)], Span.from(START), "S1"));
                }
            }
            Goods goods = asked.get(random.nextInt(asked.size()));
            boolean complete = random.nextBoolean();
            List<Entry> own =
                    entries.stream().filter(e -> Lookups.concerns(e, goods)).toList();
            assertThat(Lookup.of(
                            list(complete, false, LocalDate.MIN, own.toArray(Entry[]::new)), goods.said(), goods, DAY))
                    .as("%s in %s", goods, entries)
                    .isEqualTo(Lookup.of(
                            list(complete, false, LocalDate.MIN, entries.toArray(Entry[]::new)),
                            goods.said(),
                            goods,
                            DAY));
            left += entries.size() - own.size();
        }
        assertThat(left).isGreaterThan(2000);
    }

    /** Whatever further digits the goods turn out to have, a settled answer holds. */
    @Test
    void a_settled_answer_holds_for_every_way_to_write_more_digits() {
        Random random = new Random(7);
        List<String> lines = List.of("09", "0901", "0902", "090111", "090112", "09011200");
        int settled = 0;
        for (int i = 0; i < 5000; i++) {
            List<Entry> entries = new ArrayList<>();
            for (String line : lines) {
                if (random.nextInt(2) > 0) {
                    entries.add(
                            new Entry(line, Percent.of("0"), On.values()[random.nextInt(3)], Span.from(START), "S1"));
                }
            }
            Collections.shuffle(entries, random);
            Schedule list = list(random.nextBoolean(), false, LocalDate.MIN, entries.toArray(Entry[]::new));
            String said = List.of("09", "0901", "090112").get(random.nextInt(3));
            Lookup shorter = Lookup.of(list, said, coded(said), DAY);
            if (shorter.settled()) {
                settled++;
                for (String more :
                        List.of("0901", "0902", "0903", "090111", "090112", "0901110000", "09011200", "0901129999")) {
                    if (more.startsWith(said)) {
                        Lookup longer = Lookup.of(list, more, coded(more), DAY);
                        assertThat(longer.settled() ? Boolean.toString(longer.listed()) : "open")
                                .as("%s of %s in %s", more, said, entries)
                                .isEqualTo(Boolean.toString(shorter.listed()));
                    }
                }
            }
        }
        assertThat(settled).isGreaterThan(500);
    }

    @Test
    void a_group_that_is_named_settles_what_the_line_leaves_open() {
        Goods bare = new Goods("28053000", Set.of("earths"));
        Goods named = new Goods("28053000", Set.of("earths", "seven"), Set.of(), Set.of("earths", "seven"));
        for (List<Entry> entries : orders(open("280530"), yes("seven"), open("earths"))) {
            assertThat(on(bare, entries)).isEqualTo("open by 280530");
            assertThat(on(named, entries)).isEqualTo("listed by seven");
        }
        for (List<Entry> entries : orders(yes("28"), open("280530"), no("seven"))) {
            assertThat(on(named, entries)).isEqualTo("not listed by seven");
        }
        assertThat(on(named, List.of(no("280530"), yes("seven"))))
                .as("a line that is settled goes before a group")
                .isEqualTo("not listed by 280530");
    }

    @Test
    void a_group_that_is_named_goes_before_one_the_line_implies() {
        Goods named = new Goods("28469020", Set.of("neodymium", "seven"), Set.of(), Set.of("seven"));
        for (List<Entry> entries : orders(no("neodymium"), yes("seven"), open("2846"))) {
            assertThat(on(named, entries)).isEqualTo("listed by seven");
        }
    }

    private static List<List<Entry>> orders(Entry a, Entry b, Entry c) {
        return List.of(
                List.of(a, b, c),
                List.of(a, c, b),
                List.of(b, a, c),
                List.of(b, c, a),
                List.of(c, a, b),
                List.of(c, b, a));
    }

    private static String on(Goods goods, List<Entry> entries) {
        Schedule list = list(false, false, LocalDate.MIN, entries.toArray(Entry[]::new));
        return said(Lookup.of(list, goods.said(), goods, DAY));
    }

    private static String on(String said, Entry... entries) {
        return on(DAY, said, entries);
    }

    private static String on(LocalDate day, String said, Entry... entries) {
        return said(Lookup.of(list(false, false, LocalDate.MIN, entries), said, coded(said), day));
    }

    private static String said(Lookup found) {
        Entry entry = found.entry();
        String by = entry == null ? "" : " by " + entry.line();
        return found.settled()
                ? (found.listed() ? "listed" : "not listed") + by
                : "open" + (entry == null ? ": " + found.why() : by);
    }

    private static Goods coded(String line) {
        return new Goods(line, Set.of());
    }

    private static Entry yes(String line) {
        return new Entry(line, Percent.of("0"), On.YES, Span.from(START), "S1");
    }

    private static Entry no(String line) {
        return new Entry(line, Percent.of("0"), On.NO, Span.from(START), "S1");
    }

    private static Entry open(String line) {
        return new Entry(line, Percent.of("0"), On.OPEN, Span.from(START), "S1");
    }

    private static Schedule list(boolean complete, boolean assumedOff, LocalDate settlesFrom, Entry... entries) {
        return list(complete, assumedOff, settlesFrom, false, entries);
    }

    private static Schedule list(
            boolean complete, boolean assumedOff, LocalDate settlesFrom, boolean earlierAlike, Entry... entries) {
        return new Schedule(
                "list",
                Schedule.Kind.LIST,
                complete,
                assumedOff,
                List.of(entries),
                "",
                "",
                settlesFrom,
                earlierAlike,
                "",
                List.of(),
                "",
                "S1",
                "");
    }
}
