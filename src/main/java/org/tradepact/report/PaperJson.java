package org.tradepact.report;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Sheets as JSON: each question with its options, the position of the right one, from 0, and its letter. */
public final class PaperJson {
    private PaperJson() {}

    public static String write(List<Paper> papers, long seed) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JsonText.to(text)) {
            out.writeStartObject();
            out.writeNumberProperty("seed", seed);
            out.writeArrayPropertyStart("sheets");
            papers.forEach(paper -> sheet(paper, out));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.append('\n').toString();
    }

    private static void sheet(Paper paper, JsonGenerator out) {
        out.writeStartObject();
        if (paper.number() > 0) {
            out.writeNumberProperty("sheet", paper.number());
        }
        out.writeArrayPropertyStart("questions");
        paper.cards().forEach(card -> question(card, out));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void question(CardSaid card, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("id", card.id());
        out.writeStringProperty("kind", card.kind());
        out.writeStringProperty("difficulty", card.difficulty());
        out.writeStringProperty("topic", card.topic());
        out.writeStringProperty("clause", card.clause());
        out.writeStringProperty("status", card.status());
        strings("cases", card.cases(), out);
        out.writeStringProperty("question", card.asks());
        strings("options", card.choices(), out);
        out.writeNumberProperty("right", card.right());
        out.writeStringProperty("letter", CardSaid.letter(card.right()));
        strings("answer", card.answer(), out);
        strings("because", card.because(), out);
        out.writeStringProperty("card", card.card());
        strings("sources", card.sources(), out);
        out.writeEndObject();
    }

    private static void strings(String name, List<String> all, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        all.forEach(out::writeString);
        out.writeEndArray();
    }
}
