package org.tradepact.report;

import java.util.Set;
import java.util.TreeSet;
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
}
