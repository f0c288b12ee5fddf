package org.tradepact.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Names of firms that there are not: made of syllables, and none that a pack names. */
final class Invented {
    private static final String[] HEADS = {
        "Bel", "Cor", "Dan", "Fal", "Gor", "Hal", "Jun", "Kel", "Lor", "Mer", "Nor", "Pel", "Qui", "Ras", "Sol", "Tor",
        "Ul", "Vel", "Wes", "Zan"
    };
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "an", "er", "il", "on", "us"};
    private static final String[] TAILS = {
        "dor", "fex", "gan", "lith", "mar", "nor", "pex", "rim", "sta", "tek", "vex", "zor"
    };
    private static final String[] TRADES = {
        "Trading", "Works", "Mills", "Components", "Foods", "Textiles", "Chemicals", "Metals"
    };
    private static final String[] FORMS = {"Ltd", "Co Ltd", "GmbH", "SA", "Sdn Bhd", "Inc", "LLC", "BV"};

    private Invented() {}

    /** @param listed names that must not come out */
    static List<String> firms(int count, long seed, List<String> listed) {
        Dice dice = new Dice().at(seed, -1);
        Set<String> taken = new TreeSet<>(listed);
        List<String> firms = new ArrayList<>();
        while (firms.size() < count) {
            String name = any(HEADS, dice) + any(MIDDLES, dice) + any(TAILS, dice) + " " + any(TRADES, dice);
            if (taken.add(name)) {
                firms.add(name + " " + any(FORMS, dice));
            }
        }
        return firms;
    }

    /** Names as a clerk in a hurry writes them: a letter left out, or two in the wrong order. */
    static List<String> misspelt(List<String> names, long seed) {
        Dice dice = new Dice().at(seed, -2);
        List<String> misspelt = new ArrayList<>();
        for (String name : names) {
            int at = 1 + dice.below(Math.max(1, name.length() - 2));
            misspelt.add(
                    dice.oneIn(2) || at + 1 >= name.length()
                            ? name.substring(0, at) + name.substring(at + 1)
                            : name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2));
        }
        return misspelt;
    }

    private static String any(String[] words, Dice dice) {
        return words[dice.below(words.length)];
    }
}
