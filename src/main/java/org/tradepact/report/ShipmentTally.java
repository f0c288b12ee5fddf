package org.tradepact.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.border.ShipmentAnswer.May;
import org.tradepact.scenario.Exam;

/** How many answers there are of each kind, where shipments alone were asked about. */
final class ShipmentTally {
    private ShipmentTally() {}

    /** {@code 3 shipments: 2 may ship, 1 cannot be said yet}; the tally of scenarios where anything was expected. */
    static String sentence(Run run) {
        List<Checked> all = run.checked();
        boolean asked = !all.isEmpty()
                && run.wrong() == 0
                && all.stream().allMatch(c -> c.exam().result() == Exam.Result.UNCHECKED)
                && all.stream().noneMatch(c -> c.shipments().isEmpty());
        return asked ? shipments(all) : run.tally().sentence();
    }

    private static String shipments(List<Checked> all) {
        Map<May, Integer> counts = new EnumMap<>(May.class);
        for (Checked checked : all) {
            for (ShipmentAnswer answer : checked.shipments()) {
                counts.merge(answer.may(), 1, Integer::sum);
            }
        }
        List<String> parts = new ArrayList<>();
        counts.forEach((may, count) -> parts.add(count + words(may)));
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return "%s: %s".formatted(Words.count(sum, "shipment", "shipments"), String.join(", ", parts));
    }

    private static String words(May may) {
        return switch (may) {
            case MAY -> " may ship";
            case MAY_NOT -> " may not ship";
            case OPEN -> " cannot be said yet";
        };
    }
}
