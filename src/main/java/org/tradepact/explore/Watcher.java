package org.tradepact.explore;

/** Told how far a long exploration is; may end it early. */
public interface Watcher {
    /**
     * Called after each step.
     *
     * @param of number of steps as far as known, which may grow
     * @return whether to go on; otherwise the exploration ends with what is done
     */
    boolean goOn(long done, long of);
}
