package org.tradepact.report;

import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;
import org.tradepact.scenario.Exam;

/** One line a row, as search tools print their hits. */
final class Compact {
    private Compact() {}

    static String write(Run run) {
        StringBuilder text = new StringBuilder();
        for (Checked checked : run.checked()) {
            String name = checked.scenario().name();
            for (Row row : checked.answer().rows()) {
                if (!Order.untouched(row)) {
                    line(
                            text,
                            "%s: %s%s%s: %s"
                                    .formatted(
                                            Subjects.place(row, checked),
                                            name.isBlank() ? "" : "[" + name + "] ",
                                            row.commitment().id(),
                                            row.subject().equals("-") ? "" : " " + row.subject(),
                                            Said.of(row)));
                }
            }
            for (ShipmentAnswer answer : checked.shipments()) {
                line(
                        text,
                        "%s: %s%s: %s"
                                .formatted(
                                        Subjects.place(answer, checked),
                                        name.isBlank() ? "" : "[" + name + "] ",
                                        answer.shipment().id(),
                                        ShipmentSaid.brief(answer)));
            }
            for (Exam.Mismatch mismatch : checked.exam().mismatches()) {
                line(
                        text,
                        "%s:%d: FAILED: %s"
                                .formatted(mismatch.at().file(), mismatch.at().line(), mismatch.sentence()));
            }
        }
        line(text, ShipmentTally.sentence(run));
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(Clean.of(line).replace('\n', ' ')).append('\n');
    }
}
