package org.tradepact.agreement;

import java.util.List;
import org.tradepact.agreement.Commitment.Confidence;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;

/**
 * What the use of a right could change at a border: a link from a clause to a duty, which somebody has to decide on.
 *
 * @param after ids of the commitments whose use could bring it about
 * @param where ids of the commitments not kept on which it turns; empty for any
 * @param by parties that use the right; empty for either
 * @param origin whose goods it touches
 * @param entering where they enter
 * @param decisionOf who decides, as a phrase
 * @param basis id of the instrument of domestic law it rests on; empty if none is named
 * @param uncertain why it may not come, in a sentence or two
 */
public record Link(
        String id,
        List<String> after,
        List<String> where,
        List<Party> by,
        Party origin,
        Party entering,
        Change change,
        String decisionOf,
        String basis,
        String uncertain,
        List<String> sources,
        Confidence confidence,
        Position at) {
    /** What changes. */
    public sealed interface Change {}

    /**
     * A measure charges another rate.
     *
     * @param heading heading under which goods are charged now; empty for any
     * @param now rate under it, as the sources give it
     */
    public record Rate(String measure, String heading, Percent now, Percent then) implements Change {}

    /**
     * Headings no longer exempt from a measure.
     *
     * @param headings headings of chapter 99 that exempt goods now
     * @param then rate that goods would bear without them
     */
    public record Exemptions(String measure, List<String> headings, Percent then) implements Change {}

    /** Something may be charged, and no text says what. */
    public record Unnamed() implements Change {}

    /** Nothing by itself. */
    public record Nothing() implements Change {}
}
