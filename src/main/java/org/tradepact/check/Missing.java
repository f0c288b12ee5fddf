package org.tradepact.check;

import org.tradepact.fact.Slot;

/**
 * Something that is not known and decides the answer.
 *
 * @param asks what it is, as the object of "state …"
 * @param weight share of neighbouring cases between which the answer changes; higher decides more
 */
public record Missing(Slot slot, Kind kind, String asks, double weight) {
    /** Who or what could fill the gap. */
    public enum Kind {
        FACT,
        JUDGMENT,
        TEXT,
        LIST,
        DECISION
    }
}
