package org.tradepact.pack;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradepact.agreement.GoodsGroup;

/**
 * Words in which people name goods, and the tariff lines these may fall under.
 *
 * @param words as a report writes them
 * @param synonyms other words for the same
 * @param lines in digits; one if the words settle it, and none if no line is theirs alone
 * @param group id of the goods group that such goods are of, or empty
 * @param stage how far such goods are processed, as files write it, or empty
 * @param decides what tells several lines apart, or empty
 * @param note what else is to be known of the lines, or empty
 */
record Phrase(
        String words,
        List<String> synonyms,
        List<String> lines,
        String group,
        String stage,
        String decides,
        String note,
        List<String> sources) {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.]+");

    Phrase {
        synonyms = List.copyOf(synonyms);
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    static Phrase of(GoodsGroup group) {
        List<String> synonyms = new ArrayList<>(group.synonyms());
        synonyms.add(group.id());
        return new Phrase(
                group.title(),
                synonyms,
                group.lines(),
                group.id(),
                group.fixes().getOrDefault("stage", ""),
                "",
                "",
                group.sources());
    }

    /** All ways to say it, as sets of folded words. */
    List<Set<String>> keys() {
        List<Set<String>> keys = new ArrayList<>();
        keys.add(key(words));
        synonyms.forEach(synonym -> keys.add(key(synonym)));
        return keys;
    }

    List<String> names() {
        List<String> names = new ArrayList<>(synonyms);
        names.add(0, words);
        return names;
    }

    /** The words of a text without case, accents, order, punctuation and plural. */
    static Set<String> key(String text) {
        Set<String> key = new TreeSet<>();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (String word : BETWEEN.split(plain)) {
            if (!word.isEmpty()) {
                key.add(singular(word));
            }
        }
        return key;
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
