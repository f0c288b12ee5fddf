package org.tradepact.explore;

import java.util.List;

/**
 * A change of an answer from one day to the next.
 *
 * @param causes what changes on that day; empty where only what is not stated may change
 */
public record Flip(Moment when, Stance from, Stance to, List<Cause> causes) {
    /** Whether the verdict or the force is another, rather than the reason for it or whether a breach goes on. */
    public boolean turns() {
        return from.verdict() != to.verdict() || !from.weighsAs(to);
    }
}
