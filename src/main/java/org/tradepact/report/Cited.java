package org.tradepact.report;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Row;

/** The sources an answer rests on. */
final class Cited {
    private Cited() {}

    static Set<String> by(Row row) {
        Set<String> ids = new TreeSet<>(row.commitment().sources());
        row.readings().forEach(line -> ids.addAll(line.option().sources()));
        row.force().lines().forEach(line -> ids.addAll(line.option().sources()));
        row.because().reasons().stream()
                .filter(reason -> !reason.source().isEmpty())
                .forEach(reason -> ids.add(reason.source()));
        return ids;
    }

    /**
     * The same with the sources of every reading of the clause, those included that are only mentioned as holding it too.
     *
     * @param described ids of all sources there are
     */
    static Set<String> withReadings(Row row, Set<String> described) {
        Set<String> ids = by(row);
        for (Pivot pivot : row.commitment().pivots()) {
            for (Pivot.Option option : pivot.options()) {
                ids.addAll(option.sources());
                Arrays.stream(option.alsoHeldBy().split("[,;\\s]+"))
                        .filter(described::contains)
                        .forEach(ids::add);
            }
        }
        return ids;
    }
}
