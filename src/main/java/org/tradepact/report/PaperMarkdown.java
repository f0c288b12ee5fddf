package org.tradepact.report;

import java.util.List;

/** Sheets in Markdown, with the key at the end. */
public final class PaperMarkdown {
    private PaperMarkdown() {}

    public static String write(List<Paper> papers, Paper.Key key) {
        Markdown text = new Markdown();
        if (key.asks()) {
            papers.forEach(paper -> asks(paper, text));
        }
        if (key.tells()) {
            papers.forEach(paper -> tells(paper, text));
        }
        return text.toString();
    }

    private static void asks(Paper paper, Markdown text) {
        text.head(1, paper.title());
        text.paragraph(paper.tally());
        int number = 0;
        for (CardSaid card : paper.cards()) {
            text.head(2, "%d".formatted(++number));
            if (!card.clause().isEmpty()) {
                text.paragraph(card.clause());
            }
            if (!card.status().isEmpty()) {
                text.paragraph(card.status());
            }
            for (int i = 0; i < card.cases().size(); i++) {
                String label = Paper.label(card, i);
                text.paragraph(
                        (label.isEmpty() ? "" : label + ": ") + card.cases().get(i));
            }
            text.bold(card.asks());
            text.lettered(card.choices());
        }
    }

    private static void tells(Paper paper, Markdown text) {
        text.head(1, paper.keyTitle());
        int number = 0;
        for (CardSaid card : paper.cards()) {
            text.paragraph("%d. %s: %s %s"
                    .formatted(++number, CardSaid.letter(card.right()), Paper.why(card), Paper.readOn(card)));
        }
    }
}
