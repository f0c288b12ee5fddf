package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.DutyLine;
import org.tradepact.border.Gate;
import org.tradepact.border.OriginAnswer;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Reason;

/** The part of a memo that is about one shipment. */
final class ShipmentMemo {
    private final Markdown page;
    private final Checked checked;
    private final ShipmentAnswer answer;
    private final String of;

    /** @param several whether the memo is about several shipments, so that each is named */
    ShipmentMemo(Markdown page, Checked checked, ShipmentAnswer answer, boolean several) {
        this.page = page;
        this.checked = checked;
        this.answer = answer;
        this.of = several ? " for " + answer.shipment().id() : "";
    }

    void write() {
        page.head(2, "Short answer" + of);
        page.bold(ShipmentSaid.of(answer));
        if (Gates.shipment(answer)) {
            page.paragraph((answer.duty().complete() ? "Duty: " : "") + DutySaid.total(answer));
        }
        facts();
        lines();
        duty();
        commitments();
        unknown();
    }

    private void facts() {
        page.head(2, "Facts assumed" + of);
        List<String> facts = new ArrayList<>();
        facts.add("as described: " + ShipmentSaid.goods(answer));
        for (Reason reason : answer.assumed()) {
            facts.add("taken for granted, and would change the answer: " + Reasons.sentence(reason));
        }
        facts.add("origin and classification are taken as stated");
        page.bullets(facts);
    }

    private void lines() {
        page.head(2, "Line by line" + of);
        List<String> lines = new ArrayList<>();
        gate("Leave", answer.leave(), lines);
        gate("Enter", answer.enter(), lines);
        gate("Floor", answer.price(), lines);
        answer.floors().forEach(line -> lines.add("Floor: " + FloorSaid.of(line)));
        answer.origin().forEach(test -> lines.add("Origin: " + OriginSaid.of(test)));
        if (!answer.origin().isEmpty()) {
            lines.add("Origin: " + OriginAnswer.CAVEAT);
        }
        page.bullets(lines);
    }

    private void gate(String name, Gate gate, List<String> lines) {
        if (gate.deciding().isEmpty()) {
            lines.add("%s: %s".formatted(name, ShipmentSaid.gate(gate, answer)));
        }
        for (Measured measured : gate.deciding()) {
            Commitment measure = measured.measure();
            lines.add("%s: %s. %s, %s: %s%s"
                    .formatted(
                            name,
                            Consequences.of(measured, gate.kind()),
                            measure.id(),
                            measure.clause(),
                            measure.title(),
                            known(measured)));
            String doubts = Doubts.of(measured);
            if (!doubts.isEmpty()) {
                lines.add("Note on %s: %s".formatted(measure.id(), doubts));
            }
        }
    }

    /** The orders and papers it rests on, each with its source. */
    private String known(Measured measured) {
        List<String> facts = measured.known().stream()
                .map(fact -> "%s (%s)".formatted(KnownSaid.of(fact, answer), KnownSaid.place(fact, checked)))
                .toList();
        return facts.isEmpty() ? "" : "; " + String.join("; ", facts);
    }

    private void duty() {
        if (answer.duty().lines().isEmpty()) {
            return;
        }
        page.head(2, "Duty" + of);
        page.table(DutyRows.of(answer));
        List<String> why = new ArrayList<>();
        for (DutyLine line : answer.duty().lines()) {
            why.add("%s: %s".formatted(DutySaid.basis(line), DutyWhy.of(line, answer)));
        }
        String owed = DutySaid.owed(answer);
        String refund = DutySaid.refund(answer);
        if (!owed.isEmpty()) {
            why.add("Owed " + owed);
        }
        if (!refund.isEmpty()) {
            why.add("Refund: " + refund);
        }
        page.bullets(why);
        page.bold((answer.duty().complete() ? "Total: " : "") + DutySaid.total(answer));
    }

    /** What governments promised each other about such treatment: theirs to keep, not the trader's. */
    private void commitments() {
        List<String> rows = Treated.rows(answer).stream()
                .map(row ->
                        "%s (%s)".formatted(Treated.of(row), row.commitment().clause()))
                .toList();
        if (!rows.isEmpty()) {
            page.head(2, "What governments promised" + of);
            page.bullets(rows);
        }
    }

    private void unknown() {
        page.head(2, "What is unknown" + of);
        List<String> open = new ArrayList<>();
        answer.missing().forEach(m -> open.add("%s (%s)".formatted(Consequences.brief(m), nature(m))));
        Unused.of(answer).forEach(unused -> open.add("stated and not used: " + unused));
        Leads.of(answer).forEach(open::add);
        answer.unwatched()
                .forEach(party -> open.add("measures of %s: none is in the packs".formatted(Names.of(party))));
        Gates.notCovered(answer).stream()
                .filter(c -> !Gates.none(c))
                .forEach(c -> open.add("%s (%s): no rule decides it".formatted(c.title(), c.id())));
        page.bullets(open.isEmpty() ? List.of("nothing that would change the answer") : open);
        List<String> none = Gates.notCovered(answer).stream()
                .filter(Gates::none)
                .map(c -> "%s (%s)".formatted(c.title(), c.id()))
                .toList();
        if (!none.isEmpty()) {
            page.head(2, "Looked for and not found" + of);
            page.bullets(none);
        }
        page.head(2, "Known until" + of);
        String idle = ShipmentSaid.idle(answer);
        page.paragraph(KnownUntil.of(answer) + (idle.isEmpty() ? "" : "; looked at as well: " + idle));
    }

    /** Whose gap it is, for a reader who fills in no files. */
    private static String nature(Missing missing) {
        return switch (missing.kind()) {
            case FACT -> "not stated";
            case JUDGMENT -> "a judgment that is not stated";
            case TEXT -> "not known from any text that was read";
            case LIST -> "the list that is loaded does not settle it";
            case DECISION -> "an authority decides";
        };
    }
}
