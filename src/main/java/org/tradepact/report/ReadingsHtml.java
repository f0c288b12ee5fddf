package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Text;

/** The readings of a clause as a table: what verdict and what force each comes to, who holds it, and where. */
final class ReadingsHtml {
    private static final String UNTOUCHED = "not touched by it";
    private static final List<String> HEAD = List.of("reading", "verdict", "force", "held by", "standing", "sources");

    private final Row row;
    private final Footnotes notes;

    ReadingsHtml(Row row, Footnotes notes) {
        this.row = row;
        this.notes = notes;
    }

    /** @param all whether to show pivots on which nothing turns */
    void add(boolean all, List<Block> blocks) {
        Map<Pivot, List<ReadingLine>> pivots = ReadingTable.pivots(row);
        List<Grid.Group> groups = new ArrayList<>();
        pivots.forEach((pivot, lines) -> groups.add(new Grid.Group(
                notes.text("turns on " + pivot.turnsOn()),
                lines.stream().map(this::cells).toList())));
        if (all) {
            for (Pivot pivot : row.commitment().pivots()) {
                if (!pivots.containsKey(pivot)) {
                    groups.add(new Grid.Group(
                            notes.text("same on %s (every reading gives the same answer)".formatted(pivot.turnsOn())),
                            pivot.options().stream()
                                    .map(option -> cells(option, UNTOUCHED, UNTOUCHED))
                                    .toList()));
                }
            }
        }
        if (!groups.isEmpty()) {
            blocks.add(new Grid(notes.anchors().of("Readings"), Text.of("Readings"), HEAD, groups));
        }
    }

    private List<Grid.Cell> cells(ReadingLine line) {
        String under = Said.under(row, line);
        return line.forces().isEmpty()
                ? cells(line.option(), under, UNTOUCHED)
                : cells(line.option(), UNTOUCHED, under);
    }

    private List<Grid.Cell> cells(Pivot.Option option, String verdict, String force) {
        String also = ReadingTable.also(option).replaceFirst("^; ", "");
        String weight = option.standing().contests() ? "" : "shown, and does not decide";
        return List.of(
                new Grid.Cell(Text.of(option.means()), Text.of("`%s`".formatted(option.id()))),
                notes.cell(verdict),
                notes.cell(force),
                new Grid.Cell(Text.of(ReadingTable.holder(option)), notes.text(also)),
                new Grid.Cell(Text.of(Words.constant(option.standing())), Text.of(weight)),
                notes.cell(Said.sources(option)));
    }
}
