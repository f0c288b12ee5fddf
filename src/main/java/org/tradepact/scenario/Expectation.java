package org.tradepact.scenario;

import java.util.List;
import java.util.Map;
import org.tradepact.fact.Position;

/**
 * What a file says the answer is, for one commitment or for all of a pack.
 *
 * @param commitment id, or empty if a pack is named
 * @param pack name, or empty if a commitment is named
 * @param measure id of a measure at the border, or empty
 * @param subject id of a fact, or code of the party that owes a standing duty; empty where there is one row
 * @param wanted {@code verdict}, {@code force}, {@code due}, {@code since}, {@code said}, {@code duty} of a commitment;
 *     {@code outcome}, {@code heading}, {@code rate}, {@code amount}, {@code status} of a measure; {@code answer},
 *     {@code total}, {@code known}, {@code owed} of a shipment: those that are named
 * @param missing slots that are to be named as missing
 * @param options {@code pivot/option} to the verdict, or the force, under it
 */
public record Expectation(
        Position at,
        String commitment,
        String pack,
        String measure,
        String subject,
        Map<String, String> wanted,
        List<String> missing,
        Map<String, String> options) {
    /** Whether it speaks of a shipment at the border rather than of a promise. */
    public boolean border() {
        return commitment.isEmpty() && pack.isEmpty();
    }
}
