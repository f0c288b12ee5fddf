package org.tradepact.border;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** Puts the charges on a shipment together, line by line. */
final class DutyTable {
    private static final Percent WHOLE = Percent.of("100");

    private static final String CLAIMS = "claims";

    private final Stated shipment;
    private final Bases bases;
    private final LocalDate asOf;
    private final Optional<OrdinaryRate> base;

    /** @param base the ordinary rate; nothing while it is not known */
    DutyTable(Stated shipment, Bases bases, LocalDate asOf, Optional<OrdinaryRate> base) {
        this.shipment = shipment;
        this.bases = bases;
        this.asOf = asOf;
        this.base = base;
    }

    /** @param unread measures that no rule decides; a charge among them that names the origin leaves its line open */
    Duty of(List<Measured> measured, List<Commitment> unread) {
        List<DutyLine> lines = new ArrayList<>();
        for (Measured one : measured) {
            if (one.measure().modality() == Commitment.Modality.CHARGE) {
                lines.addAll(lines(one));
            }
        }
        Object to = shipment.said().get("to");
        unread.stream()
                .filter(c -> c.modality() == Commitment.Modality.CHARGE)
                .filter(c -> !c.beneficiaries().isEmpty() && c.holders().contains(to))
                .forEach(c -> lines.add(unread(c)));
        if (to == null && shipment.kind() == Shipment.class) {
            lines.add(ordinary(
                    Optional.empty(),
                    new Missing(new Slot(shipment.id(), "to"), Missing.Kind.FACT, "the territory it goes to", 1)));
        } else if (to instanceof Party party && !charges(measured, party)) {
            lines.add(ordinary(
                    Optional.empty(),
                    new Missing(
                            new Slot(shipment.id(), "to"),
                            Missing.Kind.TEXT,
                            "the duties of " + party + ", which are in none of the packs",
                            1)));
        } else if (to instanceof Party && partOfValue()) {
            lines.add(ordinaryOnPart());
        } else if (to instanceof Party) {
            lines.add(ordinary(
                    base.map(OrdinaryRate::rate),
                    new Missing(
                            new Slot(shipment.id(), "baseRate"),
                            Missing.Kind.LIST,
                            "the ordinary (column 1 general) rate of its line",
                            1)));
        }
        return new Duty(List.copyOf(lines));
    }

    /** Whether duties of the territory are among what was looked at. */
    private static boolean charges(List<Measured> measured, Party to) {
        return measured.stream()
                .anyMatch(m -> m.measure().modality() == Commitment.Modality.CHARGE
                        && m.measure().holders().contains(to));
    }

    /** A charge on goods of this origin that no rule works out. */
    private DutyLine unread(Commitment charge) {
        return new DutyLine(
                Optional.empty(),
                Optional.of(charge),
                bases.statute(charge.instrument()),
                "",
                Optional.empty(),
                WHOLE,
                Optional.empty(),
                false,
                bases.status(charge.instrument(), asOf),
                List.of(),
                List.of(new Missing(new Slot(charge.id(), ""), Missing.Kind.TEXT, charge.title(), 1)),
                charge.sources().isEmpty() ? "" : charge.sources().get(0),
                "");
    }

    private List<DutyLine> lines(Measured measured) {
        if (measured.open()) {
            return possible(measured).stream().allMatch(Range.NOTHING::equals) && measured.tried() > 0
                    ? List.of() // every way it can turn out costs nothing
                    : List.of(open(measured));
        }
        Effect effect = measured.effect().orElseThrow();
        List<DutyLine> lines = new ArrayList<>();
        effect.charges().stream()
                .sorted(Comparator.comparing(c -> c.heading().heading()))
                .forEach(charge -> lines.add(charged(measured, charge)));
        if (effect.outcome() == Effect.Outcome.SPARED) {
            lines.add(line(
                    measured,
                    effect.spared().stream().filter(h -> !h.isEmpty()).collect(Collectors.joining(", ")),
                    Optional.of(Percent.of("0")),
                    WHOLE,
                    true,
                    List.of(),
                    List.of(),
                    source(measured),
                    version(measured, effect)));
        }
        return lines;
    }

    private DutyLine charged(Measured measured, Effect.Charge charge) {
        TariffHeading heading = charge.heading();
        Optional<Percent> rate = rate(heading);
        boolean reached = heading.toTotal()
                && rate.filter(r -> r.value().signum() == 0).isPresent()
                && !heading.reached().isEmpty();
        List<Missing> missing = rate.isPresent() ? List.of() : List.of(unknown(measured, heading));
        return line(
                measured,
                reached ? heading.reached() : heading.heading(),
                rate,
                charge.share(),
                false,
                rate.isPresent() || heading.toTotal() ? List.of() : List.of(Range.of(heading)),
                missing,
                heading.source(),
                "");
    }

