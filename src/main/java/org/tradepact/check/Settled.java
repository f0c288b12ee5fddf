package org.tradepact.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;

/** What the asker has settled about where a clause stands and what became of its text. */
final class Settled {
    private Settled() {}

    /** The commitment in the instrument that the settled readings put it in. */
    static Commitment place(Commitment commitment, Map<String, String> readings) {
        Commitment placed = commitment;
        for (Pivot.Option option : options(commitment, readings)) {
            placed = option.standsIn().isEmpty() ? placed : placed.standingIn(option.standsIn());
        }
        return placed;
    }

    /** The events that the settled readings add to its instrument. */
    static List<StatusEvent> events(Commitment commitment, Map<String, String> readings) {
        List<StatusEvent> events = new ArrayList<>();
        options(commitment, readings).forEach(o -> events.addAll(o.event()));
        return List.copyOf(events);
    }

    private static List<Pivot.Option> options(Commitment commitment, Map<String, String> readings) {
        List<Pivot.Option> settled = new ArrayList<>();
        for (Pivot pivot : commitment.pivots()) {
            if (pivot.force()) {
                pivot.options().stream()
                        .filter(o -> o.id().equals(readings.get(pivot.id())))
                        .forEach(settled::add);
            }
        }
        return settled;
    }
}
