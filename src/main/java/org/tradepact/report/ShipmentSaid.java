package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.finding.Consequence;

/** The answer to a shipment in sentences without a full stop. A trader neither complies with nor breaches anything. */
final class ShipmentSaid {
    private ShipmentSaid() {}

    /** One sentence: whether it may ship, and the one reason that decides it. */
    static String of(ShipmentAnswer answer) {
        if (!Gates.shipment(answer)) {
            return gate(answer.price(), answer);
        }
        if (answer.measured().isEmpty()) {
            return "cannot be said: no pack that is loaded holds a measure for goods at a border";
        }
        return switch (answer.may()) {
            case MAY_NOT -> "may not ship: " + stopped(first(answer, Gate.State.STOPPED), answer);
            case OPEN ->
                !Gates.anyOpen(answer)
                        ? "cannot be said: " + unseen(answer)
                        : "cannot be said yet: "
                                + Gates.decisive(first(answer, Gate.State.OPEN))
                                        .map(m -> Consequences.of(
                                                        m,
                                                        first(answer, Gate.State.OPEN)
                                                                .kind())
                                                .replaceFirst("^cannot be said: ", ""))
                                        .orElse("it hangs on " + Consequences.hangs(answer.missing()));
            case MAY -> "may ship: " + may(answer) + unwatched(answer);
        };
    }

    /** The same with what is charged: {@code may ship: …; duty 13 % in all}. */
    static String brief(ShipmentAnswer answer) {
        return of(answer) + (answer.duty().lines().isEmpty() ? "" : "; duty: " + DutySaid.total(answer));
    }

    /** The same with what was collected, where that is more than is owed: a figure on its own would mislead. */
    static String said(ShipmentAnswer answer) {
        return answer.duty().withoutAuthority() ? brief(answer) : of(answer);
    }

    /** Where every gate that was looked at is clear and the one of entry was not. */
    private static String unseen(ShipmentAnswer answer) {
        return answer.shipment().said().get("to") instanceof Party to
                ? "nothing on entry into %s is in the packs that are loaded; %s"
                        .formatted(Names.of(to), "nothing else that was looked at stops it")
                : "the territory it goes to is not stated";
    }

    private static Gate first(ShipmentAnswer answer, Gate.State state) {
        return Gates.all(answer).stream()
                .filter(g -> g.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private static String stopped(Gate gate, ShipmentAnswer answer) {
        Measured measured = Gates.decisive(gate).orElseThrow();
        List<String> stops = Consequences.own(measured.effect().orElseThrow(), gate.kind()).stream()
                .filter(Consequence::stops)
                .map(c -> Follow.of(c, measured.measure()).sure())
                .toList();
        return "%s (%s)".formatted(Names.list(stops, "and"), Grounds.of(measured, answer));
    }

    private static String may(ShipmentAnswer answer) {
        for (Gate gate : List.of(answer.leave(), answer.enter())) {
            for (Measured measured : gate.deciding()) {
                if (!measured.open() && measured.effect().orElseThrow().suspended()) {
                    return Consequences.suspended(measured);
                }
                if (!measured.open()) {
                    return "%s (%s)".formatted(Consequences.of(measured, gate.kind()), Grounds.of(measured, answer));
                }
            }
        }
        return "no measure that was looked at stops it";
    }

    /** What a clean answer does not speak of. */
    private static String unwatched(ShipmentAnswer answer) {
        List<Party> ends = answer.unwatched();
        return ends.isEmpty() ? "" : "; measures of %s are not covered".formatted(Names.of(ends));
    }

    /** What a gate comes to where nothing stands in it. */
    static String gate(Gate gate, ShipmentAnswer answer) {
        if (!gate.deciding().isEmpty()) {
            return Consequences.of(gate.deciding().get(0), gate.kind());
        }
        return switch (gate.kind()) {
            case LEAVE ->
                clear(
                        gate.kind(),
                        answer,
                        "shippedFrom",
                        "keeps it from leaving %s",
                        "no measure of %s is in the packs that are loaded");
            case ENTER ->
                clear(
                        gate.kind(),
                        answer,
                        "to",
                        "keeps it out of %s",
                        "no measure of %s is in the packs that are loaded");
            case PRICE -> "no price floor reaches it";
            case REFUND -> "";
        };
    }

    private static String clear(
            Consequence.Gate gate, ShipmentAnswer answer, String end, String keeps, String unwatched) {
        if (!(answer.shipment().said().get(end) instanceof Party party)) {
            return "no measure that was looked at stops it, as far as the facts tell";
        }
        if (gate == Consequence.Gate.ENTER
                && !answer.entryLookedAt()
                && !answer.unwatched().contains(party)) {
            return "not known: nothing on entry into %s is in the packs that are loaded".formatted(Names.of(party));
        }
        return answer.unwatched().contains(party)
                ? "not known: " + unwatched.formatted(Names.of(party))
                : "no measure that was looked at " + keeps.formatted(Names.of(party));
    }

    /** {@code HS 4015.19.10 of Malaysia, from Malaysia to the United States, entered 2026-10-01}. */
    static String goods(ShipmentAnswer answer) {
        Map<String, Object> said = answer.shipment().said();
        List<String> parts = new ArrayList<>();
        parts.add(what(said) + (said.get("origin") instanceof Party origin ? " of " + Names.of(origin) : ""));
        if (said.get("shippedFrom") instanceof Party from && said.get("to") instanceof Party to) {
            parts.add("from %s to %s".formatted(Names.of(from), Names.of(to)));
        }
        if (said.get("entered") instanceof LocalDate entered) {
            parts.add("entered " + entered);
        }
        if (said.get("value") instanceof Money value) {
            parts.add("worth " + DutySaid.money(value));
        }
        if (said.get("kilograms") instanceof Kilograms mass) {
            parts.add(mass(mass));
        }
        return String.join(", ", parts);
    }

    /** {@code 1,000 kg}. */
    private static String mass(Kilograms mass) {
        return String.format(Locale.ROOT, "%,." + Math.max(0, mass.amount().scale()) + "f kg", mass.amount());
    }

    private static String what(Map<String, Object> said) {
        return said.get("goods") instanceof Goods goods ? goods(goods) : "goods that are not stated";
    }

    /** Digits with the dots that the schedule prints. */
    static String goods(Goods goods) {
        String words = Words.value(goods);
        return words.startsWith("HS ") ? "HS " + TariffLine.dotted(words.substring(3)) : words;
    }

    /** {@code 14 further measures of China and the United States were looked at; none reaches it}; empty if none was. */
    static String idle(ShipmentAnswer answer) {
        int idle = Measures.idle(answer);
        if (idle == 0) {
            return "";
        }
        Set<Party> holders = new java.util.TreeSet<>();
        answer.measured().stream()
                .filter(m -> !m.reached())
                .forEach(m -> holders.addAll(m.measure().holders()));
        return "%s of %s, none of which reaches it"
                .formatted(Words.count(idle, "further measure", "further measures"), Names.of(holders));
    }
}
