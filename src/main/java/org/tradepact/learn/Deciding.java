package org.tradepact.learn;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tradepact.check.Effect;
import org.tradepact.check.Row;

/** Which of several clauses or measures decides a case: one that comes to something, before one that is merely kept. */
final class Deciding {
    private Deciding() {}

    /** Ids of those that decide; none if the case touches none of them. */
    static Set<String> of(List<Point> among, Evaluated evaluated) {
        int most = 1;
        Set<String> ids = new LinkedHashSet<>();
        for (Point point : among) {
            int rank = rank(point, evaluated);
            if (rank > most) {
                ids.clear();
                most = rank;
            }
            if (rank == most) {
                ids.add(point.id());
            }
        }
        return ids;
    }

    /** What is said where it is decided; everywhere if nothing decides. */
    static List<Told> told(List<Point> among, Evaluated evaluated) {
        Set<String> deciding = of(among, evaluated);
        List<Told> told = new ArrayList<>();
        for (Point point : among) {
            if (deciding.isEmpty() || deciding.contains(point.id())) {
                evaluated.at(point).stream()
                        .filter(one -> deciding.isEmpty() || rank(one) == rank(point, evaluated))
                        .forEach(told::add);
            }
        }
        return told;
    }

    private static int rank(Point point, Evaluated evaluated) {
        return evaluated.at(point).stream().mapToInt(Deciding::rank).max().orElse(0);
    }

    private static int rank(Told told) {
        if (told instanceof Told.OfClause clause) {
            return rank(clause.row());
        }
        if (told instanceof Told.OfMeasure measure) {
            return measure.measured().effect().map(Deciding::rank).orElse(2);
        }
        return 0;
    }

    private static int rank(Row row) {
        boolean idle = row.duty() && !row.touched();
        return switch (row.verdict()) {
            case BREACH, CONTESTED, EXCUSED -> 2;
            case UNDETERMINED -> idle ? 0 : 2;
            case COMPLIES -> row.right() ? 2 : 1;
            case PENDING -> idle ? 0 : 1;
            case NOT_ENGAGED -> 0;
        };
    }

    private static int rank(Effect effect) {
        return switch (effect.outcome()) {
            case CHARGED, FOLLOWS -> 2;
            case SPARED, SUSPENDED -> 1;
            case NOT_REACHED -> 0;
        };
    }
}
