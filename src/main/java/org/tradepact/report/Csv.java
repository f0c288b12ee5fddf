package org.tradepact.report;

import java.util.List;
import java.util.stream.Collectors;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.Scenario;

/** A line for each row, for spreadsheets. */
final class Csv {
    private static final List<String> HEAD = List.of(
            "file",
            "name",
            "title",
            "asOf",
            "result",
            "commitment",
            "pack",
            "clause",
            "subject",
            "verdict",
            "force",
            "said",
            "due",
            "since",
            "missing",
            "readings",
            "because",
            "sources");

    private Csv() {}

    static String write(Run run) {
        boolean shipments = !run.checked().isEmpty()
                && run.checked().stream()
                        .noneMatch(checked -> checked.shipments().isEmpty());
        if (shipments) {
            return ShipmentCsv.write(run);
        }
        StringBuilder text = new StringBuilder();
        CsvText.line(text, HEAD);
        for (Checked checked : run.checked()) {
            checked.shipments().forEach(answer -> CsvText.line(text, cells(answer, checked)));
            checked.answer().rows().forEach(row -> CsvText.line(text, cells(row, checked)));
        }
        return text.toString();
    }

    private static List<String> cells(Row row, Checked checked) {
        Scenario scenario = checked.scenario();
        return List.of(
                scenario.file(),
                scenario.name(),
                scenario.title(),
                scenario.asks().asOf().toString(),
                ExamWords.kebab(checked.exam().result()),
                row.commitment().id(),
                row.commitment().pack(),
                row.commitment().clause(),
                row.subject(),
                ExamWords.verdict(row.verdict()),
                ExamWords.force(row.force()),
                Said.of(row),
                Dues.of(row),
                row.breached().isEmpty() ? "" : row.breached().get(0).from().toString(),
                row.missing().stream().map(Missing::slot).map(Object::toString).collect(Collectors.joining("; ")),
                readings(row),
                row.because().reasons().stream().map(Reasons::sentence).collect(Collectors.joining("; ")),
                String.join("; ", Cited.by(row)));
    }

    /** A shipment among other scenarios: no commitment, its answer in place of a verdict. */
    private static List<String> cells(ShipmentAnswer answer, Checked checked) {
        Scenario scenario = checked.scenario();
        return List.of(
                scenario.file(),
                scenario.name(),
                scenario.title(),
                scenario.asks().asOf().toString(),
                ExamWords.kebab(checked.exam().result()),
                "",
                "",
                "",
                answer.shipment().id(),
                ExamWords.kebab(answer.may()),
                "",
                ShipmentSaid.brief(answer),
                "",
                "",
                answer.missing().stream()
                        .map(Missing::slot)
                        .map(Object::toString)
                        .collect(Collectors.joining("; ")),
                "",
                "",
                String.join("; ", Measures.sources(answer)));
    }

    private static String readings(Row row) {
        return java.util.stream.Stream.concat(row.readings().stream(), row.force().lines().stream())
                .map(line -> name(line) + " = " + Said.under(row, line))
                .collect(Collectors.joining("; "));
    }

    private static String name(ReadingLine line) {
        return line.pivot().id() + "/" + line.option().id();
    }
}
