package org.tradepact.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.scenario.Exam;
import org.tradepact.scenario.Scenario;

/** One answer in full, for people: the answer first, then why. */
final class Pretty {
    private static final int IN = 4;

    private final Page page;
    private final boolean allReadings;
    private final Map<String, String> sources;

    /**
     * @param allReadings whether to show pivots on which nothing turns
     * @param sources source id to its description
     */
    Pretty(Page page, boolean allReadings, Map<String, String> sources) {
        this.page = page;
        this.allReadings = allReadings;
        this.sources = sources;
    }

    void print(Checked checked) {
        Scenario scenario = checked.scenario();
        page.text(0, Paint.BOLD, title(scenario));
        page.raw(
                Paint.DIM,
                "%s, as of %s".formatted(scenario.file(), scenario.asks().asOf()));
        if (!scenario.question().isBlank()) {
            page.text(0, Paint.PLAIN, scenario.question());
        }
        for (ShipmentAnswer answer : checked.shipments()) {
            page.line();
            new ShipmentPage(page, checked, answer).print(sources);
        }
        List<Row> shown = checked.answer().rows().stream()
                .filter(row -> !Rest.summed(row, checked))
                .toList();
        for (Row row : Order.of(shown)) {
            page.line();
            row(row, checked);
        }
        if (shown.isEmpty() && checked.shipments().isEmpty()) {
            page.line().text(2, Paint.PLAIN, nothing(checked));
        }
        if (!shown.isEmpty() || checked.shipments().isEmpty()) {
            page.line();
            rest(checked);
        } else if (checked.exam().result() != Exam.Result.UNCHECKED) {
            page.line();
        }
        exam(checked);
    }

    static String title(Scenario scenario) {
        return Stream.of(scenario.title(), scenario.name())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(": "));
    }

    static String nothing(Checked checked) {
        return checked.answer().packs().isEmpty()
                ? "no pack speaks of the parties that the facts name"
                : "no clause speaks of these facts";
    }

    void row(Row row, Checked checked) {
        page.head(2, head(row), paint(row), Said.of(row));
        Commitment commitment = row.commitment();
        page.labelled(IN, "clause", Paint.DIM, commitment.clause() + ": " + commitment.title());
        Reasons.print(page, IN, row, checked);
        ReadingTable.print(page, IN, row, allReadings);
        missing(row);
        due(row);
        if (row.judged().why() != org.tradepact.check.Judged.Why.NOT_ENCODED) {
            page.labelled(
                    IN,
                    "force",
                    Paint.PLAIN,
                    Weight.of(row.force(), checked.scenario().asks().asOf()));
        }
    }

    private void due(Row row) {
        String due = Dues.said(row);
        if (!due.isEmpty()) {
            page.labelled(IN, "due", Paint.PLAIN, due);
        }
    }

    /** What the answer is about: {@code MY-ART-CM.2 · quota}. */
    static String head(Row row) {
        return row.commitment().id() + (row.subject().equals("-") ? "" : " · " + subject(row));
    }

    private static String subject(Row row) {
        if (!row.duty()) {
            return row.subject();
        }
        boolean noted = row.commitment().owed() == Commitment.Owed.RECORD;
        return (noted ? "" : "duty of ") + Names.of(row.subject());
    }

    static Paint paint(Row row) {
        return switch (row.verdict()) {
            case BREACH -> row.bindingBreach() && !Said.soft(row) ? Paint.RED : Paint.YELLOW;
            case COMPLIES, EXCUSED -> Paint.GREEN;
            case CONTESTED, UNDETERMINED -> Paint.YELLOW;
            case PENDING -> Paint.CYAN;
            case NOT_ENGAGED -> Paint.PLAIN;
        };
    }

    private void missing(Row row) {
        Table table = new Table();
        for (Missing missing : row.missing()) {
            table.add(missing.asks(), Gaps.toState(missing, row));
        }
        if (!table.isEmpty()) {
            page.labelled(IN, "missing", table);
        }
    }

    private void rest(Checked checked) {
        dim("duties", Rest.duties(checked));
        dim("not covered", Rest.notCovered(checked));
        dim("known", Rest.known(checked));
    }

    private void dim(String label, String text) {
        if (!text.isEmpty()) {
            page.labelled(2, label, Paint.DIM, text);
        }
    }

    private void exam(Checked checked) {
        switch (checked.exam().result()) {
            case PASS -> page.labelled(2, "expected", Paint.GREEN, "all as the scenario expects");
            case FAIL ->
                checked.exam()
                        .mismatches()
                        .forEach(mismatch -> page.labelled(
                                2,
                                "FAILED",
                                Paint.RED,
                                Places.of(mismatch.at(), checked) + ": " + mismatch.sentence()));
            case UNCHECKED -> {
                // a file that expects nothing asks a question only
            }
        }
    }

    /** The file's own name, where the path stands at the top already. */
    static String shortName(String file) {
        Path name = Path.of(file).getFileName();
        return name == null ? file : name.toString();
    }
}
