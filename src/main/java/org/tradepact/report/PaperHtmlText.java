package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;

/** A card as the HTML that fields of learning programs take: paragraphs, nothing in them taken for markup. */
final class PaperHtmlText {
    private PaperHtmlText() {}

    /** All that comes before the options. */
    static List<String> stem(CardSaid card) {
        List<String> paragraphs = new ArrayList<>();
        if (!card.clause().isEmpty()) {
            paragraphs.add(paragraph(card.clause()));
        }
        if (!card.status().isEmpty()) {
            paragraphs.add(paragraph(card.status()));
        }
        for (int i = 0; i < card.cases().size(); i++) {
            String label = Paper.label(card, i);
            paragraphs.add(paragraph(
                    (label.isEmpty() ? "" : label + ": ") + card.cases().get(i)));
        }
        paragraphs.add("<p><b>" + safe(card.asks()) + "</b></p>");
        return paragraphs;
    }

    static String paragraph(String text) {
        return "<p>" + safe(text) + "</p>";
    }

    static String safe(String text) {
        return Clean.of(text)
                .replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("`", "");
    }
}
