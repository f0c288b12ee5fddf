package org.tradepact.explore;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Link;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.explore.Difference.Why;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;

/** Works out what a link would do to shipments, one by one: the same shipment, entered once the change applies. */
final class Effects {
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Link link;
    private final Footing footing;

    Effects(Link link, Footing footing) {
        this.link = link;
        this.footing = footing;
    }

    /** What one way the facts may turn out comes to: rates on shares of the value, before and after. */
    private record Shift(Why why, List<String> headings, List<Part> parts) {
        static Shift none(Why why, Set<String> headings) {
            return new Shift(why, List.copyOf(headings), List.of());
        }
    }

    private record Part(Percent now, Percent then, Percent share) {
        BigDecimal percent() {
            return then.value().subtract(now.value()).multiply(share.value()).divide(HUNDRED);
        }

        BigDecimal amount(Money value) {
            return amount(value, then).subtract(amount(value, now));
        }

        private BigDecimal amount(Money value, Percent rate) {
            return value.amount()
                    .multiply(rate.value())
                    .multiply(share.value())
                    .divide(HUNDRED.multiply(HUNDRED))
                    .setScale(2, RoundingMode.HALF_UP);
        }
    }

    Difference of(ShipmentAnswer shipment) {
        Map<String, Object> said = shipment.shipment().said();
        if (isOther(said.get("origin"), link.origin()) || isOther(said.get("to"), link.entering())) {
            return known(shipment, Shift.none(Why.OTHER_GOODS, Set.of()));
        }
        if (footing.state() == Footing.State.FALLEN) {
            return known(shipment, Shift.none(Why.NO_BASIS, Set.of()));
        }
        if (link.change() instanceof Link.Nothing) {
            return known(shipment, Shift.none(Why.NOTHING_BY_ITSELF, Set.of()));
        }
        if (footing.state() == Footing.State.UNKNOWN) {
            return open(shipment, Why.BASIS_UNKNOWN, List.of());
        }
        if (!(said.get("origin") instanceof Party) || !(said.get("to") instanceof Party)) {
            return open(shipment, Why.GOODS_OPEN, shipment.missing());
        }
        if (link.change() instanceof Link.Unnamed) {
            return open(shipment, Why.NOT_NAMED, List.of());
        }
        return measured(shipment);
    }

    private static boolean isOther(@Nullable Object said, Party meant) {
        return said instanceof Party party
                && !party.equals(meant)
                && !meant.code().equals("XZ");
    }

    private Difference measured(ShipmentAnswer shipment) {
        String measure =
                link.change() instanceof Link.Rate rate ? rate.measure() : ((Link.Exemptions) link.change()).measure();
        Optional<Measured> asked = shipment.measured().stream()
                .filter(m -> m.measure().id().equals(measure))
                .findFirst();
        if (asked.isEmpty()) {
            return open(shipment, Why.MEASURE_UNKNOWN, List.of());
        }
        Set<Shift> shifts = new LinkedHashSet<>();
        asked.get().possible().forEach(effect -> shifts.add(shift(effect, shipment)));
        Set<BigDecimal> percents = new TreeSet<>(); // equal in number is equal
        shifts.forEach(shift -> percents.add(percent(shift)));
        if (percents.size() != 1) {
            return open(shipment, Why.MEASURE_OPEN, asked.get().missing());
        }
        Shift only = shifts.iterator().next();
        if (shifts.stream().anyMatch(shift -> shift.why() == Why.CLAIM)) {
            return open(shipment, Why.CLAIM, List.of());
        }
        return known(shipment, shifts.size() == 1 ? only : new Shift(Why.EITHER_WAY, List.of(), only.parts()));
    }

    private Shift shift(Effect effect, ShipmentAnswer shipment) {
        return link.change() instanceof Link.Rate rate
                ? rate(effect, rate)
                : exemptions(effect, (Link.Exemptions) link.change(), shipment);
    }

    private static Shift rate(Effect effect, Link.Rate change) {
        return switch (effect.outcome()) {
            case CHARGED -> {
                List<Effect.Charge> meant = effect.charges().stream()
                        .filter(c -> change.heading().isEmpty()
                                || c.heading().heading().equals(change.heading()))
                        .toList();
                Set<String> headings = new TreeSet<>();
                effect.charges().forEach(c -> headings.add(c.heading().heading()));
                yield meant.isEmpty()
                        ? Shift.none(Why.OTHER_HEADING, headings)
                        : new Shift(
                                Why.CHARGED_OTHERWISE,
                                List.copyOf(headings),
                                meant.stream()
                                        .map(c -> new Part(c.heading().rate(), change.then(), c.share()))
                                        .toList());
            }
            case SPARED -> Shift.none(Why.STILL_EXEMPT, effect.spared());
            case FOLLOWS, SUSPENDED, NOT_REACHED -> Shift.none(Why.NOT_REACHED, Set.of());
        };
    }

    private static Shift exemptions(Effect effect, Link.Exemptions change, ShipmentAnswer shipment) {
        if (effect.outcome() == Effect.Outcome.CHARGED) {
            return Shift.none(Why.NOT_EXEMPT_NOW, Set.of());
        }
        if (effect.outcome() != Effect.Outcome.SPARED) {
            return Shift.none(Why.NOT_REACHED, Set.of());
        }
        Set<String> left = new TreeSet<>(effect.spared());
        left.removeAll(change.headings());
        if (!left.isEmpty()) {
            return Shift.none(Why.STILL_EXEMPT, left);
        }
        Object claims = shipment.shipment().said().get("claims");
        if (claims instanceof Claims made && !made.equals(Claims.NONE)) {
            return Shift.none(Why.CLAIM, Set.of()); // the part of the value that would be charged is not known
        }
        return new Shift(
                Why.NO_LONGER_EXEMPT,
                List.copyOf(new TreeSet<>(effect.spared())),
                List.of(new Part(Percent.of("0"), change.then(), Percent.of("100"))));
    }

    private static BigDecimal percent(Shift shift) {
        return shift.parts().stream().map(Part::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Difference known(ShipmentAnswer shipment, Shift shift) {
        BigDecimal percent = percent(shift);
        Optional<BigDecimal> now = shipment.duty().total();
        Optional<BigDecimal> amount = shift.parts().isEmpty()
                ? Optional.of(BigDecimal.ZERO.setScale(2))
                : value(shipment).map(value -> shift.parts().stream()
                        .map(part -> part.amount(value))
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
        return new Difference(
                shipment.shipment().id(),
                shift.why(),
                shift.headings(),
                Optional.of(percent),
                amount,
                now,
                now.map(total -> total.add(percent)),
                List.of());
    }

    private static Optional<Money> value(ShipmentAnswer shipment) {
        return shipment.shipment().said().get("value") instanceof Money money
                        && money.currency().equals("USD")
                ? Optional.of(money)
                : Optional.empty();
    }

    private static Difference open(ShipmentAnswer shipment, Why why, List<Missing> missing) {
        return new Difference(
                shipment.shipment().id(),
                why,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                shipment.duty().total(),
                Optional.empty(),
                missing);
    }
}
