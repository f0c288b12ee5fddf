package org.tradepact.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tradepact.agreement.Deadline;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Effect;
import org.tradepact.check.Force;
import org.tradepact.check.ForceAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/** Parts of an answer as scenario files and JSON write them. */
public final class ExamWords {
    private ExamWords() {}

    public static String verdict(Verdict verdict) {
        return kebab(verdict);
    }

    public static String force(Force force) {
        return kebab(force);
    }

    /** The force of a row; {@code undetermined} where a day is not known, {@code contested} where readers of weight differ. */
    public static String force(ForceAnswer force) {
        if (force.open()) {
            return "undetermined";
        }
        return force.contested() ? "contested" : kebab(force.force());
    }

    /** {@code MY-ART-CM.2 of `q1`}. */
    static String name(Row row) {
        return row.subject().equals("-")
                ? row.commitment().id()
                : "%s of `%s`".formatted(row.commitment().id(), row.subject());
    }

    /** {@code NOT_IN_FORCE} as {@code not-in-force}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How a question comes out for a shipment; {@code not-looked-at} where nothing that was looked at answers it. */
    public static String gate(Gate gate, ShipmentAnswer answer) {
        return answer.unseen(gate) ? "not-looked-at" : kebab(gate.state());
    }

    /** All ways to write when a duty is due: the day if it is known, and the expression of the deadline. */
    static List<String> due(Row row) {
        List<String> ways = new ArrayList<>();
        if (!row.due().equals(LocalDate.MAX)) {
            ways.add(row.due().toString());
        }
        if (row.commitment().deadline() != Deadline.NONE) {
            ways.add(row.commitment().deadline().toString());
        }
        return ways.isEmpty() ? List.of("none") : ways;
    }

    /** The first day of breach, or {@code none}. */
    static String since(Row row) {
        return row.breached().isEmpty() ? "none" : row.breached().get(0).from().toString();
    }

    /** In words a file may expect: consequences by name, anything else by its outcome. */
    public static String outcome(Measured measured) {
        if (measured.open()) {
            return "undetermined";
        }
        Effect effect = measured.effect().orElseThrow();
        return effect.outcome() == Effect.Outcome.FOLLOWS
                ? effect.consequences().stream().map(ExamWords::kebab).sorted().collect(Collectors.joining(", "))
                : kebab(effect.outcome());
    }
}
