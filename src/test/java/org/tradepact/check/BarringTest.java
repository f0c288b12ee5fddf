package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.corpus.Corpus;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.ImportOrder;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.pack.Pack;

/** What is plain of a shipment before any rule is asked: that no rule of a measure can match it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BarringTest {
    private static final Firm NOBODY = new Firm("Nobody In Particular");

    private static Pack pack(String name) {
        return Corpus.LIBRARY.packs().stream()
                .filter(pack -> pack.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Barring of(String pack, String id) {
        Commitment measure = pack(pack).commitments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        return Told.of(pack(pack), measure, Kind.of(Shipment.class).name(), Map.of(), Corpus.rules(pack))
                .barring();
    }

    private static Firm producer(ImportOrder.State state) {
        List<Firms> named = pack("us_forced_labour").facts().stream()
                .filter(fact -> state.equals(fact.said().get("state")))
                .map(fact -> (Firms) fact.said().get("producers"))
                .filter(firms -> firms != null && !firms.members().isEmpty())
                .toList();
        return named.get(0).members().iterator().next();
    }

    @Test
    void a_maker_whom_no_order_names_is_under_none() {
        Barring order = of("us_forced_labour", "US-S307");

        Firm withheld = producer(ImportOrder.State.WITHHOLD);
        assertThat(order.idle(Map.of("producer", NOBODY), true)).isTrue();
        assertThat(order.idle(Map.of("producer", withheld), true)).isFalse();
        assertThat(order.idle(Map.of("producer", new Firm(withheld.name().toLowerCase(Locale.ROOT) + ", Ltd.")), true))
                .as("another spelling")
                .isFalse();
        assertThat(order.idle(Map.of(), true)).as("nobody says who made it").isFalse();
    }

    @Test
    void an_order_of_another_kind_is_no_listing() {
        Barring act = of("us_forced_labour", "US-UFLPA");

        assertThat(act.idle(Map.of("producer", producer(ImportOrder.State.WITHHOLD)), true))
                .isTrue();
    }

    @Test
    void what_is_stated_beside_the_shipment_may_set_off_what_no_fact_of_the_pack_does() {
        Barring act = of("us_forced_labour", "US-UFLPA");

        assertThat(act.idle(Map.of("producer", NOBODY), false)).isFalse();
        Barring contract = of("price_floors", "FLOOR-CFD");
        assertThat(contract.idle(Map.of("producer", NOBODY), true)).isTrue();
        assertThat(contract.idle(Map.of("producer", NOBODY), false))
                .as("a floor of theirs may be stated")
                .isFalse();
    }

    @Test
    void a_duty_reaches_the_origins_and_the_days_of_its_headings() {
        Barring duty = of("us_tariff_actions", "US-IEEPA-BRAZIL");
        TariffHeading heading = pack("us_tariff_actions").headings().stream()
                .filter(one -> one.measure().equals("US-IEEPA-BRAZIL"))
                .findFirst()
                .orElseThrow();
        LocalDate from = heading.span().from();
        LocalDate until = heading.span().until();

        assertThat(duty.idle(Map.of("origin", new Party("BR")), true)).isFalse();
        assertThat(duty.idle(Map.of("origin", new Party("DE")), true)).isTrue();
        assertThat(duty.idle(Map.of("entered", from.minusDays(1)), true)).isTrue();
        assertThat(duty.idle(Map.of("entered", from), true)).isFalse();
        assertThat(duty.idle(Map.of("entered", until.minusDays(1)), true)).isFalse();
        assertThat(duty.idle(Map.of("entered", until), true)).isTrue();
    }
}
