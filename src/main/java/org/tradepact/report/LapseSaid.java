package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Course;
import org.tradepact.explore.Foundation;
import org.tradepact.explore.Lapse;
import org.tradepact.explore.Lapse.TurnedRow;
import org.tradepact.explore.Lapse.TurnedShipment;
import org.tradepact.explore.Stance;

/** What falls with a legal basis, in words. */
final class LapseSaid {
    private LapseSaid() {}

    /** {@code If Section 122 is struck down on 2026-02-20}. */
    static String title(Lapsed lapsed) {
        return "If %s %s on %s".formatted(lapsed.foundation().basis().called(), ends(lapsed.how()), lapsed.from());
    }

    private static String ends(StatusEvent.Kind how) {
        return switch (how) {
            case STRUCK_DOWN -> "is struck down";
            case EXPIRED -> "expires";
            case TERMINATED -> "is ended";
            case REPLACED -> "is replaced";
            default -> throw new IllegalArgumentException("no end: " + how);
        };
    }

    /** What is known of its end, and what the fall is held against. */
    static String against(Lapsed lapsed) {
        Instrument basis = lapsed.foundation().basis();
        String reach = lapsed.how() == StatusEvent.Kind.STRUCK_DOWN
                ? "from the beginning: what was collected under it was collected without authority"
                : "for the future: what was owed before stays owed";
        String known = basis.events().stream()
                .filter(event -> Lapse.ENDS.contains(event.kind()))
                .map(event -> "it %s on %s (%s)".formatted(ended(event.kind()), event.on(), event.source()))
                .collect(Collectors.joining(", "));
        return "It falls %s. Each answer is held against the same question with %s standing throughout; %s."
                .formatted(
                        reach,
                        basis.called(),
                        known.isEmpty() ? "as far as known, " + stands(basis) : "in fact " + known);
    }

    /** A text that never entered into force does not stand. */
    private static String stands(Instrument basis) {
        boolean inForce = !Course.of(basis, Map.of()).from().equals(LocalDate.MAX);
        return inForce || basis.political() ? "it stands" : "it is not in force";
    }

    private static String ended(StatusEvent.Kind how) {
        return switch (how) {
            case STRUCK_DOWN -> "was struck down";
            case EXPIRED -> "expired";
            case TERMINATED -> "was ended";
            default -> "was replaced";
        };
    }

    /** Measures of the packs it carries that stand on something else: {@code Section 232 (9)}. */
    static String others(Foundation foundation, Map<String, Instrument> texts) {
        Map<String, Integer> statutes = new TreeMap<>();
        for (Commitment measure : foundation.others()) {
            statutes.merge(statute(measure.instrument(), texts), 1, Integer::sum);
        }
        return statutes.entrySet().stream()
                .map(one -> "%s (%s%s)"
                        .formatted(
                                one.getKey(),
                                Words.count(one.getValue(), "measure", "measures"),
                                fallen(one.getKey(), texts)))
                .collect(Collectors.joining(", "));
    }

    /** That another basis has itself fallen. */
    private static String fallen(String called, Map<String, Instrument> texts) {
        return texts.values().stream()
                .filter(text -> text.called().equals(called))
                .flatMap(text -> text.events().stream())
                .filter(event -> Lapse.ENDS.contains(event.kind()))
                .findFirst()
                .map(event -> "; in fact it %s on %s".formatted(ended(event.kind()), event.on()))
                .orElse("");
    }

    private static String statute(String id, Map<String, Instrument> texts) {
        Instrument text = texts.get(id);
        while (text != null
                && !text.restsOn().isEmpty()
                && texts.containsKey(text.restsOn().get(0))) {
            text = texts.get(text.restsOn().get(0));
        }
        return text == null ? id : text.called();
    }

    static String row(TurnedRow row) {
        return "%s; %s -> %s; %s"
                .formatted(
                        Said.of(row.stands()),
                        TimeLineSaid.weight(Stance.of(row.stands())),
                        Said.of(row.fallen()),
                        TimeLineSaid.weight(Stance.of(row.fallen())));
    }

    /** The short answer and the duty on both sides. */
    static String shipment(TurnedShipment turned) {
        List<String> parts = new ArrayList<>();
        String may = ShipmentSaid.brief(turned.stands());
        String may2 = ShipmentSaid.brief(turned.fallen());
        if (turned.stands().may() != turned.fallen().may()) {
            parts.add(may + " -> " + may2);
        }
        String before = duty(turned.stands());
        String after = duty(turned.fallen());
        parts.add(before.equals(after) ? before : before + " -> " + after);
        return String.join("; ", parts);
    }

    private static String duty(ShipmentAnswer answer) {
        Duty duty = answer.duty();
        Optional<String> owed = duty.owed().map(DutySaid::percent);
        return owed.map(percent -> percent + " owed").orElseGet(() -> {
            String known = DutySaid.percent(duty.known());
            return "at least %s charged, a line is open".formatted(known);
        });
    }

    /** Lines that fall, and lines that stand on another basis. */
    static List<String> lines(TurnedShipment turned) {
        List<String> said = new ArrayList<>();
        turned.lost().forEach(line -> said.add("falls: %s, %s".formatted(line(line), DutySaid.status(line))));
        turned.gone().forEach(line -> said.add("falls: %s, no longer charged".formatted(line(line))));
        List<DutyLine> remain = turned.remain();
        if (!remain.isEmpty()) {
            said.add("stands: " + remain.stream().map(LapseSaid::line).collect(Collectors.joining("; ")));
        }
        return said;
    }

    private static String line(DutyLine line) {
        String heading = DutySaid.heading(line);
        return "%s%s %s"
                .formatted(DutySaid.basis(line), heading.isEmpty() ? "" : ", " + heading + ",", DutySaid.rate(line));
    }

    /** How much was asked. */
    static List<String> tally(Lapsed lapsed) {
        List<String> said = new ArrayList<>();
        int asked = lapsed.asked().size() - lapsed.before();
        said.add("%s asked with it standing and fallen: %s, %s"
                .formatted(
                        Words.count(asked, "question", "questions"),
                        Words.count(lapsed.turned(), "answer is another", "answers are others"),
                        Words.count(lapsed.kept(), "is the same", "are the same")));
        if (lapsed.before() > 0) {
            said.add("%s of a day before %s, on which it had not fallen, and %s left out"
                    .formatted(
                            Words.count(lapsed.before(), "question is asked", "questions are asked"),
                            lapsed.from(),
                            lapsed.before() == 1 ? "is" : "are"));
        }
        if (lapsed.left() > 0) {
            said.add(
                    lapsed.left() == 1
                            ? "it was ended early: 1 scenario was not asked"
                            : "it was ended early: %,d scenarios were not asked".formatted(lapsed.left()));
        }
        return said;
    }

    /** The days for which the texts it carries are known. */
    static LocalDate known(Foundation foundation) {
        return foundation.texts().stream()
                .map(Instrument::knownUntil)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
    }
}
