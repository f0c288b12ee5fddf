package org.tradepact.border;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tradepact.check.Measured;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Stated;

/** Finds names of a shipment that are close to names the world packs know. */
final class Leads {
    private Leads() {}

    /** @param measured of which facts that already decided something are no leads */
    static List<Lead> of(List<Stated> facts, KnownFirms known, List<Measured> measured) {
        Set<Firm> said = new LinkedHashSet<>();
        facts.forEach(fact -> said.addAll(KnownFirms.of(fact)));
        Set<Lead> leads = new LinkedHashSet<>();
        Map<Firm, List<KnownFirms.Named>> near = new TreeMap<>();
        said.forEach(firm -> near.put(firm, known.near(firm)));
        near.forEach((firm, all) -> all.stream()
                .filter(named -> !firm.is(named.firm()) || !used(named.fact(), measured))
                .forEach(named ->
                        leads.add(new Lead(firm, named.firm(), named.fact().id()))));
        return List.copyOf(leads);
    }

    private static boolean used(Stated fact, List<Measured> measured) {
        String kind = Kind.of(fact.kind()).name();
        return measured.stream()
                .filter(m -> m.measure().needs().containsKey(kind))
                .flatMap(m -> m.known().stream())
                .anyMatch(known -> known.id().equals(fact.id()));
    }
}
