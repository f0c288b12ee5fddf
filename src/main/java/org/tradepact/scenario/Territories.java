package org.tradepact.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problems;

/** Holds the parties a shipment names against the customs territories of the world. */
final class Territories {
    /** Codes of places that are no customs territory or have no trade of their own. */
    private static final Set<String> NOWHERE = Set.of("AQ", "BV", "GS", "HM", "TF", "UM");

    private static final Set<String> MEMBERS_OF_EU = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private Territories() {}

    /**
     * Reports territories that there are not. Codes of invented parties are for what-if scenarios; a real shipment has
     * them only where a pack deals with such a party.
     */
    static void report(List<Stated> facts, Library library, Problems problems) {
        Set<Party> dealt = library.packs().stream()
                .flatMap(pack -> pack.parties().stream())
                .collect(Collectors.toSet());
        for (Stated fact : facts) {
            fact.said().forEach((component, value) -> {
                if (component.equals("to")
                        && fact.kind() == Shipment.class
                        && value instanceof Party member
                        && MEMBERS_OF_EU.contains(member.code())) {
                    Optional.ofNullable(fact.at().get(component))
                            .ifPresent(at -> problems.add(
                                    at,
                                    "`to`: goods enter the European Union as one customs territory; write `EU`, got `%s`"
                                            .formatted(member)));
                }
                if (value instanceof Party party && invented(party) && !dealt.contains(party)) {
                    Optional.ofNullable(fact.at().get(component))
                            .ifPresent(at -> problems.add(
                                    at,
                                    ("`%s`: `%s` is no customs territory; write its ISO 3166 code such as `MY`, or"
                                                    + " `EU`")
                                            .formatted(component, party)));
                }
            });
        }
    }

    /** Kosovo goes by a code that the standard leaves to users. */
    private static boolean invented(Party party) {
        return NOWHERE.contains(party.code())
                || party.code().startsWith("X") && !party.code().equals("XK");
    }
}