    /** What keeps the rate of a heading open. */
    private Missing unknown(Measured measured, TariffHeading heading) {
        return heading.toTotal()
                ? new Missing(
                        new Slot(shipment.id(), "baseRate"), Missing.Kind.FACT, "the ordinary rate of the line", 1)
                : new Missing(
                        new Slot(measured.measure().id(), "rate"),
                        Missing.Kind.TEXT,
                        "the rate that %s charges".formatted(measured.measure().id()),
                        1);
    }

    private Optional<Percent> rate(TariffHeading heading) {
        Range range = range(heading);
        return range.exact() ? Optional.of(range.least()) : Optional.empty();
    }

    private Range range(TariffHeading heading) {
        if (!heading.toTotal()) {
            return Range.of(heading);
        }
        return base.map(b -> Range.exactly(new Percent(
                        heading.rate().value().subtract(b.rate().value()).max(BigDecimal.ZERO))))
                .orElse(Range.upTo(heading.rate()));
    }

    private DutyLine open(Measured measured) {
        return line(
                measured,
                "",
                Optional.empty(),
                WHOLE,
                false,
                possible(measured),
                measured.missing(),
                source(measured),
                "");
    }

    /** The rates that are possible while the facts leave it open. */
    private List<Range> possible(Measured measured) {
        List<Range> rates = new ArrayList<>();
        for (Effect effect : measured.possible()) {
            Range sum = Range.NOTHING;
            for (Effect.Charge charge : effect.charges()) {
                sum = sum.plus(range(charge.heading()).of(charge.share()));
            }
            rates.add(sum);
        }
        return Range.apart(rates);
    }

    /** Whether a provision of chapter 98 may be claimed under which the sources do not tell what the ordinary duty is charged on. */
    private boolean partOfValue() {
        return Chapter98.possible(shipment.said().get(CLAIMS))
                && base.filter(known -> known.rate().value().signum() > 0).isPresent();
    }

    private DutyLine ordinaryOnPart() {
        Missing part = new Missing(
                new Slot(shipment.id(), "dutiableValue"),
                Missing.Kind.TEXT,
                "the part of the value that the ordinary duty is charged on under chapter 98",
                1);
        Missing claims = new Missing(
                new Slot(shipment.id(), CLAIMS),
                Missing.Kind.FACT,
                Kind.of(Shipment.class).component(CLAIMS).orElseThrow().asks(),
                1);
        DutyLine whole = ordinary(Optional.empty(), shipment.said().containsKey(CLAIMS) ? part : claims);
        return whole.of(Range.upTo(base.orElseThrow().rate()));
    }

    private DutyLine ordinary(Optional<Percent> rate, Missing unlessKnown) {
        String line = shipment.said().get("goods") instanceof Goods goods ? goods.said() : "";
        return new DutyLine(
                Optional.empty(),
                Optional.empty(),
                DutyLine.ORDINARY,
                line,
                rate,
                WHOLE,
                rate.flatMap(r -> amount(r, WHOLE)),
                false,
                DutyLine.Status.OWED,
                List.of(),
                rate.isPresent() ? List.of() : List.of(unlessKnown),
                base.map(OrdinaryRate::source).orElse(""),
                "");
    }

    private DutyLine line(
            Measured measured,
            String heading,
            Optional<Percent> rate,
            Percent share,
            boolean exempt,
            List<Range> possible,
            List<Missing> missing,
            String source,
            String version) {
        String instrument = measured.measure().instrument();
        return new DutyLine(
                Optional.of(measured),
                Optional.empty(),
                bases.statute(instrument),
                heading,
                rate,
                share,
                rate.flatMap(r -> amount(r, share)),
                exempt,
                exempt ? DutyLine.Status.OWED : bases.status(instrument, asOf),
                possible,
                missing,
                source,
                version);
    }

    private Optional<BigDecimal> amount(Percent rate, Percent share) {
        return shipment.said().get("value") instanceof Money value
                        && value.currency().equals("USD")
                ? Optional.of(new Levy(rate, share).on(value.amount()))
                : Optional.empty();
    }

    private static String source(Measured measured) {
        return measured.measure().sources().isEmpty()
                ? ""
                : measured.measure().sources().get(0);
    }

    private static String version(Measured measured, Effect effect) {
        for (Schedule schedule : measured.pack().schedules()) {
            if (measured.measure().lists().contains(schedule.id())
                    && effect.spared().contains(schedule.heading())) {
                return schedule.version();
            }
        }
        return "";
    }
}
