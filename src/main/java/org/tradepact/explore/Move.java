package org.tradepact.explore;

import java.util.Comparator;
import java.util.List;
import org.tradepact.fact.Slot;

/**
 * One thing that somebody can do otherwise.
 *
 * @param at what it is done to: a component, a whole fact with an empty component, or the act that is added
 * @param changes what then is said otherwise; more than one only for an act that is to be done again and again
 * @param far how far from what is stated, the nearest first
 * @param plea whether it is only said, and worth what its ground is worth
 * @param value the new value of the component; empty text for a fact that is ended, withdrawn or added
 */
record Move(Slot at, List<Change> changes, int far, boolean plea, Object value) {
    /** Terms of a measure before acts, and these before the end of a measure. */
    static final Comparator<Move> ORDER = Comparator.comparingInt(Move::kind)
            .thenComparing(move -> move.at().toString())
            .thenComparingInt(Move::far);

    boolean whole() {
        return at.component().isEmpty();
    }

    boolean adds() {
        return changes.get(0) instanceof Change.Adds;
    }

    int kind() {
        return adds() ? 1 : whole() ? 2 : 0;
    }

    /** Whether both cannot be done. */
    boolean against(Move other) {
        return at.equals(other.at) || at.fact().equals(other.at.fact()) && (whole() || other.whole());
    }
}
