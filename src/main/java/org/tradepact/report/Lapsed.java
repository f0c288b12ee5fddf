package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.explore.Foundation;
import org.tradepact.explore.Lapse;
import org.tradepact.scenario.Scenario;

/**
 * The fall of a legal basis over questions of files.
 *
 * @param how the event that ends it
 * @param from its day
 * @param left how many questions were not asked, since it was ended early
 */
public record Lapsed(Foundation foundation, StatusEvent.Kind how, LocalDate from, List<Asked> asked, int left) {
    /** One question. */
    public record Asked(Scenario scenario, Lapse lapse) {
        boolean turned() {
            return !lapse.rows().isEmpty() || !lapse.shipments().isEmpty();
        }

        boolean before() {
            return lapse.state() == Lapse.State.ASKED_BEFORE;
        }
    }

    /** How many answers are others, or the same. */
    int turned() {
        return asked.stream()
                .mapToInt(one ->
                        one.lapse().rows().size() + one.lapse().shipments().size())
                .sum();
    }

    int kept() {
        return asked.stream().mapToInt(one -> one.lapse().kept()).sum();
    }

    int before() {
        return (int) asked.stream().filter(Asked::before).count();
    }
}
