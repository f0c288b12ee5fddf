package org.tradepact.report;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Gate;
import org.tradepact.border.OriginAnswer;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;

/** The answer to one shipment, for people: the short answer, then the journey, then what is not known. */
final class ShipmentPage {
    private static final int IN = 4;
    private static final int FEW = 6;

    private final Page page;
    private final Checked checked;
    private final ShipmentAnswer answer;
    private final Set<String> told = new HashSet<>();

    ShipmentPage(Page page, Checked checked, ShipmentAnswer answer) {
        this.page = page;
        this.checked = checked;
        this.answer = answer;
    }

    /** @param sources source id to its description */
    void print(Map<String, String> sources) {
        print();
        cited(sources);
    }

    /** All but what the sources are. */
    void print() {
        page.head(2, answer.shipment().id(), paint(), ShipmentSaid.of(answer));
        if (Gates.shipment(answer)) {
            labelled("goods", ShipmentSaid.goods(answer));
            gate("leave", answer.leave());
            gate("enter", answer.enter());
            duty();
        }
        gate("floor", answer.price());
        floors();
        commitments();
        origin();
        assumed();
        Unused.of(answer).forEach(unused -> labelled("not used", unused));
        Leads.of(answer).forEach(lead -> labelled("lead", lead));
        missing();
        known();
    }

    private Paint paint() {
        return switch (answer.may()) {
            case MAY -> Paint.GREEN;
            case MAY_NOT -> Paint.RED;
            case OPEN -> Paint.YELLOW;
        };
    }

    private void labelled(String label, String text) {
        page.labelled(IN, label, Paint.PLAIN, text);
    }

    private void gate(String label, Gate gate) {
        if (gate.deciding().isEmpty()) {
            labelled(label, ShipmentSaid.gate(gate, answer));
            return;
        }
        String margin = label;
        for (Measured measured : gate.deciding()) {
            labelled(margin, Consequences.of(measured, gate.kind()));
            measure(measured);
            String doubts = Doubts.of(measured);
            if (!doubts.isEmpty() && told.add(doubts)) {
                page.labelled(IN, "  note", Paint.DIM, doubts);
            }
            margin = "";
        }
    }

    /** Which measure it is, and what decided. */
    private void measure(Measured measured) {
        Commitment measure = measured.measure();
        page.labelled(IN, "", Paint.DIM, "%s, %s: %s".formatted(measure.id(), measure.clause(), measure.title()));
        Table because = new Table();
        for (Reason reason : measured.because()) {
            if (told.add(Because.of(reason))) {
                because.add(Because.of(reason), Reasons.place(reason, checked));
            }
        }
        measured.known().forEach(fact -> because.add(KnownSaid.of(fact, answer), KnownSaid.place(fact, checked)));
        if (!because.isEmpty()) {
            page.labelled(IN, "  because", because);
        }
    }

    private void duty() {
        labelled("duty", DutySaid.total(answer));
        Table table = new Table();
        List<List<String>> rows = DutyRows.of(answer);
        for (int i = 0; i < rows.size(); i++) {
            table.add(rows.get(i).toArray(String[]::new));
            if (i > 0 && answer.duty().lines().get(i - 1).measure().isPresent()) {
                table.add("", DutyWhy.of(answer.duty().lines().get(i - 1), answer));
            }
        }
        if (rows.size() > 1) {
            page.table(IN + 2, table);
        }
        some("owed", DutySaid.owed(answer));
        some("refund", DutySaid.refund(answer));
    }

    private void some(String label, String text) {
        if (!text.isEmpty()) {
            labelled(label, text);
        }
    }

    private void floors() {
        answer.floors().forEach(line -> labelled("", FloorSaid.of(line)));
    }

    /** What parties promised about such a treatment: theirs to keep, not the trader's. */
    private void commitments() {
        String label = "commitments";
        for (Row row : Treated.rows(answer)) {
            labelled(label, Treated.of(row));
            page.labelled(
                    IN,
                    "",
                    Paint.DIM,
                    row.commitment().clause() + ": " + row.commitment().title());
            label = "";
        }
    }

    private void origin() {
        for (OriginAnswer test : answer.origin()) {
            labelled("origin", OriginSaid.of(test));
        }
        if (!answer.origin().isEmpty()) {
            page.labelled(IN, "", Paint.DIM, OriginAnswer.CAVEAT);
        }
    }

    private void assumed() {
        Table table = new Table();
        for (Reason reason : answer.assumed()) {
            table.add(Reasons.sentence(reason), ShipmentGaps.toState(reason, answer));
        }
        if (!table.isEmpty()) {
            labelled("assumed", "taken for granted, and would change the answer:");
            page.labelled(IN, "", table);
        }
    }

    private void missing() {
        Table table = new Table();
        for (Missing missing : answer.missing()) {
            table.add(missing.asks(), ShipmentGaps.toState(missing, answer));
        }
        if (!table.isEmpty()) {
            page.labelled(IN, "not known", table);
        }
    }

    private void known() {
        some("looked at", ShipmentSaid.idle(answer));
        page.labelled(IN, "known", Paint.DIM, KnownUntil.of(answer));
        List<Commitment> undecided =
                Gates.notCovered(answer).stream().filter(c -> !Gates.none(c)).toList();
        listed("not covered", undecided.stream().limit(FEW).toList());
        int more = undecided.size() - FEW;
        if (more > 0) {
            page.labelled(IN, "", Paint.DIM, "and %d more that no rule decides".formatted(more));
        }
        listed(
                "not found",
                Gates.notCovered(answer).stream().filter(Gates::none).toList());
    }

    private void listed(String label, List<Commitment> measures) {
        Table table = new Table();
        measures.forEach(c -> table.add(c.id(), c.title()));
        if (!table.isEmpty()) {
            page.labelled(IN, label, table);
        }
    }

    private void cited(Map<String, String> sources) {
        Table table = new Table();
        Measures.sources(answer).forEach(id -> table.add(id, sources.getOrDefault(id, "(not described)")));
        if (!table.isEmpty()) {
            page.labelled(IN, "sources", table);
        }
    }
}
