package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

    static void print(Page page, int indent, Row row, Checked checked) {
        List<Reason> reasons = row.because().reasons();
        Table table = new Table();
        for (Reason reason : reasons) {
            if (!idle(reason)
                    && !meant(reason, checked)
                    && (reason.kind() != Reason.Kind.EXCEPTION || row.verdict() != Verdict.EXCUSED)) {
                table.add(sentence(reason), place(reason, checked));
            }
        }
        Absence.of(row, checked).ifPresent(absent -> table.add(absent.sentence(), absent.place()));
        if (!table.isEmpty()) {
            page.labelled(indent, "because", table);
        }
    }

    /** That nothing was pleaded and that a measure has no end decides as well, and goes without saying. */
    private static boolean idle(Reason reason) {
        return reason.value().equals(When.NEVER)
                || reason.value().equals(Defences.NONE)
                || reason.value().equals(Ref.NONE)
                || reason.value().equals(Parties.NONE);
    }

    /** A day that the file does not give is the day asked about, or none. */
    private static boolean meant(Reason reason, Checked checked) {
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
