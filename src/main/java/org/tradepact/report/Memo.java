package org.tradepact.report;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.border.ShipmentAnswer;
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
        boolean clauses = checked.shipments().isEmpty();
        if (clauses) {
            new ClauseMemo(page, checked, rows).write();
        }
        sources(checked, rows);
        if (clauses) {
            page.head(2, "Known until");
            String known = Rest.known(checked);
            page.paragraph(known.isEmpty() ? "no pack was asked" : known);
        }
    }

    private static String question(Checked checked) {
        return checked.shipments().isEmpty()
                ? "Which commitments do these facts touch?"
                : "May this ship, and what will it cost at the border?";
    }

    private void sources(Checked checked, List<Row> rows) {
        Set<String> ids = new TreeSet<>();
        rows.forEach(row -> ids.addAll(Cited.withReadings(row, run.sources().keySet())));
        checked.shipments().forEach(answer -> ids.addAll(Measures.allSources(answer)));
        page.head(2, "Sources");
        if (ids.isEmpty()) {
            page.bullets(List.of("none is cited"));
        } else {
            page.entries(ids.stream()
                    .map(id -> id + ": " + run.sources().getOrDefault(id, "(not described)"))
                    .toList());
        }
    }
}
