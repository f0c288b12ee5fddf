package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.explore.AnswerContrast;
import org.tradepact.explore.Edit;
import org.tradepact.explore.Gist;
import org.tradepact.explore.RowContrast;
import org.tradepact.pack.Library;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Block.Grid;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;

/** Two scenarios, or two saved runs, as a page for a browser: what is said otherwise, and differing answers side by side. */
public final class AnswerContrastHtml {
    private final Footnotes notes;
    private final Library library;

    private AnswerContrastHtml(Footnotes notes, Library library) {
        this.notes = notes;
        this.library = library;
    }

    /**
     * @param remarks what was not compared
     * @param quiet whether pairs without any difference are only counted
     * @param library describes clauses and sources; of those that it lacks nothing more is told
     */
    public static String write(List<AnswerContrast> all, List<String> remarks, boolean quiet, Library library) {
        Set<String> cited = new TreeSet<>();
        all.stream()
                .flatMap(pair -> pair.rows().stream())
                .filter(AnswerContrastPage::shown)
                .forEach(row ->
                        library.commitment(row.any().commitment()).ifPresent(clause -> cited.addAll(clause.sources())));
        return Html.write(
                new AnswerContrastHtml(new Footnotes(cited, library.sources()), library).sheet(all, remarks, quiet));
    }

    private Sheet sheet(List<AnswerContrast> all, List<String> remarks, boolean quiet) {
        List<Block> blocks = new ArrayList<>();
        if (all.size() != 1) {
            blocks.add(new Block.Paragraph(Text.of(AnswerContrastPage.total(all)), false));
        }
        if (!remarks.isEmpty()) {
            blocks.add(notes.section("Not compared", List.of(new Block.Bullets(notes.texts(remarks)))));
        }
        for (AnswerContrast pair : all) {
            if (all.size() == 1) {
                blocks.addAll(pair(pair));
            } else if (!quiet || pair.differs()) {
                blocks.add(notes.section(AnswerContrastPage.title(pair), pair(pair)));
            }
        }
        blocks.addAll(notes.end());
        return new Sheet(
                "Where two sets of answers differ",
                all.size() == 1 ? AnswerContrastPage.title(all.get(0)) : "",
                "",
                blocks);
    }

    private List<Block> pair(AnswerContrast pair) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Text.of(AnswerContrastPage.tally(pair)), false));
        edits("What is said otherwise", pair.edits(), notes, blocks);
        pair.rows().stream().filter(AnswerContrastPage::shown).forEach(row -> blocks.add(row(row)));
        String duties = AnswerContrastPage.duties(pair);
        if (!duties.isEmpty()) {
            blocks.add(new Block.Paragraph(notes.text(duties), true));
        }
        return blocks;
    }

    /** What two sides say differently, as a table; nothing for none. */
    static void edits(String caption, List<Edit> edits, Footnotes notes, List<Block> blocks) {
        if (!edits.isEmpty()) {
            blocks.add(notes.grid(
                    caption,
                    List.of("what", "first → second"),
                    edits.stream()
                            .map(edit -> List.of(
                                    notes.cell(ContrastSaid.about(edit)),
                                    notes.cell(ContrastSaid.change(edit).replace("->", "→"))))
                            .toList()));
        }
    }

    private Block.Section row(RowContrast row) {
        String head = row.any().commitment() + " · " + AnswerContrastPage.subject(row);
        List<Block> blocks = new ArrayList<>();
        List<List<Grid.Cell>> rows = new ArrayList<>();
        rows.add(List.of(
                notes.cell("answer"),
                notes.cell(row.one().map(AnswerContrastPage::answer).orElse("no such answer")),
                notes.cell(row.other().map(AnswerContrastPage::answer).orElse("no such answer"))));
        if (row.differs().contains(Gist.Aspect.MISSING)) {
            rows.add(List.of(
                    notes.cell("missing"),
                    notes.cell(AnswerContrastPage.list(row.one())),
                    notes.cell(AnswerContrastPage.list(row.other()))));
        }
        reasons(row.reasons(), notes, rows);
        blocks.add(notes.grid("Both answers", List.of("what", "first", "second"), rows));
        library.commitment(row.any().commitment()).ifPresent(clause -> card(clause, blocks));
        return new Block.Section(
                notes.anchors().of(head),
                head,
                notes.text("%s; %s".formatted(row.any().clause(), AnswerContrastPage.differs(row))),
                blocks);
    }

    private void card(Commitment clause, List<Block> blocks) {
        library.instrument(clause.instrument()).ifPresent(text -> blocks.add(new ClauseHtml(notes).of(clause, text)));
    }

    /** Rows for the reasons that differ; a dash where a side has none of the kind. */
    static void reasons(RowContrast.Reasons reasons, Footnotes notes, List<List<Grid.Cell>> rows) {
        reasons.otherwise()
                .forEach(pair -> rows.add(List.of(
                        notes.cell("because"),
                        notes.cell(pair.one().text()),
                        notes.cell(pair.other().text()))));
        reasons.gone()
                .forEach(
                        reason -> rows.add(List.of(notes.cell("because"), notes.cell(reason.text()), notes.cell("–"))));
        reasons.come()
                .forEach(
                        reason -> rows.add(List.of(notes.cell("because"), notes.cell("–"), notes.cell(reason.text()))));
    }
}
