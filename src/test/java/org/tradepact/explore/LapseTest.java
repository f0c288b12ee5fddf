package org.tradepact.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent.Kind;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.corpus.Corpus;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LapseTest {
    private static final LocalDate RULING = LocalDate.of(2026, 2, 20);

    private static Asker asker() {
        Checker checker = Corpus.checker();
        return new Asker(Corpus.LIBRARY.packs(), checker, Corpus.border(checker), new Changing(Corpus.LIBRARY.goods()));
    }

    private static Foundation foundation(String basis) {
        return Foundation.of(Corpus.LIBRARY.instrument(basis).orElseThrow(), Corpus.LIBRARY);
    }

    private static Question asks(String file) {
        return ScenarioFile.read(Path.of("src/test/resources/lapse", file), Corpus.LIBRARY, Settings.NONE)
                .scenarios()
                .get(0)
                .asks();
    }

    private static Question on(Question question, LocalDate asOf) {
        return new Changing(Corpus.LIBRARY.goods())
                .apply(question, new Change.AsksOn(asOf))
                .orElseThrow();
    }

    @Test
    void what_rests_on_a_law_falls_with_it_through_the_orders_under_it() {
        Foundation ieepa = foundation("us_ieepa_duty_power");

        assertThat(ieepa.texts())
                .extracting(Instrument::id)
                .containsExactly("us_ieepa_duty_power", "us_reciprocal_tariffs", "us_ieepa_origin_duties");
        assertThat(ieepa.commitments()).extracting(c -> c.id()).contains("US-IEEPA-RECIPROCAL", "US-IEEPA-FENTANYL");
        assertThat(ieepa.remedies()).extracting(c -> c.id()).containsExactly("US-IEEPA-REFUND");
        assertThat(ieepa.others()).extracting(c -> c.id()).contains("US-S122").doesNotContain("US-IEEPA-BRAZIL");
        assertThat(ieepa.links()).isNotEmpty().allMatch(link -> ieepa.carries(link.basis()));
        assertThat(foundation("us_section_122").links()).noneMatch(ieepa.links()::contains);
    }

    @Test
    void a_duty_without_its_law_is_not_owed_and_the_ordinary_duty_stands() {
        try (Asker asker = asker()) {
            Lapse lapse = Lapse.of(
                    asks("shoes_the_day_before_the_ruling.yaml"),
                    Set.of(),
                    foundation("us_ieepa_duty_power"),
                    Kind.STRUCK_DOWN,
                    RULING,
                    asker);

            assertThat(lapse.shipments()).hasSize(1);
            Lapse.TurnedShipment turned = lapse.shipments().get(0);
            assertThat(turned.stands().duty().owed().orElseThrow()).isEqualByComparingTo("40");
            assertThat(turned.fallen().duty().owed().orElseThrow()).isEqualByComparingTo("20");
            assertThat(turned.fallen().duty().total().orElseThrow()).isEqualByComparingTo("40");
            assertThat(turned.lost())
                    .extracting(DutyLine::heading, DutyLine::status)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            "9903.02.69", DutyLine.Status.COLLECTED_WITHOUT_AUTHORITY));
            assertThat(turned.gone()).isEmpty();
            assertThat(turned.remain()).hasSize(1).allMatch(DutyLine::ordinary);
        }
    }

    @Test
    void a_law_that_expires_takes_entries_from_that_day_on() {
        Question shoes = asks("shoes_under_section_122.yaml");
        Foundation law = foundation("us_section_122");
        try (Asker asker = asker()) {
            Lapse on = Lapse.of(shoes, Set.of(), law, Kind.EXPIRED, LocalDate.of(2026, 3, 10), asker);
            Lapse after = Lapse.of(shoes, Set.of(), law, Kind.EXPIRED, LocalDate.of(2026, 3, 11), asker);

            assertThat(on.shipments()).hasSize(1);
            assertThat(on.shipments().get(0).gone()).extracting(DutyLine::basis).containsExactly("Section 122");
            assertThat(on.shipments().get(0).fallen().duty().owed().orElseThrow())
                    .isEqualByComparingTo("20");
            assertThat(after.shipments()).isEmpty();
            assertThat(after.kept()).isPositive();
        }
    }

    @Test
    void a_question_of_a_day_before_the_fall_is_left_as_it_is() {
        Question shoes = asks("shoes_the_day_before_the_ruling.yaml");
        Foundation law = foundation("us_ieepa_duty_power");
        try (Asker asker = asker()) {
            Lapse before = Lapse.of(on(shoes, RULING.minusDays(1)), Set.of(), law, Kind.STRUCK_DOWN, RULING, asker);
            Lapse day = Lapse.of(on(shoes, RULING), Set.of(), law, Kind.STRUCK_DOWN, RULING, asker);

            assertThat(before).isEqualTo(new Lapse(Lapse.State.ASKED_BEFORE, List.of(), List.of(), 0));
            assertThat(day.state()).isEqualTo(Lapse.State.COMPARED);
            assertThat(day.shipments()).hasSize(1);
        }
    }

    @Test
    void a_commitment_of_a_text_that_ends_is_no_longer_broken() {
        Question duty = asks("a_duty_while_the_agreement_is_in_force.yaml");
        try (Asker asker = asker()) {
            Lapse lapse = Lapse.of(
                    duty, Set.of(), foundation("malaysia_art"), Kind.TERMINATED, LocalDate.of(2027, 5, 1), asker);

            assertThat(lapse.rows())
                    .extracting(row -> RowKey.of(row.stands()).toString())
                    .contains("MY-ART-1.1.2 · d1");
            assertThat(lapse.shipments()).isEmpty();
        }
    }

    /** Held against asking every answer of both worlds, none spared. */
    @Test
    void the_fall_of_a_basis_changes_no_answer_whose_reasons_do_not_reach_it() {
        Random random = new Random(42);
        List<Instrument> bases = Corpus.LIBRARY.packs().stream()
                .flatMap(pack -> pack.instruments().stream())
                .toList();
        List<Scenario> scenarios = new ArrayList<>(Corpus.scenarios());
        int reached = 0;
        try (Asker asker = asker()) {
            for (int i = 0; i < 400; i++) {
                Scenario scenario = scenarios.get(random.nextInt(scenarios.size()));
                Question question = scenario.asks();
                List<Instrument> near = bases.stream()
                        .filter(text -> scenario.file().contains("/" + text.pack() + "/"))
                        .toList();
                List<Instrument> some = near.isEmpty() || random.nextInt(3) == 0 ? bases : near;
                Foundation law = Foundation.of(some.get(random.nextInt(some.size())), Corpus.LIBRARY);
                Kind how = random.nextBoolean() ? Kind.STRUCK_DOWN : Kind.TERMINATED;
                LocalDate from = question.asOf().minusDays(random.nextInt(400));
                Lapse lapse = Lapse.of(question, Set.of(), law, how, from, asker);

                Map<RowKey, Stance> turned = new TreeMap<>(java.util.Comparator.comparing(RowKey::toString));
                both(question, law, how, from, asker, turned);
                Set<RowKey> said = new HashSet<>();
                lapse.rows().forEach(row -> said.add(RowKey.of(row.stands())));
                assertThat(said).as("%s without %s", question, law.basis().id()).isEqualTo(turned.keySet());
                lapse.rows()
                        .forEach(row -> assertThat(reaches(row.stands(), law)).isTrue());
                lapse.shipments()
                        .forEach(shipment -> assertThat(reaches(shipment, law)).isTrue());
                reached += lapse.rows().size() + lapse.shipments().size();
            }
        }
        assertThat(reached).isGreaterThan(50);
    }

    private static void both(
            Question question, Foundation law, Kind how, LocalDate from, Asker asker, Map<RowKey, Stance> turned) {
        Question stands = question;
        for (Kind end : Lapse.ENDS) {
            if (law.basis().events().stream().anyMatch(e -> e.kind() == end)) {
                stands = asker.changed(stands, new Change.Assumes(law.basis().id(), end, LocalDate.MAX))
                        .orElseThrow();
            }
        }
        Optional<Question> fallen = Optional.of(stands);
        for (Instrument text : law.texts()) {
            fallen = fallen.flatMap(q -> asker.changed(q, new Change.Assumes(text.id(), how, from)));
        }
        Map<RowKey, Row> after = asker.rows(fallen.orElseThrow(), Set.of());
        asker.rows(stands, Set.of()).forEach((key, row) -> {
            Row then = after.get(key);
            boolean asked = row.touched() || question.about().contains(key.commitment());
            boolean reached =
                    then != null && (row.verdict() != Verdict.NOT_ENGAGED || then.verdict() != Verdict.NOT_ENGAGED);
            boolean other = asked
                    && reached
                    && (!Stance.of(row).equals(Stance.of(then))
                            || !row.breached().equals(then.breached()));
            if (other) {
                turned.put(key, Stance.of(then));
            }
        });
    }

    private static boolean reaches(Row row, Foundation law) {
        return law.carries(row.commitment().instrument())
                || row.commitment().pivots().stream()
                        .flatMap(pivot -> pivot.options().stream())
                        .map(Pivot.Option::standsIn)
                        .anyMatch(law::carries);
    }

    private static boolean reaches(Lapse.TurnedShipment turned, Foundation law) {
        return reaches(turned.stands(), law) || reaches(turned.fallen(), law);
    }

    private static boolean reaches(ShipmentAnswer answer, Foundation law) {
        return answer.measured().stream().anyMatch(m -> law.carries(m.measure().instrument()));
    }
}
