package org.tradepact.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;

/**
 * What a sweep finds about one subject.
 *
 * @param commitment nothing for a shipment
 * @param subject id of the fact, or the holder of a standing duty
 * @param duty whether it is a standing duty
 * @param replies one for each point, the first axis moving fastest
 * @param stretches along the only axis, if its values are ordered; empty otherwise
 * @param boundaries along the first axis, then along the second, each from low to high
 */
public record Track(
        Optional<Commitment> commitment,
        String subject,
        boolean duty,
        List<Reply> replies,
        List<Stretch> stretches,
        List<Boundary> boundaries) {
    public Track {
        replies = List.copyOf(replies);
        stretches = List.copyOf(stretches);
        boundaries = List.copyOf(boundaries);
    }

    /**
     * Boundaries that stand at the same value of an axis, on the same side of it, together: what turns there may differ along
     * the other axis.
     */
    public List<List<Boundary>> turns() {
        List<List<Boundary>> turns = new ArrayList<>();
        for (Boundary boundary : boundaries) {
            List<Boundary> last = turns.isEmpty() ? List.of() : turns.get(turns.size() - 1);
            if (!last.isEmpty() && last.get(0).standsWith(boundary)) {
                last.add(boundary);
            } else {
                turns.add(new ArrayList<>(List.of(boundary)));
            }
        }
        return turns;
    }

    /** Commitment and subject, or the shipment. */
    public String name() {
        return commitment.map(c -> c.id() + " · " + subject).orElse(subject);
    }
}
