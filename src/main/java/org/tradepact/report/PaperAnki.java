package org.tradepact.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cards as a text file that Anki imports: lines that tell how to read it, then a note a line, its fields parted by tabs. A
 * note goes by the id of its card, so that a card that is imported again takes the place of itself, and one whose clause
 * has changed comes as a new note.
 */
public final class PaperAnki {
    private static final String HEAD =
            """
            #separator:tab
            #html:true
            #notetype:Basic
            #deck:Tradepact
            #columns:guid\tFront\tBack\ttags
            #guid column:1
            #tags column:4
            """;

    private PaperAnki() {}

    public static String write(List<CardSaid> cards) {
        return HEAD + cards.stream().map(PaperAnki::note).collect(Collectors.joining());
    }

    private static String note(CardSaid card) {
        StringBuilder front = new StringBuilder();
        PaperHtmlText.stem(card).forEach(paragraph -> front.append(paragraph));
        front.append("<ol type=\"A\">");
        card.choices()
                .forEach(choice ->
                        front.append("<li>").append(PaperHtmlText.safe(choice)).append("</li>"));
        front.append("</ol>");
        String back = "<p><b>%s</b> %s</p><p>%s</p><p><small>%s</small></p>"
                .formatted(
                        CardSaid.letter(card.right()),
                        PaperHtmlText.safe(card.choices().get(card.right())),
                        PaperHtmlText.safe(Paper.why(card)),
                        PaperHtmlText.safe(Paper.readOn(card)));
        String tags = "tradepact %s %s %s".formatted(tag(card.topic()), tag(card.kind()), tag(card.difficulty()));
        return String.join("\t", field(card.id()), field(front.toString()), field(back), field(tags)) + "\n";
    }

    private static String tag(String word) {
        return "tradepact::" + word.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /** In quotes, as a field with quotes has to be; there are no tabs and no line ends in it. */
    private static String field(String text) {
        String line = text.replaceAll("[\\t\\r\\n]+", " ");
        return line.contains("\"") || line.startsWith("#") ? "\"" + line.replace("\"", "\"\"") + "\"" : line;
    }
}
