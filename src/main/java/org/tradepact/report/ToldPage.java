package org.tradepact.report;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Reason;
import org.tradepact.finding.Consequence;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Told;
import org.tradepact.scenario.Exam;

/** What the checker says at one point: the answer, what decided it, the clause, and where it is from. */
final class ToldPage {
    private static final int IN = 4;

    private final Page page;

    ToldPage(Page page) {
        this.page = page;
    }

    static Checked checked(Evaluated evaluated) {
        return new Checked(
                evaluated.scenario(),
                evaluated.answer(),
                evaluated.shipments(),
                new Exam(Exam.Result.UNCHECKED, java.util.List.of()));
    }

    void print(Told told, Evaluated evaluated) {
        Checked checked = checked(evaluated);
        if (told instanceof Told.OfClause clause) {
            new Pretty(page, false, Map.of()).row(clause.row(), checked);
            sources(Cited.by(clause.row()));
        } else if (told instanceof Told.OfMeasure measure) {
            measure(measure, checked);
            sources(Measures.sources(measure.measured()));
        } else {
            new ShipmentPage(page, checked, ((Told.OfShipment) told).shipment()).print();
        }
    }

    /** The answer in one line: {@code MY-ART-CM.2 · quota: departs from the joint statement}. */
    static String line(Told told) {
        if (told instanceof Told.OfClause clause) {
            return "%s: %s".formatted(Pretty.head(clause.row()), Said.of(clause.row()));
        }
        if (told instanceof Told.OfMeasure measure) {
            return "%s · %s: %s"
                    .formatted(
                            measure.measured().measure().id(),
                            measure.measured().shipment(),
                            said(measure));
        }
        Told.OfShipment shipment = (Told.OfShipment) told;
        return "%s: %s".formatted(shipment.shipment().shipment().id(), ShipmentSaid.brief(shipment.shipment()));
    }

    private static String said(Told.OfMeasure told) {
        Measured measured = told.measured();
        if (measured.open()) {
            return "undetermined: it hangs on " + Consequences.hangs(measured.missing());
        }
        Effect effect = measured.effect().orElseThrow();
        return switch (effect.outcome()) {
            case CHARGED, SPARED ->
                told.shipment().duty().lines().stream()
                        .filter(line -> line.measure().filter(measured::equals).isPresent()
                                || line.measure()
                                        .filter(m -> m.measure()
                                                .id()
                                                .equals(measured.measure().id()))
                                        .isPresent())
                        .findFirst()
                        .map(line -> "%s%s%s: %s"
                                .formatted(
                                        Words.constant(effect.outcome()),
                                        line.charges()
                                                ? line.rate()
                                                        .map(rate -> " " + rate)
                                                        .orElse("")
                                                : "",
                                        line.heading().isEmpty() ? "" : " under heading " + line.heading(),
                                        DutyWhy.of(line, told.shipment())
                                                .replace(measured.measure().id() + ": ", "")))
                        .orElse(Words.constant(effect.outcome()));
            case FOLLOWS -> follows(measured, effect);
            case SUSPENDED -> Consequences.suspended(measured) + "; nothing follows from it";
            case NOT_REACHED -> "nothing follows: it does not reach the shipment";
        };
    }

    private static String follows(Measured measured, Effect effect) {
        Set<String> said = new java.util.LinkedHashSet<>();
        for (Consequence.Gate gate : Consequence.Gate.values()) {
            if (!Consequences.own(effect, gate).isEmpty()) {
                said.add(Consequences.of(measured, gate));
            }
        }
        return String.join("; ", said);
    }

    private void measure(Told.OfMeasure told, Checked checked) {
        Measured measured = told.measured();
        page.head(2, measured.measure().id() + " · " + measured.shipment(), Paint.YELLOW, said(told));
        page.labelled(
                IN,
                "measure",
                Paint.DIM,
                measured.measure().clause() + ": " + measured.measure().title());
        Table because = new Table();
        for (Reason reason : measured.because()) {
            because.add(Because.of(reason), Reasons.place(reason, checked));
        }
        measured.known()
                .forEach(fact -> because.add(KnownSaid.of(fact, told.shipment()), KnownSaid.place(fact, checked)));
        if (!because.isEmpty()) {
            page.labelled(IN, "because", because);
        }
        Table missing = new Table();
        measured.missing().forEach(one -> missing.add(one.asks(), ShipmentGaps.toState(one, told.shipment())));
        if (!missing.isEmpty()) {
            page.labelled(IN, "not known", missing);
        }
    }

    /** The ids alone: what they stand for is told when it is asked for. */
    private void sources(Set<String> ids) {
        if (!ids.isEmpty()) {
            page.labelled(IN, "sources", Paint.DIM, String.join(", ", new TreeSet<>(ids)));
        }
    }
}
