package org.tradepact.engine;

import java.util.List;

/**
 * A condition by which one value alone keeps a rule from matching a shipment.
 *
 * @param component of the shipment; {@code goods} where a list decides
 * @param test what is asked of it
 * @param holds whether the rule wants the answer yes
 * @param values what it is held against: names of constants, codes of parties, ids of terms or of lists
 */
public record Bar(String component, Test test, boolean holds, List<String> values) {
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
        /** Do the goods stand on this list? */
        LISTED
    }

    static Bar parse(String text) {
        List<String> words = List.of(text.split(" "));
        return new Bar(
                words.get(0),
                Test.valueOf(words.get(1)),
                Boolean.parseBoolean(words.get(2)),
                List.copyOf(words.subList(3, words.size())));
    }

    String text() {
        return "%s %s %s %s"
                .formatted(component, test, holds, String.join(" ", values))
                .strip();
    }
}
