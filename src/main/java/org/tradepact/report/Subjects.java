package org.tradepact.report;

import java.util.List;
import java.util.Optional;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;

/** Where the subject of a row stands in its file. */
final class Subjects {
    private Subjects() {}

    /** The fact that is judged; nothing for a standing duty. */
    static Optional<Stated> fact(Row row, Checked checked) {
        return checked.answer().question().facts().stream()
                .filter(fact -> fact.id().equals(row.subject()))
                .findFirst();
    }

    static Position at(Row row, Checked checked) {
        return fact(row, checked)
                .flatMap(fact -> Optional.ofNullable(fact.at().get("")))
                .orElse(checked.scenario().at());
    }

    /** {@code file:line} of a shipment. */
    static String place(ShipmentAnswer answer, Checked checked) {
        Position at = at(answer, checked);
        return at.file() + ":" + at.line();
    }

    static Position at(ShipmentAnswer answer, Checked checked) {
        Position at = answer.shipment().at().get("");
        return at == null ? checked.scenario().at() : at;
    }

    /** {@code file:line}. */
    static String place(Row row, Checked checked) {
        Position at = at(row, checked);
        return at.file() + ":" + at.line();
    }

    /** Facts the answer rests on: the subject, and those whose components decided. */
    static List<Stated> facts(Row row, Checked checked) {
        List<String> named = row.because().reasons().stream()
                .map(reason -> reason.slot().fact())
                .toList();
        return checked.answer().question().facts().stream()
                .filter(fact -> fact.id().equals(row.subject()) || named.contains(fact.id()))
                .toList();
    }
}
