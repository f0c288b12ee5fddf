package org.tradepact.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Gate;
import org.tradepact.border.OriginAnswer;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Text;

/** The answer to one shipment as a part of a page, in the order and the words of {@link ShipmentPage}. */
final class ShipmentHtml {
    private final Checked checked;
    private final ShipmentAnswer answer;
    private final Footnotes notes;
    private final Set<String> told = new HashSet<>();

    ShipmentHtml(Checked checked, ShipmentAnswer answer, Footnotes notes) {
        this.checked = checked;
        this.answer = answer;
        this.notes = notes;
    }

    /** Ids of the sources that it cites. */
    static Set<String> cited(ShipmentAnswer answer, Set<String> described) {
        Set<String> cited = new TreeSet<>(Measures.allSources(answer));
        for (Gate gate : Gates.all(answer)) {
            gate.deciding().forEach(measured -> cited.addAll(measured.measure().sources()));
        }
        Treated.rows(answer).forEach(row -> cited.addAll(Cited.withReadings(row, described)));
        return cited;
    }

    Block.Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Verdict(Marks.of(answer), notes.text(ShipmentSaid.of(answer))));
        if (Gates.shipment(answer)) {
            blocks.add(new Block.Terms(List.of(notes.term("goods", ShipmentSaid.goods(answer)))));
            blocks.add(gate("Leave", answer.leave()));
            blocks.add(gate("Enter", answer.enter()));
            blocks.add(notes.section("Duty", new DutyHtml(answer, notes).blocks()));
        }
        blocks.add(floors());
        commitments(blocks);
        origin(blocks);
        assumed(blocks);
        missing(blocks);
        blocks.add(known());
        String id = answer.shipment().id();
        return new Block.Section(notes.anchors().of(id), id, Text.NONE, blocks);
    }

    private Block.Section gate(String title, Gate gate) {
        List<Block> blocks = new ArrayList<>();
        if (gate.deciding().isEmpty()) {
            blocks.add(new Block.Paragraph(notes.text(ShipmentSaid.gate(gate, answer)), false));
        }
        for (Measured measured : gate.deciding()) {
            blocks.add(new Block.Paragraph(notes.text(Consequences.of(measured, gate.kind())), false));
            because(measured, blocks);
            String doubts = Doubts.of(measured);
            if (!doubts.isEmpty() && told.add(doubts)) {
                blocks.add(new Block.Paragraph(notes.text(doubts), true));
            }
            blocks.add(new ClauseHtml(notes).of(measured.measure(), Measures.instrument(measured)));
        }
        return notes.section(title, blocks);
    }

    private void because(Measured measured, List<Block> blocks) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Reason reason : measured.because()) {
            if (told.add(Because.of(reason))) {
                rows.add(List.of(notes.cell(Because.of(reason)), notes.cell(Reasons.place(reason, checked))));
            }
        }
        measured.known()
                .forEach(fact -> rows.add(
                        List.of(notes.cell(KnownSaid.of(fact, answer)), notes.cell(KnownSaid.place(fact, checked)))));
        if (!rows.isEmpty()) {
            blocks.add(notes.grid(
                    "Because (%s)".formatted(measured.measure().id()),
                    List.of("what decided", "where it stands"),
                    rows));
        }
    }

    private Block.Section floors() {
        Block.Section floor = gate("Floor", answer.price());
        List<Block> blocks = new ArrayList<>(floor.blocks());
        answer.floors().forEach(line -> blocks.add(new Block.Paragraph(notes.text(FloorSaid.of(line)), false)));
        return new Block.Section(floor.id(), floor.title(), floor.about(), blocks);
    }

    /** What parties promised about such a treatment: theirs to keep, not the trader's. */
    private void commitments(List<Block> blocks) {
        List<Block> parts = new ArrayList<>();
        for (Row row : Treated.rows(answer)) {
            parts.add(new Block.Paragraph(notes.text(Treated.of(row)), false));
            parts.add(new ClauseHtml(notes).of(row, answer.question().asOf()));
        }
        if (!parts.isEmpty()) {
            blocks.add(notes.section("Commitments", parts));
        }
    }

    private void origin(List<Block> blocks) {
        if (!answer.origin().isEmpty()) {
            List<Text> tests = answer.origin().stream()
                    .map(OriginSaid::of)
                    .map(notes::text)
                    .toList();
            blocks.add(notes.section(
                    "Origin",
                    List.of(new Block.Bullets(tests), new Block.Paragraph(Text.of(OriginAnswer.CAVEAT), true))));
        }
    }

    private void assumed(List<Block> blocks) {
        List<List<Grid.Cell>> rows = answer.assumed().stream()
                .map(reason ->
                        List.of(notes.cell(Reasons.sentence(reason)), notes.cell(ShipmentGaps.toState(reason, answer))))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(notes.section(
                    "Assumed",
                    List.of(notes.grid(
                            "Taken for granted, and would change the answer",
                            List.of("what was taken", "what to state instead"),
                            rows))));
        }
    }

    private void missing(List<Block> blocks) {
        List<Block> parts = new ArrayList<>();
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Missing missing : answer.missing()) {
            rows.add(List.of(notes.cell(missing.asks()), notes.cell(ShipmentGaps.toState(missing, answer))));
        }
        if (!rows.isEmpty()) {
            parts.add(notes.grid("Missing", List.of("what is not known", "what would settle it"), rows));
        }
        List<Text> unused = notes.texts(Unused.of(answer).stream()
                .map(sentence -> "stated and not used: " + sentence)
                .toList());
        if (!unused.isEmpty()) {
            parts.add(new Block.Bullets(unused));
        }
        List<Text> leads = notes.texts(Leads.of(answer));
        if (!leads.isEmpty()) {
            parts.add(new Block.Bullets(leads));
        }
        if (!parts.isEmpty()) {
            blocks.add(notes.section("Not known", parts));
        }
    }

    private Block.Section known() {
        List<Block.Terms.Term> terms = new ArrayList<>();
        String idle = ShipmentSaid.idle(answer);
        if (!idle.isEmpty()) {
            terms.add(notes.term("looked at", idle));
        }
        terms.add(notes.term("known", KnownUntil.of(answer)));
        listed("not covered", false, terms);
        listed("not found", true, terms);
        return notes.section("How far it was looked", List.of(new Block.Terms(terms)));
    }

    /** @param none whether those are meant that were looked for and are not there */
    private void listed(String name, boolean none, List<Block.Terms.Term> terms) {
        List<Text> said = Gates.notCovered(answer).stream()
                .filter(c -> Gates.none(c) == none)
                .map(ShipmentHtml::named)
                .map(notes::text)
                .toList();
        if (!said.isEmpty()) {
            terms.add(new Block.Terms.Term(name, said));
        }
    }

    private static String named(Commitment measure) {
        return measure.id() + ": " + measure.title();
    }
}
