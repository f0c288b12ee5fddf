package org.tradepact.report;

import java.util.Comparator;
import java.util.List;

/** Cards as Moodle XML: a category for each topic, and multiple-choice questions that know their ids. */
public final class PaperMoodle {
    private PaperMoodle() {}

    public static String write(List<CardSaid> cards) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
        String topic = "";
        for (CardSaid card :
                cards.stream().sorted(Comparator.comparing(CardSaid::topic)).toList()) {
            if (!card.topic().equals(topic)) {
                topic = card.topic();
                text.append(
                        """
                          <question type="category">
                            <category><text>$course$/top/tradepact/%s</text></category>
                          </question>
                        """
                                .formatted(safe(topic)));
            }
            question(card, text);
        }
        return text.append("</quiz>\n").toString();
    }

    private static void question(CardSaid card, StringBuilder text) {
        text.append(
                """
                  <question type="multichoice">
                    <name><text>%s</text></name>
                    <questiontext format="html"><text>%s</text></questiontext>
                    <generalfeedback format="html"><text>%s</text></generalfeedback>
                    <defaultgrade>1</defaultgrade>
                    <penalty>1</penalty>
                    <hidden>0</hidden>
                    <idnumber>%s</idnumber>
                    <single>true</single>
                    <shuffleanswers>true</shuffleanswers>
                    <answernumbering>ABCD</answernumbering>
                """
                        .formatted(
                                safe(name(card)),
                                safe(String.join("", PaperHtmlText.stem(card))),
                                safe(PaperHtmlText.paragraph(Paper.why(card))
                                        + PaperHtmlText.paragraph(Paper.readOn(card))),
                                safe(card.id())));
        for (int i = 0; i < card.choices().size(); i++) {
            text.append(
                    """
                        <answer fraction="%s" format="html"><text>%s</text></answer>
                    """
                            .formatted(
                                    i == card.right() ? "100" : "0",
                                    safe(PaperHtmlText.safe(card.choices().get(i)))));
        }
        text.append("    <tags><tag><text>%s</text></tag><tag><text>%s</text></tag></tags>\n"
                .formatted(safe(card.difficulty()), safe(card.kind())));
        text.append("  </question>\n");
    }

    private static String name(CardSaid card) {
        return "%s · %s".formatted(card.card().replaceFirst(",.*", ""), card.kind());
    }

    private static String safe(String text) {
        return Xml.attribute(text);
    }
}
