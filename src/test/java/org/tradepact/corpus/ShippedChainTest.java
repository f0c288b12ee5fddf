package org.tradepact.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.border.Border;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Assumed;
import org.tradepact.check.Checker;
import org.tradepact.check.Question;
import org.tradepact.explore.Arrow;
import org.tradepact.explore.Chain;
import org.tradepact.explore.Difference;
import org.tradepact.explore.Difference.Why;
import org.tradepact.explore.Footing;
import org.tradepact.explore.Opened;
import org.tradepact.explore.Step;
import org.tradepact.fact.Party;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Settings;
import org.tradepact.scenario.ShipmentTable;

/** The shipped acts against the shipped table of shipments. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedChainTest {
    private static final Path HOME = Path.of("scenarios/chain");

    private static Chain follow(String act) {
        Scenario scenario = ScenarioFile.read(HOME.resolve(act + ".yaml"), Corpus.LIBRARY, Settings.NONE)
                .scenarios()
                .get(0);
        Question asked = scenario.asks();
        List<ShipmentAnswer> shipments = new ArrayList<>();
        try (Checker checker = Corpus.checker();
                Border border = Corpus.border(checker)) {
            ShipmentTable.read(
                            HOME.resolve("portfolio.csv"),
                            Corpus.LIBRARY,
                            new Settings(Optional.empty(), Map.of()),
                            asked.asOf())
                    .scenarios()
                    .scenarios()
                    .forEach(each -> {
                        Question asks = under(each.asks(), asked.assume());
                        border.subjects(asks).forEach(shipment -> shipments.add(border.answer(asks, shipment)));
                    });
            Chain chain = Chain.of(
                    checker.answer(asked, Set.of()),
                    shipments,
                    Corpus.LIBRARY.links().values(),
                    Corpus.LIBRARY);
            assertThat(chain.shipments()).hasSize(6);
            return chain;
        }
    }

    private static Question under(Question asks, Map<String, Assumed> assumed) {
        return new Question(
                asks.asOf(),
                asks.facts(),
                asks.none(),
                new HashMap<>(assumed),
                asks.about(),
                asks.with(),
                asks.readings());
    }

    private static List<Arrow> arrows(Chain chain) {
        return chain.steps().stream()
                .flatMap(step -> step.opened().stream())
                .flatMap(opened -> opened.arrows().stream())
                .toList();
    }

    /** Changes under one link, in percent, by shipment. */
    private static Map<String, String> changes(Chain chain, String link) {
        Map<String, String> changes = new TreeMap<>();
        arrows(chain).stream()
                .filter(arrow -> arrow.link().id().equals(link))
                .flatMap(arrow -> arrow.differences().stream())
                .filter(Difference::changes)
                .forEach(d -> changes.put(
                        d.shipment(), d.percent().map(BigDecimal::toPlainString).orElse("")));
        return changes;
    }

    @Test
    void without_its_import_ban_malaysia_may_lose_its_tier_and_its_lists() {
        Chain chain = follow("malaysia_repeals_its_import_ban");

        assertThat(changes(chain, "MY-TIER-ON-DEFAULT")).isEqualTo(Map.of("gloves", "2.5", "machines", "2.5"));
        assertThat(changes(chain, "MY-LISTS-ON-DEFAULT")).isEqualTo(Map.of("palm-oil", "10"));
    }

    @Test
    void with_its_import_ban_kept_nothing_follows() {
        Chain chain = follow("malaysia_keeps_its_import_ban");

        assertThat(chain.steps()).isEmpty();
        assertThat(chain.differences()).isEmpty();
    }

    @Test
    void the_rate_of_the_executive_order_has_no_living_basis() {
        Chain chain = follow("malaysia_signs_a_rival_trade_deal");

        Arrow restored = arrows(chain).stream()
                .filter(arrow -> arrow.link().id().equals("MY-RATE-OF-EO-14257"))
                .findFirst()
                .orElseThrow();
        assertThat(restored.footing().state()).isEqualTo(Footing.State.FALLEN);
        assertThat(restored.differences())
                .filteredOn(d ->
                        List.of("gloves", "palm-oil", "magnets", "machines").contains(d.shipment()))
                .extracting(Difference::why)
                .containsOnly(Why.NO_BASIS);
        assertThat(changes(chain, "MY-RATE-OF-EO-14257")).isEmpty();
    }

    @Test
    void a_departure_from_the_joint_statement_changes_no_duty() {
        Chain chain = follow("malaysia_caps_magnet_exports");

        assertThat(chain.steps()).extracting(Step::state).containsOnly(Step.State.POLITICAL);
        assertThat(chain.changes()).isFalse();
    }

    @Test
    void a_pledge_of_contested_reach_and_place_may_open_a_recourse() {
        assertThat(follow("malaysia_bans_carbonate_exports").steps())
                .extracting(Step::state)
                .containsExactly(Step.State.MAY_OPEN);
    }

    @Test
    void leaving_the_cambodia_agreement_touches_cambodian_goods_alone() {
        Chain chain = follow("cambodia_gives_notice");

        assertThat(changes(chain, "KH-TIER-AFTER-THE-END")).isEqualTo(Map.of("garments", "2.5"));
        assertThat(chain.steps().get(0).opened().get(0).endsOn())
                .contains(LocalDate.parse("2027-11-15")); // six months by the calendar
    }

    @Test
    void own_law_of_malaysia_is_not_felt_at_the_border_of_the_united_states() {
        Chain chain = follow("the_united_states_charges_more_than_the_agreement_allows");

        assertThat(chain.steps().get(0).opened()).extracting(Opened::users).containsOnly(List.of(new Party("MY")));
        assertThat(arrows(chain))
                .filteredOn(arrow -> arrow.link().id().equals("MY-OWN-LAW-MY"))
                .flatExtracting(Arrow::differences)
                .extracting(Difference::why)
                .containsOnly(Why.OTHER_GOODS);
    }

    @Test
    void an_agreement_that_is_not_in_force_gives_no_right_yet() {
        Chain chain = follow("malaysia_declines_complementary_action_before_entry_into_force");

        assertThat(chain.steps().get(0).opened()).extracting(Opened::users).containsOnly(List.of(new Party("US")));
        assertThat(chain.changes()).isFalse();
    }
}
