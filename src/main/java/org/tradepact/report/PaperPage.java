package org.tradepact.report;

import java.util.List;

/** Sheets for a terminal. */
public final class PaperPage {
    private PaperPage() {}

    public static String write(List<Paper> papers, Paper.Key key, Style style) {
        Page page = style.page();
        if (key.asks()) {
            papers.forEach(paper -> asks(paper, page));
        }
        if (key.tells()) {
            papers.forEach(paper -> tells(paper, page));
        }
        return page.toString();
    }

    private static void asks(Paper paper, Page page) {
        page.text(0, Paint.BOLD, paper.title());
        page.text(0, Paint.DIM, paper.tally());
        int number = 0;
        for (CardSaid card : paper.cards()) {
            page.line();
            String head = "%d.".formatted(++number);
            page.marked(0, head, Paint.BOLD, 4, card.clause().isEmpty() ? "Which clause?" : card.clause());
            page.line();
            if (!card.status().isEmpty()) {
                page.text(4, Paint.DIM, card.status());
            }
            for (int i = 0; i < card.cases().size(); i++) {
                String label = Paper.label(card, i);
                page.text(
                        4,
                        Paint.PLAIN,
                        (label.isEmpty() ? "" : label + ": ") + card.cases().get(i));
            }
            page.line();
            page.text(4, Paint.BOLD, card.asks());
            for (int i = 0; i < card.choices().size(); i++) {
                page.marked(4, CardSaid.letter(i), Paint.BOLD, 3, card.choices().get(i));
            }
        }
        page.line();
    }

    private static void tells(Paper paper, Page page) {
        page.text(0, Paint.BOLD, paper.keyTitle());
        int number = 0;
        for (CardSaid card : paper.cards()) {
            String head = "%d.".formatted(++number);
            page.marked(0, head, Paint.BOLD, 4, "%s  %s".formatted(CardSaid.letter(card.right()), Paper.why(card)));
            page.text(7, Paint.DIM, Paper.readOn(card));
        }
        page.line();
    }
}
