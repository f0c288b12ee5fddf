package org.tradepact.lint;

import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Position;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Pack;
import org.tradepact.pack.Problems;

/** Topics that commitments name must be in a register, or clauses of two texts would never be found to be about the same. */
final class Topics {
    private final Set<String> known;
    private final Problems problems;

    Topics(Set<String> known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    /** @param lines of commitments in the file, by id */
    void check(Pack pack, String file, Map<String, Integer> lines) {
        for (Commitment commitment : pack.commitments()) {
            for (String topic : commitment.topics()) {
                if (!known.contains(topic)) {
                    problems.add(
                            new Position(file, lines.getOrDefault(commitment.id(), 1), 1),
                            "`%s`: no `topics.yaml` has the topic `%s`%s"
                                    .formatted(commitment.id(), topic, Nearest.hint(topic, known)));
                }
            }
        }
    }
}
