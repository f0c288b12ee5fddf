package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.border.Bases;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Assumed;
import org.tradepact.check.Measured;
import org.tradepact.check.Reason;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;

/** Why a line of duty is charged, spared or open, and what has become of its basis. */
final class DutyWhy {
    private static final Percent WHOLE = Percent.of("100");

    private DutyWhy() {}

    static String of(DutyLine line, ShipmentAnswer answer) {
        List<String> parts = new ArrayList<>();
        parts.add(line.measure().map(m -> measure(m, line, answer)).orElseGet(() -> ordinary(line)));
        line.measure()
                .map(m -> standing(m, answer))
                .filter(s -> !s.isEmpty() && (line.charges() || line.rate().isEmpty()))
                .ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private static String ordinary(DutyLine line) {
        if (line.rate().isEmpty()) {
            return "not known: it hangs on " + Consequences.hangs(line.missing());
        }
        return line.source().isEmpty() ? "as stated" : "from the schedule";
    }

    private static String measure(Measured measured, DutyLine line, ShipmentAnswer answer) {
        String id = measured.measure().id();
        if (line.rate().isEmpty()) {
            return "%s: open, %s"
                    .formatted(
                            id,
                            heading(line, measured)
                                    .filter(h -> !line.possible().isEmpty())
                                    .map(h -> unknown(h, line, answer))
                                    .orElseGet(() -> "it hangs on " + Consequences.hangs(line.missing())));
        }
        if (line.exempt()) {
            return "%s: taken out, %s".formatted(id, spared(measured));
        }
        return "%s: %s"
                .formatted(
                        id,
                        heading(line, measured)
                                .map(h -> charged(h, line, answer))
                                .orElse(measured.measure().title()));
    }

    private static String charged(TariffHeading heading, DutyLine line, ShipmentAnswer answer) {
        String days = Words.span(heading.span().from(), heading.span().until());
        String fills = heading.toTotal() ? ", fills the ordinary duty up to " + heading.rate() : "";
        String part = line.share().equals(WHOLE) ? "" : ", on %s of the value".formatted(line.share());
        return "%s%s%s%s".formatted("goods of %s, ".formatted(origin(heading, answer)), days, fills, part);
    }

    /** Why the rate of a heading that charges is not known: what the pack says of it. */
    private static String unknown(TariffHeading heading, DutyLine line, ShipmentAnswer answer) {
        return "%s; %s (%s)".formatted(charged(heading, line, answer), heading.note(), heading.source());
    }

    /** {@code 25 %}, {@code up to 15 %} or {@code 25 % or more}. */
    static String rate(TariffHeading heading) {
        if (heading.toTotal()) {
            return "up to " + heading.rate();
        }
        return switch (heading.known()) {
            case EXACTLY -> heading.rate().toString();
            case AT_LEAST -> heading.rate() + " or more";
            case AT_MOST -> "up to " + heading.rate();
        };
    }

    private static String origin(TariffHeading heading, ShipmentAnswer answer) {
        if (heading.origin().everyone()) {
            return heading.origin().named().isEmpty() ? "all origins" : "most origins";
        }
        return answer.shipment().said().get("origin") instanceof Party origin ? Names.of(origin) : "its origin";
    }

    static Optional<TariffHeading> heading(DutyLine line, Measured measured) {
        return measured.effect().stream()
                .flatMap(effect -> effect.charges().stream())
                .map(charge -> charge.heading())
                .filter(h -> h.heading().equals(line.heading()) || h.reached().equals(line.heading()))
                .findFirst();
    }

    /** What decided that it is spared, without the days and places that every line hangs on. */
    private static String spared(Measured measured) {
        List<String> reasons = new ArrayList<>();
        for (Reason reason : measured.because()) {
            if (Because.listed(reason)) {
                reasons.add(Because.of(reason));
            } else if (reason.kind() == Reason.Kind.FACT && telling(reason)) {
                reasons.add(Reasons.sentence(reason));
            }
        }
        return reasons.isEmpty() ? measured.measure().title() : String.join(", ", reasons);
    }

    private static boolean telling(Reason reason) {
        return !Set.of("to", "origin", "entered", "goods")
                .contains(reason.slot().component());
    }

    /** {@code IEEPA was struck down on 2026-02-20}, or what courts held of it by the day asked about. */
    private static String standing(Measured measured, ShipmentAnswer answer) {
        LocalDate day = answer.question().asOf();
        List<String> parts = new ArrayList<>();
        for (Instrument instrument :
                bases(measured, answer).under(measured.measure().instrument())) {
            struckDown(instrument, answer.question().assume(), day)
                    .ifPresent(on -> parts.add("%s: struck down on %s".formatted(instrument.called(), on)));
            for (Challenge challenge : instrument.challenges()) {
                if (!challenge.on().isAfter(day) && parts.isEmpty()) {
                    parts.add(challenged(instrument, challenge));
                }
            }
        }
        return String.join("; ", parts);
    }

    static String challenged(Instrument instrument, Challenge challenge) {
        String note = challenge.note().isBlank()
                ? ""
                : " (%s)".formatted(challenge.note().strip().replaceAll("[.]$", ""));
        return switch (challenge.kind()) {
            case HELD_UNLAWFUL ->
                "%s: held unlawful on %s, which is not final%s".formatted(instrument.called(), challenge.on(), note);
            case PENDING -> "%s: challenged, last known on %s%s".formatted(instrument.called(), challenge.on(), note);
        };
    }

    private static Optional<LocalDate> struckDown(Instrument instrument, Map<String, Assumed> assume, LocalDate day) {
        Assumed assumed = assume.get(instrument.id());
        if (assumed != null && assumed.on().containsKey(StatusEvent.Kind.STRUCK_DOWN)) {
            return Optional.ofNullable(assumed.on().get(StatusEvent.Kind.STRUCK_DOWN))
                    .filter(on -> !on.isAfter(day));
        }
        return instrument.events().stream()
                .filter(e -> e.kind() == StatusEvent.Kind.STRUCK_DOWN && !e.on().isAfter(day))
                .map(StatusEvent::on)
                .findFirst();
    }

    private static Bases bases(Measured measured, ShipmentAnswer answer) {
        Map<String, Instrument> all = new java.util.HashMap<>();
        measured.pack().instruments().forEach(i -> all.put(i.id(), i));
        return new Bases(all, answer.question().assume());
    }

    /** Sources of the rate, and of what spares the goods. */
    static Set<String> sources(DutyLine line) {
        Set<String> ids = new TreeSet<>();
        if (!line.source().isEmpty()) {
            ids.add(line.source());
        }
        if (line.exempt()) {
            line.measure().ifPresent(measured -> ids.addAll(Measures.sources(measured)));
        }
        return ids;
    }
}
