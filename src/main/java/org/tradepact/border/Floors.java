package org.tradepact.border;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.tradepact.border.FloorAmount.Side;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Price;
import org.tradepact.fact.PriceFloor;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.finding.Consequence;

/** Works out what floors come to for a shipment, where a measure says that something follows. */
final class Floors {
    private static final Map<Consequence, Side> SIDES = Map.of(
            Consequence.SHORTFALL_PAID, Side.BELOW,
            Consequence.BELOW_MINIMUM_PRICE, Side.BELOW,
            Consequence.UPSIDE_SHARED, Side.ABOVE);

    /** What a floor need not say for an amount below it to be known. */
    private static final Map<String, Object> IDLE = Map.of(
            "producer", Firm.ANOTHER,
            "into", Party.STRANGER,
            "upsideShare", Percent.of("0"),
            "fullProduction", When.NEVER);

    /** Whose price it is does not matter to an average. */
    private static final Actor UNNAMED = new Actor(Party.STRANGER, Organ.PRIVATE);

    private Floors() {}

    /** @param facts of the case that join the shipment; floors are taken from what each measure rests on */
    static List<FloorLine> of(List<Measured> measured, Stated shipment, List<Stated> facts) {
        List<Price> prices = facts.stream()
                .filter(f -> f.kind() == Price.class)
                .flatMap(f -> make(f, Map.of("by", UNNAMED)).stream())
                .map(Price.class::cast)
                .toList();
        List<FloorLine> lines = new ArrayList<>();
        for (Measured one : measured) {
            Set<Consequence> consequences =
                    one.effect().map(Effect::consequences).orElse(Set.of());
            for (Consequence consequence : Consequence.values()) {
                if (consequences.contains(consequence) && SIDES.containsKey(consequence)) {
                    lines.addAll(lines(one, consequence, shipment, prices));
                }
            }
        }
        return List.copyOf(lines);
    }

    private static List<FloorLine> lines(Measured one, Consequence consequence, Stated shipment, List<Price> prices) {
        String basis = consequence == Consequence.BELOW_MINIMUM_PRICE ? "entered" : "exported";
        Object kilograms = shipment.said().get("kilograms");
        Object value = shipment.said().getOrDefault("value", Money.usd("0"));
        if (!(shipment.said().get(basis) instanceof LocalDate sold) || kilograms == null) {
            return List.of();
        }
        List<FloorLine> lines = new ArrayList<>();
        for (Stated known : one.known()) {
            if (known.kind() == PriceFloor.class) {
                make(known, IDLE)
                        .map(PriceFloor.class::cast)
                        .flatMap(floor -> PriceArithmetic.of(floor, (Money) value, (Kilograms) kilograms, sold, prices))
                        .filter(amount -> amount.side() == SIDES.get(consequence))
                        .ifPresent(
                                amount -> lines.add(new FloorLine(one.measure().id(), known.id(), amount)));
            }
        }
        return lines;
    }

    /** The fact, if nothing that counts is left open. */
    private static Optional<Fact> make(Stated stated, Map<String, Object> idle) {
        Kind kind = Kind.of(stated.kind());
        Map<String, Object> values = new HashMap<>(idle);
        values.putAll(stated.said());
        return kind.components().stream().allMatch(c -> values.containsKey(c.name()))
                ? Optional.of(kind.make(stated.id(), name -> Objects.requireNonNull(values.get(name))))
                : Optional.empty();
    }
}
