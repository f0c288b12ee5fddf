package org.tradepact.border;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;

/** Firms that facts of the world name, found by the words of their names. */
public final class KnownFirms {
    private static final int FEW = 4;

    private final List<Named> all = new ArrayList<>();
    private final Map<String, List<Integer>> byWord = new HashMap<>();
    private final List<Integer> ofOneWord = new ArrayList<>();

    /** A firm that a fact names. */
    record Named(Firm firm, Stated fact) {}

    public KnownFirms(Collection<Pack> packs) {
        for (Pack pack : packs) {
            for (Stated fact : pack.facts()) {
                of(fact).forEach(firm -> add(new Named(firm, fact)));
            }
        }
    }

    private void add(Named named) {
        int number = all.size();
        all.add(named);
        Set<String> words = words(named.firm());
        words.forEach(
                word -> byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
        if (words.size() == 1) {
            ofOneWord.add(number);
        }
    }

    /** Those of the same name, or of one close to it, in the order of the packs. */
    List<Named> near(Firm said) {
        Set<String> words = words(said);
        Set<Integer> maybe = new TreeSet<>();
        words.forEach(word -> maybe.addAll(byWord.getOrDefault(word, List.of())));
        if (words.size() == 1) {
            maybe.addAll(ofOneWord);
        }
        List<Named> near = new ArrayList<>();
        for (int number : maybe) {
            Named named = all.get(number);
            if (said.is(named.firm()) || near(said, named.firm())) {
                near.add(named);
            }
        }
        return near;
    }

    /** Whether nobody of that name, or of one close to it, is known. */
    public boolean strange(Firm said) {
        return near(said).isEmpty();
    }

    static Set<Firm> of(Stated fact) {
        Set<Firm> firms = new LinkedHashSet<>();
        for (Object value : fact.said().values()) {
            if (value instanceof Firm firm) {
                firms.add(firm);
            } else if (value instanceof Firms several) {
                firms.addAll(new TreeSet<>(several.members()));
            }
        }
        return firms;
    }

    private static Set<String> words(Firm firm) {
        return new HashSet<>(List.of(firm.key().split(" ")));
    }

    /** Close and not the same: a spelling slip, or the words of one name among those of the other. */
    private static boolean near(Firm said, Firm known) {
        String one = said.key();
        String other = known.key();
        if (one.equals(other) || one.length() < FEW || other.length() < FEW) {
            return false;
        }
        Set<String> words = words(said);
        Set<String> others = words(known);
        boolean slip = one.length() > FEW
                && shares(words, others)
                && Nearest.to(one, List.of(other)).isPresent();
        return slip || words.containsAll(others) || others.containsAll(words);
    }

    /** Whether a word of some length stands in both, or one word is all there is. */
    private static boolean shares(Set<String> words, Set<String> others) {
        return words.size() == 1 && others.size() == 1
                || words.stream().anyMatch(w -> w.length() >= FEW && others.contains(w));
    }
}
