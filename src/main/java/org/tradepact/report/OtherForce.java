package org.tradepact.report;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.check.Force;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;

/** What a breach is where readers of weight give the text another force than the first reading does. */
final class OtherForce {
    private OtherForce() {}

    /** {@code ; on another reading it would breach a text that is not in force}. */
    static String of(Row row) {
        Set<Force> others = EnumSet.noneOf(Force.class);
        for (ReadingLine line : row.force().lines()) {
            if (line.option().standing().contests()) {
                others.addAll(line.forces());
            }
        }
        others.remove(row.force().force());
        return others.stream().map(force -> phrase(row, force)).collect(Collectors.joining());
    }

    /** What never bound does not lapse. */
    private static String lapsed(Row row) {
        return Weight.bound(row.force().course()) ? "the text has lapsed" : "the text is no longer valid";
    }

    private static String phrase(Row row, Force force) {
        boolean soft = Said.soft(row);
        return "; on another reading "
                + switch (force) {
                    case BINDING -> "it %s a text that binds".formatted(soft ? "falls short of" : "breaches");
                    case POLITICAL -> "it %s a political text".formatted(soft ? "falls short of" : "departs from");
                    case NOT_IN_FORCE ->
                        "it would %s a text that is not in force".formatted(soft ? "fall short of" : "breach");
                    case LAPSED -> lapsed(row);
                };
    }
}
