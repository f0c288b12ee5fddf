package org.tradepact.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.ImportOrder;
import org.tradepact.fact.ImportOrder.State;
import org.tradepact.fact.Input;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutOfReachTest {
    private static final Goods GLOVES = new Goods("401519", Set.of("rubber-gloves"));
    private static final Goods STEEL = new Goods("7208", Set.of("steel"));
    private static final Party MALAYSIA = new Party("MY");
    private static final Party THAILAND = new Party("TH");
    private static final Stated ORDER = stated(
            ImportOrder.class,
            Map.of(
                    "state",
                    State.WITHHOLD,
                    "product",
                    new Goods("rubber-gloves", Set.of("rubber-gloves")),
                    "plants",
                    Reach.only(List.of(MALAYSIA))));

    @Test
    void an_order_about_the_goods_and_the_country_stays() {
        assertThat(OutOfReach.of(ORDER, List.of(shipment(GLOVES, MALAYSIA)))).isFalse();
    }

    @Test
    void an_order_about_other_goods_is_left_out() {
        assertThat(OutOfReach.of(ORDER, List.of(shipment(STEEL, MALAYSIA)))).isTrue();
    }

    @Test
    void an_order_about_plants_elsewhere_is_left_out() {
        assertThat(OutOfReach.of(ORDER, List.of(shipment(GLOVES, THAILAND)))).isTrue();
    }

    @Test
    void what_is_not_stated_may_be_under_any_order() {
        assertThat(OutOfReach.of(ORDER, List.of(stated(Shipment.class, Map.of("goods", GLOVES)))))
                .isFalse();
        assertThat(OutOfReach.of(ORDER, List.of(stated(Shipment.class, Map.of("origin", MALAYSIA)))))
                .isFalse();
    }

    @Test
    void an_input_under_the_order_keeps_it_in() {
        Stated part = stated(Input.class, Map.of("goods", GLOVES, "origin", MALAYSIA));
        assertThat(OutOfReach.of(ORDER, List.of(shipment(STEEL, THAILAND), part)))
                .isFalse();
    }

    @Test
    void a_listing_of_entities_speaks_of_no_goods_and_stays() {
        assertThat(OutOfReach.of(ORDER.with("state", State.LISTED), List.of(shipment(STEEL, THAILAND))))
                .isFalse();
    }

    private static Stated shipment(Goods goods, Party origin) {
        return stated(Shipment.class, Map.of("goods", goods, "origin", origin));
    }

    private static Stated stated(Class<? extends Fact> kind, Map<String, Object> said) {
        return new Stated(kind, "f", said, Map.of(), Map.of());
    }
}
