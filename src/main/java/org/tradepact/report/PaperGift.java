package org.tradepact.report;

import java.util.Comparator;
import java.util.List;

/** Cards in the GIFT format of learning platforms: a question a block, parted by empty lines. */
public final class PaperGift {
    private static final String MARKS = "\\~=#{}:";

    private PaperGift() {}

    public static String write(List<CardSaid> cards) {
        StringBuilder text = new StringBuilder();
        String topic = "";
        for (CardSaid card :
                cards.stream().sorted(Comparator.comparing(CardSaid::topic)).toList()) {
            if (!card.topic().equals(topic)) {
                topic = card.topic();
                text.append("$CATEGORY: tradepact/%s\n\n".formatted(topic));
            }
            text.append(question(card)).append('\n');
        }
        return text.toString();
    }

    private static String question(CardSaid card) {
        StringBuilder text = new StringBuilder();
        text.append("// [id:%s] [tag:%s] [tag:%s]\n".formatted(card.id(), card.kind(), card.difficulty()));
        text.append("::%s::[html]%s{\n".formatted(safe(card.id()), safe(String.join("", PaperHtmlText.stem(card)))));
        for (int i = 0; i < card.choices().size(); i++) {
            text.append(i == card.right() ? '=' : '~')
                    .append(safe(PaperHtmlText.safe(card.choices().get(i))))
                    .append('\n');
        }
        String why = PaperHtmlText.paragraph(Paper.why(card)) + PaperHtmlText.paragraph(Paper.readOn(card));
        return text.append("####").append(safe(why)).append("\n}\n").toString();
    }

    /** With a backslash before what has a meaning of its own, and on one line. */
    static String safe(String text) {
        StringBuilder safe = new StringBuilder();
        text.replaceAll("\\s+", " ").codePoints().forEach(c -> {
            if (MARKS.indexOf(c) >= 0) {
                safe.append('\\');
            }
            safe.appendCodePoint(c);
        });
        return safe.toString();
    }
}
