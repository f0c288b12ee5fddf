package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;
import org.tradepact.finding.Consequence;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.Expectation;

/** What the product answers to the case of an entry: the rows that the case names under {@code expect}. */
final class ExampleSaid {
    private ExampleSaid() {}

    /**
     * One answer.
     *
     * @param about what it is about: {@code MY-ART-CM.2 · quota}
     * @param said the answer in words
     * @param verdict as files write it; empty for a shipment
     * @param force as files write it; empty for a shipment
     */
    record Line(String about, String said, String verdict, String force) {}

    static List<Line> of(Checked checked) {
        List<Line> lines = new ArrayList<>();
        for (Expectation expected : checked.scenario().expect()) {
            if (!expected.pack().isEmpty()) {
                lines.addAll(ofPack(expected, checked));
            } else if (!expected.border()) {
                lines.addAll(ofCommitment(expected, checked));
            } else {
                checked.shipments().stream()
                        .filter(s -> expected.subject().isEmpty()
                                || s.shipment().id().equals(expected.subject()))
                        .forEach(s -> lines.add(ofShipment(expected, s)));
            }
        }
        return lines.stream().distinct().toList();
    }

    /** {@code the Malaysia agreement in force from 2027-01-01}; empty where a case supposes nothing of a text. */
    static String supposed(Checked checked) {
        List<String> said = new ArrayList<>();
        new TreeMap<>(checked.scenario().asks().assume()).forEach((id, assumed) -> {
            List<String> events = new ArrayList<>();
            new TreeMap<>(assumed.on()).forEach((kind, day) -> events.add(event(kind, day)));
            assumed.unknown().stream()
                    .filter(kind -> !assumed.on().containsKey(kind))
                    .sorted()
                    .forEach(kind -> events.add(Words.constant(kind) + " on a day that is not known"));
            said.add(called(id, checked) + " " + Names.list(events, "and"));
        });
        return String.join("; ", said);
    }

    private static String event(StatusEvent.Kind kind, LocalDate day) {
        boolean never = day.equals(LocalDate.MAX);
        String what =
                switch (kind) {
                    case IN_FORCE -> "in force from";
                    case SUSPENDED -> "suspended from";
                    case RESUMED -> "suspended until";
                    case NOTICES_EXCHANGED -> "with notices exchanged on";
                    case LAST_NOTIFICATION -> "with its last notification on";
                    case TERMINATION_NOTICE -> "with notice of termination on";
                    case SIGNED, TERMINATED, EXPIRED, REPLACED, STRUCK_DOWN -> Words.constant(kind) + " on";
                };
        return never ? "never " + what.replaceAll("^with | (from|on|until)$", "") : what + " " + day;
    }

    private static String called(String id, Checked checked) {
        Stream<Instrument> ofRows =
                checked.answer().rows().stream().map(row -> row.force().course().instrument());
        Stream<Instrument> ofMeasures = checked.shipments().stream()
                .flatMap(answer -> answer.measured().stream())
                .map(Measures::instrument);
        return Stream.concat(ofRows, ofMeasures)
                .filter(instrument -> instrument.id().equals(id))
                .map(Instrument::called)
                .findFirst()
                .orElse(id);
    }

    private static List<Line> ofCommitment(Expectation expected, Checked checked) {
        List<Line> lines = checked.answer().rows().stream()
                .filter(row -> row.commitment().id().equals(expected.commitment()))
                .filter(row -> expected.subject().isEmpty() || row.subject().equals(expected.subject()))
                .map(ExampleSaid::row)
                .toList();
        return lines.isEmpty()
                ? List.of(new Line(
                        expected.commitment(), "not reached: nothing stated is of a kind it speaks of", "", ""))
                : lines;
    }

    private static Line row(Row row) {
        return new Line(
                Pretty.head(row),
                Said.of(row) + weight(row),
                ExamWords.verdict(row.verdict()),
                ExamWords.force(row.force()));
    }

    /** The force, where the sentence leaves it out. */
    private static String weight(Row row) {
        return row.force().contested() || row.force().open() || row.readings().isEmpty()
                ? ""
                : " (%s)".formatted(Weight.word(row.force().force()));
    }

    private static List<Line> ofPack(Expectation expected, Checked checked) {
        List<Line> lines = checked.answer().rows().stream()
                .filter(row -> row.commitment().pack().equals(expected.pack()))
                .filter(row -> expected.subject().isEmpty() || row.subject().equals(expected.subject()))
                .filter(Gates::touched)
                .map(ExampleSaid::row)
                .toList();
        return lines.isEmpty()
                ? List.of(new Line(expected.pack(), "no clause of it speaks of these facts", "", ""))
                : lines;
    }

    private static Line ofShipment(Expectation expected, ShipmentAnswer answer) {
        String id = answer.shipment().id();
        if (!expected.measure().isEmpty()) {
            return answer.measured().stream()
                    .filter(m -> m.measure().id().equals(expected.measure()))
                    .map(m -> new Line(expected.measure() + " · " + id, measured(m, answer), "", ""))
                    .findFirst()
                    .orElse(new Line(expected.measure() + " · " + id, "was not asked", "", ""));
        }
        String said = expected.wanted().containsKey("origin")
                ? answer.origin().stream().map(OriginSaid::of).findFirst().orElse("no test of origin is stated")
                : expected.wanted().containsKey("total") || expected.wanted().containsKey("owed")
                        ? DutySaid.total(answer)
                        : ShipmentSaid.brief(answer);
        return new Line(id, said, "", "");
    }

    /** What one measure does to the goods, in a phrase. */
    static String measured(Measured measured, ShipmentAnswer answer) {
        List<DutyLine> duties = answer.duty().lines().stream()
                .filter(line -> line.measure().filter(measured::equals).isPresent())
                .toList();
        if (!duties.isEmpty()) {
            return Names.list(duties.stream().map(ExampleSaid::charged).toList(), "and");
        }
        if (!measured.reached()) {
            return "nothing follows from it";
        }
        List<String> parts = new ArrayList<>();
        for (Consequence.Gate gate : Consequence.Gate.values()) {
            if (measured.open() || has(measured, gate)) {
                parts.add(Consequences.of(measured, gate));
            }
            if (measured.open()) {
                break;
            }
        }
        return parts.isEmpty() ? Consequences.of(measured, Consequence.Gate.LEAVE) : Names.list(parts, "and");
    }

    private static boolean has(Measured measured, Consequence.Gate gate) {
        return Arrays.stream(Consequence.values())
                .filter(c -> c.gate() == gate)
                .anyMatch(measured.effect().orElseThrow().consequences()::contains);
    }

    private static String charged(DutyLine line) {
        String heading = DutySaid.heading(line);
        return "%s%s: %s"
                .formatted(
                        DutySaid.rate(line),
                        heading.isEmpty() ? "" : " under heading " + heading,
                        DutySaid.status(line));
    }
}
