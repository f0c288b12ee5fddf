package org.tradepact.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Mode;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JourneyTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 5);

    @Test
    void a_shipment_without_any_day_enters_on_the_day_asked_and_everything_else_on_it_too() {
        assertThat(days("goods: '0101'"))
                .isEqualTo(
                        "entered=2026-10-05 exported=2026-10-05 imported=2026-10-05 loaded=2026-10-05 made=2026-10-05 released=2026-10-05");
    }

    @Test
    void each_day_left_out_is_taken_from_the_next_later_one() {
        assertThat(days("entered: 2026-03-10"))
                .isEqualTo(
                        "entered=2026-03-10 exported=2026-03-10 imported=2026-03-10 loaded=2026-03-10 made=2026-03-10 released=2026-03-10");
        assertThat(days("entered: 2026-03-10, imported: 2026-03-08"))
                .isEqualTo(
                        "entered=2026-03-10 exported=2026-03-08 imported=2026-03-08 loaded=2026-03-08 made=2026-03-08 released=2026-03-10");
        assertThat(days("entered: 2026-03-10, imported: 2026-03-08, loaded: 2026-02-01"))
                .isEqualTo(
                        "entered=2026-03-10 exported=2026-02-01 imported=2026-03-08 loaded=2026-02-01 made=2026-02-01 released=2026-03-10");
        assertThat(days("entered: 2026-03-10, exported: 2026-01-01"))
                .isEqualTo(
                        "entered=2026-03-10 exported=2026-01-01 imported=2026-03-10 loaded=2026-03-10 made=2026-01-01 released=2026-03-10");
        assertThat(days("entered: 2026-03-10, released: never, made: 2025-01-01"))
                .isEqualTo(
                        "entered=2026-03-10 exported=2026-03-10 imported=2026-03-10 loaded=2026-03-10 made=2025-01-01 released=never");
    }

    @Test
    void liquidation_alone_is_no_day_of_the_journey_and_release_is_one_even_if_it_never_comes() {
        assertThat(days("liquidated: 2026-09-01")).contains("entered=2026-10-05");
        assertThat(days("released: never")).isEqualTo("released=never");
        assertThat(days("released: unknown")).isEmpty();
    }

    @Test
    void a_later_day_is_never_taken_from_an_earlier_one() {
        assertThat(days("loaded: 2026-02-01")).isEqualTo("exported=2026-02-01 loaded=2026-02-01 made=2026-02-01");
        assertThat(days("exported: 2026-02-01")).isEqualTo("exported=2026-02-01 made=2026-02-01");
    }

    @Test
    void a_day_said_to_be_unknown_stays_open_and_so_does_what_would_be_taken_from_it() {
        assertThat(days("entered: 2026-03-10, imported: unknown")).isEqualTo("entered=2026-03-10 released=2026-03-10");
        assertThat(days("entered: unknown")).isEmpty();
        assertThat(days("entered: 2026-03-10, loaded: unknown, exported: 2026-02-01"))
                .isEqualTo(
                        "entered=2026-03-10 exported=2026-02-01 imported=2026-03-10 made=2026-02-01 released=2026-03-10");
    }

    @Test
    void what_is_taken_for_granted_has_no_place_in_the_file() {
        Stated shipment = shipment("origin: XA, entered: 2026-03-10", Optional.of(AS_OF));
        assertThat(shipment.at().keySet()).containsExactlyInAnyOrder("", "origin", "entered");
        assertThat(shipment.said())
                .containsEntry("shippedFrom", new Party("XA"))
                .containsEntry("mode", Mode.VESSEL);
        assertThat(shipment("shippedFrom: XB, origin: XA", Optional.of(AS_OF)).said())
                .containsEntry("shippedFrom", new Party("XB"));
        assertThat(shipment("shippedFrom: unknown, origin: XA", Optional.of(AS_OF))
                        .said())
                .doesNotContainKey("shippedFrom");
        assertThat(shipment("goods: '0101'", Optional.of(AS_OF)).said())
                .as("nothing is taken from an origin nobody states")
                .doesNotContainKeys("shippedFrom", "origin", "liquidated", "producer", "value");
    }

    @Test
    void a_fact_of_the_world_has_no_day_asked_to_enter_on() {
        assertThat(days(shipment("goods: '0101'", Optional.empty()))).isEmpty();
    }

    private static String days(String components) {
        return days(shipment(components, Optional.of(AS_OF)));
    }

    private static String days(Stated shipment) {
        Map<String, Object> days = new TreeMap<>(shipment.said());
        days.values().removeIf(v -> !(v instanceof LocalDate) && !(v instanceof When));
        return String.join(
                " ",
                days.entrySet().stream()
                        .map(e -> e.getKey() + "=" + e.getValue())
                        .toList());
    }

    private static Stated shipment(String components, Optional<LocalDate> asOf) {
        Problems problems = new Problems();
        try {
            Stated shipment = new FactReader(new Values(GoodsRegister.EMPTY), asOf, problems)
                    .facts(TreeReader.read(new SourceText("x.yaml", "- shipment: {id: s1, %s}".formatted(components))))
                    .get(0);
            assertThat(problems.list()).isEmpty();
            return shipment;
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }
}
