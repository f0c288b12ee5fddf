package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.check.Judged;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Text;

/** One answer as a part of a page: the answer first, then what decided it, then the clause. */
final class RowHtml {
    private final Row row;
    private final Checked checked;
    private final Footnotes notes;
    private final boolean allReadings;

    RowHtml(Row row, Checked checked, Footnotes notes, boolean allReadings) {
        this.row = row;
        this.checked = checked;
        this.notes = notes;
        this.allReadings = allReadings;
    }

    Block.Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Verdict(Marks.of(row), notes.text(Said.of(row))));
        List<Block.Terms.Term> terms = new ArrayList<>();
        if (row.judged().why() != Judged.Why.NOT_ENCODED) {
            terms.add(notes.term(
                    "force", Weight.of(row.force(), checked.scenario().asks().asOf())));
        }
        String due = Dues.said(row);
        if (!due.isEmpty()) {
            terms.add(notes.term("due", due));
        }
        if (!terms.isEmpty()) {
            blocks.add(new Block.Terms(terms));
        }
        because(blocks);
        new ReadingsHtml(row, notes).add(allReadings, blocks);
        missing(blocks);
        blocks.add(new ClauseHtml(notes).of(row, checked.scenario().asks().asOf()));
        return new Block.Section(notes.anchors().of(Pretty.head(row)), Pretty.head(row), Text.NONE, blocks);
    }

    private void because(List<Block> blocks) {
        List<List<Grid.Cell>> rows = Reasons.lines(row, checked).stream()
                .map(line -> List.of(notes.cell(line.sentence()), notes.cell(line.place())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.add(notes.grid("Because", List.of("what decided", "where it stands"), rows));
        }
    }

    private void missing(List<Block> blocks) {
        List<List<Grid.Cell>> rows = new ArrayList<>();
        for (Missing missing : row.missing()) {
            rows.add(List.of(notes.cell(missing.asks()), notes.cell(Gaps.toState(missing, row))));
        }
        if (!rows.isEmpty()) {
            blocks.add(notes.grid("Missing", List.of("what is not known", "what would settle it"), rows));
        }
    }
}
