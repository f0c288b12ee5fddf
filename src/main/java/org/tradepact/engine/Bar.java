package org.tradepact.engine;

import java.util.List;

/**
 * A condition by which one value alone keeps a rule from matching a shipment.
 *
 * @param component of the shipment; {@code goods} where a list decides, {@link #NONE} where no value does
 * @param test what is asked of it
 * @param holds whether the rule wants the answer yes
 * @param values what it is held against: names of constants, codes of parties, ids of terms or of lists, or as {@link Headed} and
 *     {@link Needed} have them
 */
public record Bar(String component, Test test, boolean holds, List<String> values) {
    /** In place of a component. */
    public static final String NONE = ".";

    /** What may be asked of a component. */
    public enum Test {
        /** Is it one of these? */
        IS,
        /** Does it hold this claim? */
        HAS,
        /** Is it true? */
        TRUE,
        /** Is it a day before that of a term? */
        BEFORE,
        /** Is it a day after that of a term? */
        AFTER,
        /** Do the goods stand on one of these lists? */
        LISTED,
        /** Is it an origin that a heading covers, or a day on which one holds? */
        HEADED,
        /** Is there a fact beside it that names it? Asked where no others are stated than those of the pack. */
        FACT
    }

    static Bar parse(String text) {
        List<String> words = List.of(text.split(" "));
        return new Bar(
                words.get(0),
                Test.valueOf(words.get(1)),
                Boolean.parseBoolean(words.get(2)),
                List.copyOf(words.subList(3, words.size())));
    }

    /** The same as one word. */
    String word() {
        return "%s:%s:%s:%s".formatted(component, test, holds, String.join(",", values));
    }

    static Bar parseWord(String word) {
        List<String> parts = List.of(word.split(":", -1));
        return new Bar(
                parts.get(0),
                Test.valueOf(parts.get(1)),
                Boolean.parseBoolean(parts.get(2)),
                parts.get(3).isEmpty() ? List.of() : List.of(parts.get(3).split(",")));
    }

    String text() {
        return "%s %s %s %s"
                .formatted(component, test, holds, String.join(" ", values))
                .strip();
    }
}
