package org.tradepact.bench;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.engine.Chunk;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Fact;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Mode;
import org.tradepact.fact.Sector;
import org.tradepact.fact.Shipment;
import org.tradepact.finding.Charged;
import org.tradepact.finding.Citation;
import org.tradepact.finding.Finding;
import org.tradepact.finding.Spared;
import org.tradepact.pack.Pack;

/** What {@code rules/us_tariff_actions/brazil_duty.drl} says, as somebody without an engine would write it. */
final class BrazilInJava {
    private static final String ID = "US-IEEPA-BRAZIL";
    private static final Citation CITED = new Citation(ID);
    private static final Set<Sector> SECTORS = EnumSet.of(
            Sector.STEEL,
            Sector.ALUMINIUM,
            Sector.COPPER,
            Sector.CARS,
            Sector.CAR_PARTS,
            Sector.TIMBER,
            Sector.TRUCKS,
            Sector.TRUCK_PARTS,
            Sector.BUSES,
            Sector.SEMICONDUCTORS);
    private static final Set<String> SECTOR_LISTS = Set.of(
            "us-232-steel",
            "us-232-aluminium",
            "us-232-copper",
            "us-232-cars",
            "us-232-car-parts",
            "us-232-trucks",
            "us-232-truck-parts",
            "us-232-buses",
            "us-232-softwood",
            "us-232-upholstered",
            "us-232-cabinets",
            "us-232-semiconductors");

    private final List<TariffHeading> headings;
    private final LocalDate before;
    private final LocalDate until;

    BrazilInJava(Pack pack) {
        headings = pack.headings().stream().filter(h -> h.measure().equals(ID)).toList();
        before = date(pack, ID + "/loaded-before");
        until = date(pack, ID + "/window-until");
    }

    private static LocalDate date(Pack pack, String id) {
        return pack.terms().stream()
                .filter(term -> term.term().id().equals(id))
                .map(term -> ((Term.DateTerm) term.term()).date())
                .findFirst()
                .orElseThrow();
    }

    Set<Finding> findings(Chunk.Sought row) {
        Shipment shipment = (Shipment) row.facts().iterator().next();
        boolean exempt = false;
        boolean notExempt = false;
        boolean ofSector = false;
        for (Fact fact : row.facts()) {
            if (fact instanceof ListEntry entry && entry.goods().equals(shipment.goods())) {
                if (entry.list().id().equals("us-brazil-exempt")) {
                    exempt |= entry.listed();
                    notExempt |= !entry.listed();
                } else {
                    ofSector |= entry.listed() && SECTOR_LISTS.contains(entry.list().id());
                }
            }
        }
        Set<Finding> found = new HashSet<>();
        if (shipment.to().code().equals("US")) {
            for (TariffHeading heading : headings) {
                if (heading.covers(shipment.origin()) && heading.holds(shipment.entered())) {
                    found.add(new Charged(CITED, shipment, heading, shipment.chargedShare()));
                }
            }
        }
        if (exempt) {
            spare(found, shipment, "9903.01.81");
        }
        if (shipment.mode() == Mode.VESSEL
                && shipment.loaded().isBefore(before)
                && shipment.entered().isBefore(until)) {
            spare(found, shipment, "9903.01.78");
        }
        if (shipment.claims().has(Claim.DONATION)) {
            spare(found, shipment, "9903.01.79");
        }
        if (shipment.claims().has(Claim.INFORMATIONAL_MATERIAL)) {
            spare(found, shipment, "9903.01.80");
        }
        if (shipment.claims().has(Claim.CHAPTER_98)) {
            spare(found, shipment, "");
        }
        Sector sector = shipment.sector232();
        if (notExempt && (SECTORS.contains(sector) || sector == Sector.AS_LISTED && ofSector)) {
            spare(found, shipment, "9903.01.83");
        }
        return found;
    }

    private static void spare(Set<Finding> found, Shipment shipment, String heading) {
        found.add(new Spared(CITED, shipment, heading));
    }
}
