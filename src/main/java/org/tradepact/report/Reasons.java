package org.tradepact.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Ref;
import org.tradepact.fact.When;

/** What decided an answer, each with the line of the file or the source it comes from. */
final class Reasons {
    private Reasons() {}

    /** @param place where to look it up; empty if it stands nowhere */
    record Line(String sentence, String place) {}

    /** What is worth telling of what decided. */
    static List<Line> lines(Row row, Checked checked) {
        List<Line> lines = lines(
                row.because().reasons().stream()
                        .filter(reason -> reason.kind() != Reason.Kind.EXCEPTION || row.verdict() != Verdict.EXCUSED)
                        .toList(),
                checked);
        Absence.of(row, checked).ifPresent(absent -> lines.add(new Line(absent.sentence(), absent.place())));
        return lines;
    }

    /** The same of what decides under one reading. */
    static List<Line> lines(ReadingLine reading, Checked checked) {
        return lines(reading.because().reasons(), checked);
    }

    private static List<Line> lines(List<Reason> reasons, Checked checked) {
        List<Line> lines = new ArrayList<>();
        for (Reason reason : reasons) {
            if (!idle(reason) && !meant(reason, checked)) {
                lines.add(new Line(sentence(reason), place(reason, checked)));
            }
        }
        return lines;
    }

    static void print(Page page, int indent, Row row, Checked checked) {
        Table table = new Table();
        lines(row, checked).forEach(line -> table.add(line.sentence(), line.place()));
        if (!table.isEmpty()) {
            page.labelled(indent, "because", table);
        }
    }

    /** That nothing was pleaded and that a measure has no end decides as well, and goes without saying. */
    static boolean idle(Reason reason) {
        return reason.value().equals(When.NEVER)
                || reason.value().equals(Defences.NONE)
                || reason.value().equals(Ref.NONE)
                || reason.value().equals(Parties.NONE);
    }

    /** A day that the file does not give is the day asked about, or none. */
    static boolean meant(Reason reason, Checked checked) {
        boolean day = reason.value() instanceof LocalDate || reason.value() instanceof When;
        return day
                && reason.kind() == Reason.Kind.FACT
                && checked.answer().question().facts().stream()
                        .filter(fact -> fact.id().equals(reason.slot().fact()))
                        .noneMatch(fact -> fact.at().containsKey(reason.slot().component()));
    }

    /** {@code the form of the restriction: quota}. */
    static String sentence(Reason reason) {
        return switch (reason.kind()) {
            case FACT, ABSENCE -> reason.asks() + ": " + Words.value(reason.value());
            case TERM ->
                "the text says %s%s"
                        .formatted(
                                Words.value(reason.value()),
                                reason.asks().isBlank()
                                        ? ""
                                        : " (" + reason.asks().strip() + ")");
            case EXCEPTION -> reason.value().toString();
        };
    }

    /** Where to look it up: {@code line 9}, or {@code source S177}. */
    static String place(Reason reason, Checked checked) {
        if (!reason.source().isEmpty()) {
            return "source " + reason.source();
        }
        return unwritten(reason, checked)
                .orElseGet(() -> reason.at().map(at -> Places.of(at, checked)).orElse(""));
    }

    /** What a file does not say is filled in by the goods it names, or is meant unless said. */
    private static Optional<String> unwritten(Reason reason, Checked checked) {
        String component = reason.slot().component();
        return checked.answer().question().facts().stream()
                .filter(fact -> reason.kind() == Reason.Kind.FACT
                        && fact.id().equals(reason.slot().fact())
                        && !fact.at().containsKey(component))
                .flatMap(fact -> Kind.of(fact.kind()).component(component).stream())
                .map(said -> said.unlessSaid().isEmpty() ? "follows from the goods" : "not stated, so assumed")
                .findFirst();
    }
}
