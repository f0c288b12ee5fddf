package org.tradepact.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.fact.Stated;

/**
 * What a file asks.
 *
 * @param facts what it states, gaps included
 * @param none acts it states did not happen, as facts with only the components that tell them apart
 * @param assume hypothetical status, by instrument id
 * @param about ids of commitments or names of packs that narrow the answer; empty for all that the facts touch
 * @param with names of world packs whose facts join the case
 * @param readings pivot id to option id, for pivots the asker settles
 */
public record Question(
        LocalDate asOf,
        List<Stated> facts,
        List<Stated> none,
        Map<String, Assumed> assume,
        Set<String> about,
        Set<String> with,
        Map<String, String> readings) {
    /** The same with other facts. */
    public Question with(List<Stated> others) {
        return new Question(asOf, others, none, assume, about, with, readings);
    }
}
