package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Row;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Text;
import org.tradepact.scenario.Exam;

/** The answer to one scenario as parts of a page, in the order and the words of {@link Pretty}. */
final class ScenarioHtml {
    private final Checked checked;
    private final Footnotes notes;
    private final boolean allReadings;

    ScenarioHtml(Checked checked, Footnotes notes, boolean allReadings) {
        this.checked = checked;
        this.notes = notes;
        this.allReadings = allReadings;
    }

    static String byline(Checked checked) {
        return "%s, as of %s"
                .formatted(checked.scenario().file(), checked.scenario().asks().asOf());
    }

    /**
     * Ids of the sources that its parts cite.
     *
     * @param described ids of all sources there are
     */
    static Set<String> cited(Checked checked, Set<String> described) {
        Set<String> cited = new TreeSet<>();
        shown(checked).forEach(row -> cited.addAll(Cited.withReadings(row, described)));
        checked.shipments().forEach(answer -> cited.addAll(ShipmentHtml.cited(answer, described)));
        return cited;
    }

    private static List<Row> shown(Checked checked) {
        return Order.of(checked.answer().rows().stream()
                .filter(row -> !Rest.summed(row, checked))
                .toList());
    }

    List<Block> blocks() {
        List<Row> rows = shown(checked);
        List<Block> blocks = new ArrayList<>();
        List<Block.Glance.Line> glance = new ArrayList<>();
        List<Block> parts = new ArrayList<>();
        for (ShipmentAnswer answer : checked.shipments()) {
            Block.Section part = new ShipmentHtml(checked, answer, notes).section();
            parts.add(part);
            glance.add(new Block.Glance.Line(
                    Marks.of(answer), answer.shipment().id(), part.id(), notes.text(ShipmentSaid.of(answer))));
        }
        for (Row row : rows) {
            Block.Section part = new RowHtml(row, checked, notes, allReadings).section();
            parts.add(part);
            glance.add(new Block.Glance.Line(Marks.of(row), Pretty.head(row), part.id(), notes.text(Said.of(row))));
        }
        if (glance.size() > 1) {
            blocks.add(notes.section("At a glance", List.of(new Block.Glance(glance))));
        }
        if (glance.isEmpty()) {
            blocks.add(new Block.Paragraph(Text.of(Pretty.nothing(checked)), false));
        }
        blocks.addAll(parts);
        rest(rows, blocks);
        return blocks;
    }

    private void rest(List<Row> rows, List<Block> blocks) {
        List<Block.Terms.Term> terms = new ArrayList<>();
        if (!rows.isEmpty() || checked.shipments().isEmpty()) {
            term("duties", Rest.duties(checked), terms);
            term("not covered", Rest.notCovered(checked), terms);
            term("known", Rest.known(checked), terms);
        }
        expected(terms);
        if (!terms.isEmpty()) {
            blocks.add(
                    notes.section("What was not looked at, and how far it is known", List.of(new Block.Terms(terms))));
        }
    }

    private void term(String name, String said, List<Block.Terms.Term> terms) {
        if (!said.isEmpty()) {
            terms.add(notes.term(name, said));
        }
    }

    private void expected(List<Block.Terms.Term> terms) {
        Exam exam = checked.exam();
        switch (exam.result()) {
            case PASS -> term("expected", "all as the scenario expects", terms);
            case FAIL ->
                exam.mismatches().forEach(m -> term("FAILED", Places.of(m.at(), checked) + ": " + m.sentence(), terms));
            case UNCHECKED -> {
                // a file that expects nothing asks a question only
            }
        }
    }
}
