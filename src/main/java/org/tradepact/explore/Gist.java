package org.tradepact.explore;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.tradepact.agreement.Deadline;
import org.tradepact.check.Row;
import org.tradepact.fact.Span;

/**
 * What an answer comes to, in the words of files: what makes two answers the same.
 *
 * @param force {@code contested} where readers of weight differ, {@code undetermined} where it hangs on an unknown day
 * @param due a day, or the expression of the deadline while the day is not known; empty for none
 * @param breached periods of breach; one that goes on ends at {@link LocalDate#MAX}
 * @param missing slots of what is not known
 */
public record Gist(String verdict, String force, String due, List<Span> breached, List<String> missing) {
    /** In what two answers can differ. */
    public enum Aspect {
        VERDICT,
        FORCE,
        SINCE,
        DUE,
        MISSING,
        BREACHED
    }

    public Gist {
        breached = List.copyOf(breached);
        missing = List.copyOf(missing);
    }

    /** That of a row. */
    public static Gist of(Row row) {
        String force = row.force().open()
                ? "undetermined"
                : row.force().contested() ? "contested" : word(row.force().force());
        return new Gist(
                word(row.verdict()),
                force,
                due(row),
                row.breached(),
                row.missing().stream().map(missing -> missing.slot().toString()).toList());
    }

    private static String due(Row row) {
        LocalDate due = row.due();
        if (due.getYear() > -9999 && due.getYear() < 9999) {
            return due.toString();
        }
        Deadline deadline = row.commitment().deadline();
        return row.duty() && deadline != Deadline.NONE ? deadline.toString() : "";
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** First day of the first breach; empty for none. */
    public String since() {
        return breached.isEmpty() ? "" : breached.get(0).from().toString();
    }

    /** In what the other answer differs; nothing if they are the same. */
    public Set<Aspect> differs(Gist other) {
        Set<Aspect> aspects = EnumSet.noneOf(Aspect.class);
        add(aspects, Aspect.VERDICT, verdict.equals(other.verdict));
        add(aspects, Aspect.FORCE, force.equals(other.force));
        add(aspects, Aspect.SINCE, since().equals(other.since()));
        add(aspects, Aspect.DUE, due.equals(other.due));
        add(aspects, Aspect.MISSING, Set.copyOf(missing).equals(Set.copyOf(other.missing)));
        add(aspects, Aspect.BREACHED, breached.equals(other.breached));
        return aspects;
    }

    private static void add(Set<Aspect> aspects, Aspect aspect, boolean same) {
        if (!same) {
            aspects.add(aspect);
        }
    }
}
