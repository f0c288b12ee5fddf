package org.tradepact.border;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Requirement;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.fact.Actor;
import org.tradepact.fact.CustomsDuty;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Party;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.GoodsRegister;
import org.tradepact.pack.Values;

/** Turns what a measure does to a shipment into the act of a party that commitments speak of. */
final class Treatment {
    private static final Values VALUES = new Values(GoodsRegister.EMPTY);

    private Treatment() {}

    /** The acts behind all settled effects, each with the measure's id as its own. */
    static List<Stated> of(List<Measured> measured, Stated shipment) {
        List<Stated> acts = new ArrayList<>();
        for (Measured one : measured) {
            Requirement treatment = one.measure().treatment();
            if (treatment.nothing() || one.open()) {
                continue;
            }
            Effect effect = one.effect().orElseThrow();
            for (Effect.Charge charge : effect.charges()) {
                if (!charge.heading().toTotal()) {
                    acts.add(act(one.measure(), shipment, Optional.of(charge.heading())));
                }
            }
            if (effect.outcome() == Effect.Outcome.FOLLOWS
                    && effect.consequences().stream().anyMatch(c -> c.stops())) {
                acts.add(act(one.measure(), shipment, Optional.empty()));
            }
        }
        return List.copyOf(acts);
    }

    static Stated act(Commitment measure, Stated shipment, Optional<TariffHeading> heading) {
        Requirement treatment = measure.treatment();
        Kind kind = Kind.named(treatment.kind()).orElseThrow();
        Map<String, Object> said = new LinkedHashMap<>();
        Map<String, Position> at = new LinkedHashMap<>();
        for (Kind.Component component : kind.components()) {
            value(component, measure, shipment, heading).ifPresent(value -> {
                said.put(component.name(), value);
                Position from = shipment.at().get(component.name());
                if (from != null) {
                    at.put(component.name(), from);
                }
            });
        }
        if (kind.type() == CustomsDuty.class) {
            said.put("originating", shipment.said().getOrDefault("origin", new Party("XZ")));
        }
        return new Stated(kind.type(), measure.id(), said, at);
    }

    private static Optional<Object> value(
            Kind.Component component, Commitment measure, Stated shipment, Optional<TariffHeading> heading) {
        String name = component.name();
        String written = measure.treatment().where().get(name);
        if (written != null) {
            return Optional.of(VALUES.ofText(component.type(), written));
        }
        switch (name) {
            case "takenBy":
                return Optional.of(new Actor(measure.holders().get(0), Organ.CENTRAL));
            case "rate":
                return heading.filter(h -> h.known() == TariffHeading.Known.EXACTLY)
                        .map(TariffHeading::rate);
            case "inForceFrom":
                return heading.map(h -> h.span().from());
            case "inForceUntil":
                return Optional.of(
                        heading.map(h -> (Object) new When(h.span().until())).orElse(When.NEVER));
            case "to":
                return destination(component, shipment);
            default:
                break;
        }
        Object own = shipment.said().get(name);
        if (own != null && component.type().isInstance(own)) {
            return Optional.of(own);
        }
        return component.unlessSaid().isEmpty() || component.unlessSaid().equals("asOf")
                ? Optional.empty()
                : Optional.of(VALUES.ofText(component.type(), component.unlessSaid()));
    }

    private static Optional<Object> destination(Kind.Component component, Stated shipment) {
        return shipment.said().get("to") instanceof Party to && component.type() == Reach.class
                ? Optional.of(Reach.only(List.of(to)))
                : Optional.empty();
    }
}
