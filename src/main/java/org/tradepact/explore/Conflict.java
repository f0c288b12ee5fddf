package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tradepact.check.Row;
import org.tradepact.fact.Stated;

/**
 * Measures of the world that a clause would speak against, or may, all with the same answer.
 *
 * @param facts what is done; the answers are those for the first
 * @param first the answer on the first day on which the clause speaks against them, or may
 * @param without the answer on that day if the text does not enter into force
 * @param turns the answer from the day of entry on, and each time it becomes another
 */
public record Conflict(List<Stated> facts, Row first, Optional<Row> without, List<Turn> turns) {
    /** The answer from a day on. */
    public record Turn(LocalDate from, Row row) {}

    /** The same with the measures of another. */
    Conflict and(Conflict other) {
        List<Stated> all = new ArrayList<>(facts);
        all.addAll(other.facts());
        return new Conflict(List.copyOf(all), first, without, turns);
    }

    /** Whether entry into force changes that answer. */
    public boolean changes() {
        return without.map(row -> !alike(row, first)).orElse(true);
    }

    /** What makes the answers for two measures the same. */
    record Alike(String commitment, List<Object> answers) {
        static Alike of(Conflict conflict) {
            List<Object> answers = new ArrayList<>();
            for (Turn turn : conflict.turns()) {
                answers.add(turn.from());
                add(answers, turn.row());
            }
            conflict.without().ifPresent(row -> add(answers, row));
            return new Alike(conflict.first().commitment().id(), answers);
        }

        private static void add(List<Object> answers, Row row) {
            answers.add(Stance.of(row));
            answers.add(row.readings());
            answers.add(row.force().lines());
            answers.add(row.missing().stream()
                    .map(missing -> missing.slot().component())
                    .toList());
        }
    }

    /** Whether two answers are the same, on every reading. */
    static boolean alike(Row one, Row other) {
        return Stance.of(one).equals(Stance.of(other))
                && one.readings().equals(other.readings())
                && one.force().lines().equals(other.force().lines());
    }
}
