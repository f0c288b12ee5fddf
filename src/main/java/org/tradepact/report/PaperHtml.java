package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.report.html.Anchors;
import org.tradepact.report.html.Block;
import org.tradepact.report.html.Html;
import org.tradepact.report.html.Sheet;
import org.tradepact.report.html.Text;

/** Sheets as a page to print: the key begins on a page of its own. */
public final class PaperHtml {
    private final Anchors anchors = new Anchors();

    private PaperHtml() {}

    public static String write(List<Paper> papers, Paper.Key key) {
        PaperHtml html = new PaperHtml();
        List<Block> leaves = new ArrayList<>();
        if (key.asks()) {
            papers.forEach(paper -> leaves.add(html.asks(paper)));
        }
        if (key.tells()) {
            papers.forEach(paper -> leaves.add(html.tells(paper)));
        }
        String tally = papers.get(0).tally();
        String byline = papers.size() == 1 ? tally : "%d sheets · %s each".formatted(papers.size(), tally);
        return Html.write(new Sheet("Quiz", byline, "", leaves));
    }

    private Block asks(Paper paper) {
        List<Block> blocks = new ArrayList<>();
        int number = 0;
        for (CardSaid card : paper.cards()) {
            List<Block> parts = new ArrayList<>();
            if (!card.clause().isEmpty()) {
                parts.add(new Block.Paragraph(Text.of(card.clause()), true));
            }
            if (!card.status().isEmpty()) {
                parts.add(new Block.Paragraph(Text.of(card.status()), true));
            }
            for (int i = 0; i < card.cases().size(); i++) {
                String label = Paper.label(card, i);
                String said =
                        (label.isEmpty() ? "" : label + ": ") + card.cases().get(i);
                parts.add(new Block.Paragraph(Text.of(said), false));
            }
            parts.add(new Block.Choices(
                    Text.of(card.asks()), card.choices().stream().map(Text::of).toList()));
            blocks.add(new Block.Section(
                    anchors.of(paper.number() + " " + number), "Question %d".formatted(++number), Text.NONE, parts));
        }
        return new Block.Leaf(anchors.of(paper.title()), paper.title(), Text.NONE, blocks);
    }

    private Block tells(Paper paper) {
        List<List<Block.Grid.Cell>> rows = new ArrayList<>();
        int number = 0;
        for (CardSaid card : paper.cards()) {
            rows.add(List.of(
                    Block.Grid.Cell.of("%d".formatted(++number)),
                    Block.Grid.Cell.of(CardSaid.letter(card.right())),
                    new Block.Grid.Cell(Text.of(Paper.why(card)), Text.of(Paper.readOn(card)))));
        }
        Block grid = new Block.Grid(
                anchors.of("key " + paper.number()),
                Text.of("Right answers"),
                List.of("No.", "Right", "Why"),
                List.of(new Block.Grid.Group(Text.NONE, rows)));
        return new Block.Leaf(anchors.of(paper.keyTitle()), paper.keyTitle(), Text.NONE, List.of(grid));
    }
}
