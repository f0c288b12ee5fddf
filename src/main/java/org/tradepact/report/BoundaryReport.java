package org.tradepact.report;

import java.util.List;
import java.util.Map;
import org.tradepact.explore.NearMiss;
import org.tradepact.explore.Surveyed;
import org.tradepact.pack.Problem;

/**
 * What a look at the boundaries of rules came to.
 *
 * @param justified untested boundaries that are left on purpose, and why
 * @param amiss what is wrong with such reasons
 */
public record BoundaryReport(Surveyed surveyed, Map<NearMiss, String> justified, List<Problem> amiss) {
    /** Those that want a scenario or a reason. */
    public List<NearMiss> wanting() {
        return surveyed.found().stream()
                .filter(miss -> miss.state() == NearMiss.State.UNTESTED && !justified.containsKey(miss))
                .toList();
    }

    long count(NearMiss.State state) {
        return surveyed.found().stream().filter(miss -> miss.state() == state).count();
    }
}
