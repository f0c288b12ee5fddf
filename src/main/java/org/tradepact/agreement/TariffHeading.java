package org.tradepact.agreement;

import java.time.LocalDate;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Span;

/**
 * One heading under which a measure charges goods of some origins, for some days.
 *
 * @param measure id of the measure
 * @param heading number in chapter 99, dots included; empty if no source gives it
 * @param reached heading declared instead where the ordinary duty reaches the total by itself; empty for none
 * @param origin origins it covers
 * @param rate percent of the customs value
 * @param known how well the rate is known
 * @param toTotal whether the rate is a total that the charge fills up to, the ordinary duty counted in
 * @param span days, of the kind that the measure counts by
 * @param source id of the source
 */
public record TariffHeading(
        String measure,
        String heading,
        String reached,
        Reach origin,
        Percent rate,
        Known known,
        boolean toTotal,
        Span span,
        String source,
        Commitment.Confidence confidence,
        String note,
        Position at) {
    /** How well a rate is known. */
    public enum Known {
        EXACTLY,
        AT_LEAST,
        AT_MOST
    }

    /** Whether goods of this origin fall under it. */
    public boolean covers(Party party) {
        return origin.reaches(party.code());
    }

    /** Whether the day is one of its days. */
    public boolean holds(LocalDate day) {
        return span.has(day);
    }

    @Override
    public int hashCode() {
        return 31 * measure.hashCode() + heading.hashCode();
    }
}
