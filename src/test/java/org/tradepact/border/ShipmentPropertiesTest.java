package org.tradepact.border;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Money;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;

/** What holds of every shipment, over many made from seeds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShipmentPropertiesTest {
    private static final LocalDate DAY = Harbour.day(Harbour.AS_OF);
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static Border border = Harbour.border(Harbour.LIBRARY);

    @AfterAll
    static void close() {
        border.close();
    }

    @Test
    void money_adds_up_to_the_cent_and_what_is_owed_is_no_more_than_what_was_charged() {
        RandomShipments shipments = new RandomShipments(1);
        int priced = 0;
        int withoutAuthority = 0;
        for (int i = 0; i < 800; i++) {
            Map<String, String> components = shipments.next();
            ShipmentAnswer answer = answer(components);
            Duty duty = answer.duty();
            BigDecimal sum = BigDecimal.ZERO;
            BigDecimal percent = BigDecimal.ZERO;
            for (DutyLine line : duty.lines()) {
                if (line.rate().isPresent() && answer.shipment().said().get("value") instanceof Money value) {
                    BigDecimal part =
                            line.rate().get().value().multiply(line.share().value());
                    BigDecimal cents = value.amount()
                            .multiply(part)
                            .divide(HUNDRED.multiply(HUNDRED))
                            .setScale(2, RoundingMode.HALF_UP);
                    assertThat(line.amount())
                            .as("%s of %s", Harbour.said(line), components)
                            .isEqualTo(value.currency().equals("USD") ? Optional.of(cents) : Optional.empty());
                    sum = sum.add(cents);
                    percent = percent.add(part.divide(HUNDRED));
                }
            }
            assertThat(duty.known()).as("%s", components).isEqualByComparingTo(percent);
            if (duty.amount().isPresent()) {
                priced++;
                assertThat(duty.amount().get()).as("%s", components).isEqualByComparingTo(sum);
            }
            assertThat(duty.total().isPresent()).isEqualTo(duty.owed().isPresent());
            if (duty.total().isPresent()) {
                assertThat(duty.owed().orElseThrow())
                        .as("%s", components)
                        .isLessThanOrEqualTo(duty.total().get());
                assertThat(duty.owed().get().compareTo(duty.total().get()) < 0)
                        .as("%s", components)
                        .isEqualTo(duty.withoutAuthority());
                withoutAuthority += duty.withoutAuthority() ? 1 : 0;
            }
        }
        assertThat(priced).isGreaterThan(200);
        assertThat(withoutAuthority).isGreaterThan(40);
    }

    /** The invented law once more, in plain Java. */
    @Test
    void a_complete_shipment_is_charged_what_a_second_reading_of_the_law_says() {
        RandomShipments shipments = new RandomShipments(2);
        int charged = 0;
        for (int i = 0; i < 800; i++) {
            Map<String, String> c = shipments.next();
            ShipmentAnswer answer = answer(c);
            Map<String, String> expected = SecondReading.of(c);
            Map<String, String> got = new TreeMap<>();
            for (Measured measured : answer.measured()) {
                if (expected.containsKey(measured.measure().id())) {
                    got.put(measured.measure().id(), measured.open() ? "open" : Harbour.said(measured));
                }
            }
            assertThat(got).as("%s", c).isEqualTo(expected);
            charged += (int) expected.values().stream()
                    .filter(e -> e.startsWith("CHARGED"))
                    .count();
        }
        assertThat(charged).isGreaterThan(300);
    }

    @Test
    void the_order_of_facts_packs_headings_and_entries_changes_nothing() {
        Random random = new Random(3);
        List<String> terms = new ArrayList<>(List.of(Harbour.TERMS.split("\n")));
        List<String> headings = terms.stream()
                .filter(l -> l.contains("heading: 99") && l.contains("measure:"))
                .toList();
        int first = terms.indexOf(headings.get(0));
        List<String> shuffled = new ArrayList<>(headings);
        Collections.shuffle(shuffled, random);
        terms.removeAll(headings);
        terms.addAll(first, shuffled);
        Library moved = Harbour.library(Map.of("harbour/terms", String.join("\n", terms)));
        List<Pack> packs = new ArrayList<>(moved.packs());
        Collections.reverse(packs);
        RandomShipments shipments = new RandomShipments(4);
        try (Border other = new Border(
                packs,
                ShipmentPropertiesTest::book,
                moved.goods().each(),
                new Checker(packs, ShipmentPropertiesTest::book, moved.goods().each()))) {
            for (int i = 0; i < 150; i++) {
                Map<String, String> components = shipments.open(shipments.next(), 2);
                List<Stated> facts = new ArrayList<>(RandomShipments.facts(Harbour.LIBRARY, components));
                facts.addAll(Harbour.facts(Harbour.LIBRARY, DAY, inputs(random)));
                String usual = text(border.answers(question(facts)).get(0));
                Collections.shuffle(facts, random);
                assertThat(text(other.answers(question(facts)).get(0)))
                        .as("%s", components)
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    void raising_a_rate_never_lowers_a_duty() {
        String higher = Harbour.TERMS
                .replace("origin: XA, rate: 19,", "origin: XA, rate: 19.5,")
                .replace("toTotal: 15", "toTotal: 16")
                .replace("rate: 50", "rate: 50.01");
        Library raised = Harbour.library(Map.of("harbour/terms", higher));
        RandomShipments shipments = new RandomShipments(5);
        int more = 0;
        try (Border other = Harbour.border(raised)) {
            for (int i = 0; i < 300; i++) {
                Map<String, String> components = shipments.next();
                Duty before = answer(components).duty();
                Duty after = other.answers(question(RandomShipments.facts(raised, components)))
                        .get(0)
                        .duty();
                assertThat(after.known()).as("%s", components).isGreaterThanOrEqualTo(before.known());
                assertThat(after.total().isPresent())
                        .as("%s", components)
                        .isEqualTo(before.total().isPresent());
                more += after.known().compareTo(before.known());
            }
        }
        assertThat(more).isGreaterThan(20);
    }

    @Test
    void an_exemption_more_never_raises_a_duty() {
        Library wider = Harbour.library(Map.of(
                "harbour/terms",
                Harbour.TERMS
                        .replace(
                                "{line: \"0901\", from",
                                "{line: \"85\", from: 2025-04-05, source: S2}\n      - {line: \"0901\", from")
                        .replace("[\"7202\", \"7304\", \"8471\"], listed: false", "[\"7202\", \"7304\", \"8471\"]")));
        RandomShipments shipments = new RandomShipments(6);
        int less = 0;
        try (Border other = Harbour.border(wider)) {
            for (int i = 0; i < 300; i++) {
                Map<String, String> components = shipments.next();
                Duty before = answer(components).duty();
                Duty after = other.answers(question(RandomShipments.facts(wider, components)))
                        .get(0)
                        .duty();
                Map<String, String> donated = new LinkedHashMap<>(components);
                donated.put("claims", "[donation, informationalMaterial]");
                Duty given = answer(donated).duty();
                assertThat(after.known()).as("%s", components).isLessThanOrEqualTo(before.known());
                if (before.total().isPresent() && !components.get("claims").contains("repair")) {
                    assertThat(given.total()).as("%s", components).isPresent();
                    assertThat(given.known()).as("%s", components).isLessThanOrEqualTo(before.known());
                }
                less += before.known().compareTo(after.known());
            }
        }
        assertThat(less).isGreaterThan(20);
    }

    /** What is settled while something is unknown stays as it is, whatever the unknown turns out to be. */
    @Test
    void no_completion_contradicts_what_was_said_of_an_open_shipment() {
        RandomShipments shipments = new RandomShipments(8);
        int settled = 0;
        int totals = 0;
        for (int i = 0; i < 250; i++) {
            Map<String, String> open = shipments.open(shipments.next(), 3);
            ShipmentAnswer before = answer(open);
            for (int j = 0; j < 4; j++) {
                Map<String, String> whole = shipments.completed(open);
                ShipmentAnswer after = answer(whole);
                for (Measured one : before.measured()) {
                    Measured other = Harbour.measured(after, one.measure().id());
                    String as =
                            "%s of %s completed by %s".formatted(one.measure().id(), open, whole);
                    if (!one.open()) {
                        settled++;
                        assertThat(idle(Harbour.said(other))).as(as).isEqualTo(idle(Harbour.said(one)));
                    } else if (one.tried() > 0 && !other.open()) {
                        assertThat(one.possible().stream()
                                        .map(e -> e.outcome().name())
                                        .toList())
                                .as(as)
                                .contains(other.effect().orElseThrow().outcome().name());
                    }
                }
                if (before.duty().total().isPresent()) {
                    totals++;
                    assertThat(after.duty().total())
                            .as("%s completed by %s", open, whole)
                            .isEqualTo(before.duty().total());
                }
                assertThat(after.duty().known())
                        .as("%s completed by %s", open, whole)
                        .isGreaterThanOrEqualTo(before.duty().known());
                if (before.may() != ShipmentAnswer.May.OPEN) {
                    assertThat(after.may())
                            .as("%s completed by %s", open, whole)
                            .isEqualTo(before.may());
                }
            }
        }
        assertThat(settled).isGreaterThan(3000);
        assertThat(totals).isGreaterThan(50);
    }

    @Test
    void a_basis_that_falls_changes_the_standing_of_its_own_lines_and_no_rate_or_amount() {
        RandomShipments shipments = new RandomShipments(9);
        int fell = 0;
        for (int i = 0; i < 200; i++) {
            Map<String, String> components = shipments.next();
            List<Stated> facts = RandomShipments.facts(Harbour.LIBRARY, components);
            Map<StatusEvent.Kind, LocalDate> never = Map.of(StatusEvent.Kind.STRUCK_DOWN, LocalDate.MAX);
            Map<StatusEvent.Kind, LocalDate> now = Map.of(StatusEvent.Kind.STRUCK_DOWN, DAY);
            List<DutyLine> stands = lines(facts, "emergency_act", never);
            List<DutyLine> falls = lines(facts, "emergency_act", now);
            assertThat(falls).hasSameSizeAs(stands);
            for (int j = 0; j < falls.size(); j++) {
                DutyLine before = stands.get(j);
                DutyLine after = falls.get(j);
                boolean own = before.basis().equals("the emergency act") && !before.exempt();
                assertThat(after.status())
                        .isEqualTo(own ? DutyLine.Status.COLLECTED_WITHOUT_AUTHORITY : before.status());
                assertThat(List.of(after.heading(), after.rate(), after.share(), after.amount()))
                        .isEqualTo(List.of(before.heading(), before.rate(), before.share(), before.amount()));
                fell += own ? 1 : 0;
            }
        }
        assertThat(fell).isGreaterThan(10);
    }

    @Test
    void a_kept_session_answers_as_a_fresh_one() {
        RandomShipments shipments = new RandomShipments(10);
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            List<Stated> facts =
                    new ArrayList<>(RandomShipments.facts(Harbour.LIBRARY, shipments.open(shipments.next(), 2)));
            facts.addAll(Harbour.facts(Harbour.LIBRARY, DAY, inputs(random)));
            try (Border fresh = Harbour.border(Harbour.LIBRARY)) {
                assertThat(text(border.answers(question(facts)).get(0)))
                        .as("%s", facts)
                        .isEqualTo(text(fresh.answers(question(facts)).get(0)));
            }
        }
    }

    private static String idle(String said) {
        return said.equals("SUSPENDED") ? "NOT_REACHED" : said;
    }

    private static Rulebook book(String pack) {
        return Harbour.BOOKS.getOrDefault(pack, Rulebook.empty(pack));
    }

    private static String inputs(Random random) {
        String[] values = {"true", "false", "unknown"};
        return "- input: {id: i1, of: s1, fromXinjiang: %s}\n- input: {id: i2, of: s1, producer: Brightway, fromXinjiang: %s}\n- proof: {id: p1, of: s1, shows: noLink, decision: %s}\n"
                .formatted(
                        values[random.nextInt(3)],
                        values[random.nextInt(3)],
                        random.nextBoolean() ? "accepted" : "rejected");
    }

    private static ShipmentAnswer answer(Map<String, String> components) {
        return border.answers(question(RandomShipments.facts(Harbour.LIBRARY, components)))
                .get(0);
    }

    private static Question question(List<Stated> facts) {
        return new Question(DAY, List.copyOf(facts), List.of(), Map.of(), Set.of(), Set.of(), Map.of());
    }

    private static List<DutyLine> lines(List<Stated> facts, String act, Map<StatusEvent.Kind, LocalDate> on) {
        Map<String, Assumed> assume = Map.of(act, new Assumed(act, on, Set.of(), Map.of()));
        Question question = new Question(DAY, facts, List.of(), assume, Set.of(), Set.of(), Map.of());
        return border.answers(question).get(0).duty().lines();
    }

    /** All that matters of an answer, as text. */
    private static String text(ShipmentAnswer answer) {
        List<String> text = new ArrayList<>();
        text.add(answer.may() + " " + answer.leave().state() + " "
                + answer.enter().state() + " " + answer.duty().total());
        text.addAll(Harbour.lines(answer));
        for (Measured measured : answer.measured()) {
            text.add("%s: %s because %s assumed %s known %s"
                    .formatted(
                            measured.measure().id(),
                            Harbour.said(measured),
                            Harbour.reasons(measured.because()).stream()
                                    .sorted()
                                    .toList(),
                            Harbour.reasons(measured.assumed()),
                            measured.known().stream().map(Stated::id).sorted().toList()));
        }
        text.add("missing " + Harbour.slots(answer.missing()));
        text.add("leads " + answer.leads());
        answer.touched().rows().forEach(row -> text.add(row.commitment().id() + " " + row.verdict()));
        return String.join("\n", text);
    }
}
