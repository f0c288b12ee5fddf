package org.tradepact.explore;

import java.util.List;
import java.util.Set;
import org.tradepact.check.Question;

/**
 * How the answers to a question move with one or two of the things it says. Every answer is that of the check.
 *
 * @param axes one or two; the first moves fastest in all that follows
 * @param tracks acts and duties that some point reaches, then shipments
 * @param points how many the axes have together
 * @param left how many of them were not asked since it was ended early
 * @param asked how many cases were answered, those beside and between the points included
 * @param ended whether it was ended early, so that boundaries may be lacking or given as the next value asked
 * @param untouched how many standing duties no stated fact touches, left out
 */
public record Sweep(
        Question question,
        List<Axis> axes,
        List<Track> tracks,
        int points,
        int left,
        long asked,
        boolean ended,
        int untouched) {
    /** No more points are asked than this. */
    public static final int MOST = 10_000;

    public Sweep {
        axes = List.copyOf(axes);
        tracks = List.copyOf(tracks);
    }

    /**
     * Asks a question at every point, and finds where its answers turn.
     *
     * @param rowsFor ids of commitments or packs that are wanted although no fact touches them
     * @param axes one or two, as {@link AxisReader} reads them
     * @param askers at least one; each works in a thread of its own
     */
    public static Sweep of(
            Question question, Set<String> rowsFor, List<Axis> axes, List<Asker> askers, Watcher watcher) {
        return new Sweeping(question, rowsFor, axes, new Crew(askers), watcher).sweep();
    }
}
