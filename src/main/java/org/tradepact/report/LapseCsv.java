package org.tradepact.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tradepact.check.Row;
import org.tradepact.explore.Lapse;
import org.tradepact.scenario.ExamWords;

/** The answers that turn with the fall of a legal basis, as comma-separated values. */
public final class LapseCsv {
    private LapseCsv() {}

    public static String write(Lapsed lapsed) {
        StringBuilder text = new StringBuilder();
        CsvText.line(
                text,
                List.of(
                        "file",
                        "name",
                        "commitment",
                        "subject",
                        "stands",
                        "fallen",
                        "owedStands",
                        "owedFallen",
                        "said"));
        for (Lapsed.Asked asked : lapsed.asked()) {
            for (Lapse.TurnedRow row : asked.lapse().rows()) {
                CsvText.line(
                        text,
                        List.of(
                                asked.scenario().file(),
                                asked.scenario().name(),
                                row.stands().commitment().id(),
                                row.stands().subject(),
                                answer(row.stands()),
                                answer(row.fallen()),
                                "",
                                "",
                                LapseSaid.row(row)));
            }
            for (Lapse.TurnedShipment shipment : asked.lapse().shipments()) {
                CsvText.line(
                        text,
                        List.of(
                                asked.scenario().file(),
                                asked.scenario().name(),
                                "",
                                shipment.stands().shipment().id(),
                                ExamWords.kebab(shipment.stands().may()),
                                ExamWords.kebab(shipment.fallen().may()),
                                number(shipment.stands().duty().owed()),
                                number(shipment.fallen().duty().owed()),
                                LapseSaid.shipment(shipment)));
            }
        }
        return text.toString();
    }

    private static String answer(Row row) {
        return ExamWords.kebab(row.verdict()) + ", " + ExamWords.force(row.force());
    }

    private static String number(Optional<BigDecimal> percent) {
        return percent.map(BigDecimal::toPlainString).orElse("");
    }
}
