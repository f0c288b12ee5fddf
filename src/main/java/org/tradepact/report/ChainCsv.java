package org.tradepact.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tradepact.explore.Arrow;
import org.tradepact.explore.Difference;
import org.tradepact.explore.Opened;
import org.tradepact.explore.Step;
import org.tradepact.scenario.ExamWords;

/** Chains as a table: a line for each shipment under each link. */
public final class ChainCsv {
    private ChainCsv() {}

    public static String write(List<Chained> all) {
        StringBuilder text = new StringBuilder();
        CsvText.line(
                text,
                List.of(
                        "file",
                        "name",
                        "commitment",
                        "verdict",
                        "right",
                        "link",
                        "basis",
                        "shipment",
                        "nowPercent",
                        "thenPercent",
                        "differencePercent",
                        "differenceAmount",
                        "why"));
        for (Chained chained : all) {
            for (Step step : chained.chain().steps()) {
                for (Opened opened : step.opened()) {
                    opened.arrows().forEach(arrow -> arrow.differences()
                            .forEach(difference -> line(text, chained, step, opened, arrow, difference)));
                }
            }
        }
        return text.toString();
    }

    private static void line(
            StringBuilder text, Chained chained, Step step, Opened opened, Arrow arrow, Difference difference) {
        CsvText.line(
                text,
                List.of(
                        chained.scenario().file(),
                        chained.scenario().name(),
                        step.row().commitment().id(),
                        ExamWords.kebab(step.row().verdict()),
                        opened.right().id(),
                        arrow.link().id(),
                        ExamWords.kebab(arrow.footing().state()),
                        difference.shipment(),
                        number(difference.now()),
                        number(difference.then()),
                        number(difference.percent()),
                        difference.amount().map(BigDecimal::toPlainString).orElse(""),
                        DifferenceSaid.why(difference, arrow.link())));
    }

    /** Empty while it is open: an empty cell is not zero. */
    private static String number(Optional<BigDecimal> number) {
        return number.map(DifferenceSaid::plain).orElse("");
    }
}
