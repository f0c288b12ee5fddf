package org.tradepact.border;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.check.Measured;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;

/** Finds names of a shipment that are close to names the world packs know. */
final class Leads {
    private static final int FEW = 4;

    private Leads() {}

    /** @param measured of which facts that already decided something are no leads */
    static List<Lead> of(List<Stated> facts, Collection<Pack> packs, List<Measured> measured) {
        List<Lead> leads = new ArrayList<>();
        Set<Firm> said = new HashSet<>();
        facts.forEach(f -> said.addAll(firms(f)));
        if (said.isEmpty()) {
            return List.of();
        }
        for (Pack pack : packs) {
            for (Stated fact : pack.facts()) {
                for (Firm known : firms(fact)) {
                    said.stream()
                            .filter(firm -> near(firm, known) || firm.is(known) && !used(fact, measured))
                            .forEach(firm -> leads.add(new Lead(firm, known, fact.id())));
                }
            }
        }
        return leads.stream().distinct().toList();
    }

    private static boolean used(Stated fact, List<Measured> measured) {
        return measured.stream().flatMap(m -> m.known().stream()).anyMatch(known -> known.id()
                .equals(fact.id()));
    }

    private static Set<Firm> firms(Stated fact) {
        Set<Firm> all = new HashSet<>();
        for (Object value : fact.said().values()) {
            if (value instanceof Firm firm) {
                all.add(firm);
            } else if (value instanceof Firms several) {
                all.addAll(several.members());
            }
        }
        return all;
    }

    /** Close and not the same: a spelling slip, or the words of one name among those of the other. */
    private static boolean near(Firm said, Firm known) {
        String one = said.key();
        String other = known.key();
        if (one.equals(other) || one.length() < FEW || other.length() < FEW) {
            return false;
        }
        Set<String> words = new HashSet<>(List.of(one.split(" ")));
        Set<String> others = new HashSet<>(List.of(other.split(" ")));
        boolean slip = one.length() > FEW && Nearest.to(one, List.of(other)).isPresent() && shares(words, others);
        return slip || words.containsAll(others) || others.containsAll(words);
    }

    /** Whether a word of some length stands in both, or one word is all there is. */
    private static boolean shares(Set<String> words, Set<String> others) {
        return words.size() == 1 && others.size() == 1
                || words.stream().anyMatch(w -> w.length() >= FEW && others.contains(w));
    }
}
