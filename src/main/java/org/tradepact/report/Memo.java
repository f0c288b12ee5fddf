package org.tradepact.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.scenario.Scenario;

/** A page to send to a buyer or a client, in Markdown. */
final class Memo {
    private final Markdown page = new Markdown();
    private final Run run;

    private Memo(Run run) {
        this.run = run;
    }

    static String write(Run run) {
        Memo memo = new Memo(run);
        run.checked().forEach(memo::scenario);
        return memo.page.toString();
    }

    private void scenario(Checked checked) {
        Scenario scenario = checked.scenario();
        String title = Pretty.title(scenario);
        page.head(1, title.isBlank() ? Pretty.shortName(scenario.file()) : title);
        page.paragraph("As of %s. This page is not legal advice."
                .formatted(scenario.asks().asOf()));
        page.head(2, "Question");
        page.paragraph(scenario.question().isBlank() ? question(checked) : scenario.question());
        for (ShipmentAnswer answer : checked.shipments()) {
            new ShipmentMemo(page, checked, answer, checked.shipments().size() > 1).write();
        }
        List<Row> rows =
                Order.of(checked.answer().rows().stream().filter(Gates::touched).toList());
        if (checked.shipments().isEmpty()) {
            clauses(rows, checked);
        }
        sources(checked, rows);
    }

    private static String question(Checked checked) {
        return checked.shipments().isEmpty()
                ? "Which commitments do these facts touch?"
                : "May this ship, and what will it cost at the border?";
    }

    /** The answer for facts that are no shipments. */
    private void clauses(List<Row> rows, Checked checked) {
        page.head(2, "Short answer");
        page.bold(rows.isEmpty() ? "No clause speaks of these facts." : first(rows.get(0)));
        page.head(2, "Clause by clause");
        for (Row row : rows) {
            page.paragraph("%s (%s): %s"
                    .formatted(row.commitment().id(), row.commitment().clause(), Said.of(row)));
            page.bullets(row.because().reasons().stream().map(Reasons::sentence).toList());
            page.bullets(row.readings().stream()
                    .map(line -> "on the reading that %s: %s (%s)"
                            .formatted(
                                    line.option().means(), Said.under(row, line), ReadingTable.holders(line.option())))
                    .toList());
        }
        List<Missing> missing =
                rows.stream().flatMap(row -> row.missing().stream()).distinct().toList();
        page.head(2, "What is unknown");
        page.bullets(
                missing.isEmpty()
                        ? List.of("nothing that would change the answer")
                        : missing.stream().map(Missing::asks).toList());
    }

    private static String first(Row row) {
        return row.commitment().id() + ": " + Said.of(row);
    }

    private void sources(Checked checked, List<Row> rows) {
        Set<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.addAll(Cited.by(row)));
        checked.shipments().forEach(answer -> ids.addAll(Measures.allSources(answer)));
        page.head(2, "Sources");
        page.bullets(
                ids.isEmpty()
                        ? List.of("none is cited")
                        : ids.stream()
                                .map(id -> id + ": " + run.sources().getOrDefault(id, "(not described)"))
                                .toList());
    }
}
