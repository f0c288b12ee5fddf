package org.tradepact.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tradepact.border.Duty;
import org.tradepact.border.DutyLine;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.scenario.ExamWords;

/**
 * A row for each shipment, in the order in which they were asked, so that the answers can be set beside the rows that asked.
 * The lines of duty stand in one cell; JSON has them apart.
 */
final class ShipmentCsv {
    private static final List<String> HEAD = List.of(
            "file",
            "name",
            "shipment",
            "asOf",
            "result",
            "answer",
            "said",
            "leave",
            "enter",
            "price",
            "knownTotalPercent",
            "totalPercent",
            "owedPercent",
            "totalAmount",
            "currency",
            "duty",
            "refund",
            "assumed",
            "missing",
            "leads",
            "commitments",
            "knownUntil",
            "sources");

    private ShipmentCsv() {}

    static String write(Run run) {
        StringBuilder text = new StringBuilder();
        CsvText.line(text, HEAD);
        for (Checked checked : run.checked()) {
            checked.shipments().forEach(answer -> CsvText.line(text, cells(answer, checked)));
        }
        return text.toString();
    }

    private static List<String> cells(ShipmentAnswer answer, Checked checked) {
        Duty duty = answer.duty();
        boolean charged = !duty.lines().isEmpty();
        return List.of(
                checked.scenario().file(),
                checked.scenario().name(),
                answer.shipment().id(),
                answer.question().asOf().toString(),
                ExamWords.kebab(checked.exam().result()),
                ExamWords.kebab(answer.may()),
                ShipmentSaid.said(answer),
                gate(answer.leave(), answer),
                gate(answer.enter(), answer),
                gate(answer.price(), answer),
                duty.anyKnown() ? number(Optional.of(duty.known())) : "",
                charged ? number(duty.total()) : "",
                charged ? number(duty.owed()) : "",
                charged ? duty.amount().map(BigDecimal::toPlainString).orElse("") : "",
                charged && duty.amount().isPresent() ? "USD" : "",
                duty.lines().stream().map(ShipmentCsv::line).collect(Collectors.joining("; ")),
                DutySaid.refund(answer),
                answer.assumed().stream().map(Reasons::sentence).collect(Collectors.joining("; ")),
                answer.missing().stream()
                        .map(Missing::slot)
                        .map(Object::toString)
                        .collect(Collectors.joining("; ")),
                String.join(" | ", Leads.of(answer)), // a sentence may hold a semicolon
                Treated.rows(answer).stream().map(Treated::of).collect(Collectors.joining("; ")),
                answer.knownUntil().toString(),
                String.join("; ", Measures.sources(answer)));
    }

    private static String gate(Gate gate, ShipmentAnswer answer) {
        String measures =
                gate.deciding().stream().map(Measured::measure).map(m -> m.id()).collect(Collectors.joining(", "));
        return ExamWords.gate(gate, answer) + (measures.isEmpty() ? "" : " (" + measures + ")");
    }

    private static String line(DutyLine line) {
        return "%s %s %s (%s)"
                .formatted(DutySaid.basis(line), DutySaid.heading(line), DutySaid.rate(line), DutySaid.status(line))
                .replace("  ", " ");
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
    }
}
