package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Link;
import org.tradepact.pack.Library;
import org.tradepact.pack.Pack;

/**
 * A legal basis and all that rests on it.
 *
 * @param texts the basis first, then the texts that rest on it, directly or through another
 * @param commitments commitments and measures of these texts
 * @param remedies measures among them that are routes to a remedy, which open rather than fall
 * @param links consequences of agreements that domestic law carries out by one of these texts
 * @param others measures of the same packs that rest on something else
 */
public record Foundation(
        Instrument basis,
        List<Instrument> texts,
        List<Commitment> commitments,
        List<Commitment> remedies,
        List<Link> links,
        List<Commitment> others) {
    public static Foundation of(Instrument basis, Library library) {
        List<Instrument> texts = texts(basis, library.packs());
        Set<String> ids = new HashSet<>();
        texts.forEach(text -> ids.add(text.id()));
        List<Commitment> resting = new ArrayList<>();
        List<Commitment> remedies = new ArrayList<>();
        List<Commitment> others = new ArrayList<>();
        for (Pack pack : library.packs()) {
            List<Commitment> own = pack.commitments().stream()
                    .filter(c -> ids.contains(c.instrument()))
                    .toList();
            own.forEach(c -> (c.measure() && c.modality() == Commitment.Modality.REMEDY ? remedies : resting).add(c));
            if (!own.isEmpty()) {
                pack.commitments().stream()
                        .filter(c -> c.measure() && !ids.contains(c.instrument()))
                        .forEach(others::add);
            }
        }
        List<Link> links = library.links().values().stream()
                .flatMap(all -> all.links().stream())
                .filter(link -> ids.contains(link.basis()))
                .toList();
        return new Foundation(basis, texts, List.copyOf(resting), List.copyOf(remedies), links, List.copyOf(others));
    }

    private static List<Instrument> texts(Instrument basis, Collection<Pack> packs) {
        List<Instrument> found = new ArrayList<>(List.of(basis));
        for (int i = 0; i < found.size(); i++) {
            String under = found.get(i).id();
            packs.stream()
                    .flatMap(pack -> pack.instruments().stream())
                    .filter(text -> text.restsOn().contains(under) && !found.contains(text))
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    /** Whether a text is the basis or rests on it. */
    public boolean carries(String instrument) {
        return texts.stream().anyMatch(text -> text.id().equals(instrument));
    }
}
