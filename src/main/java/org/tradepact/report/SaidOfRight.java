package org.tradepact.report;

import org.tradepact.check.Judged;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/** The answer of a clause that gives a right: available or not, rather than kept or broken. */
final class SaidOfRight {
    private SaidOfRight() {}

    static String of(Row row) {
        return switch (row.verdict()) {
            case COMPLIES, EXCUSED -> "available" + weight(row);
            case BREACH -> "used without its conditions" + weight(row);
            case PENDING -> "not available yet: " + Said.due(row);
            case NOT_ENGAGED -> notAvailable(row);
            case UNDETERMINED -> "may be available: " + Said.open(row);
            case CONTESTED ->
                row.readings().stream()
                        .findFirst()
                        .map(line -> "available on one reading and not on another: it turns on "
                                + line.pivot().turnsOn())
                        .orElse("available on one reading and not on another");
        };
    }

    private static String notAvailable(Row row) {
        if (row.judged().why() == Judged.Why.NOT_ENCODED) {
            return "not decided: " + Said.why(row);
        }
        return row.judged().why() == Judged.Why.WORDS
                ? "not available: its conditions are not met"
                : "not available: " + Said.why(row);
    }

    private static String weight(Row row) {
        return switch (row.force().force()) {
            case BINDING, POLITICAL -> "";
            case NOT_IN_FORCE -> " once %s is in force".formatted(Said.text(row));
            case LAPSED -> " while %s lasted".formatted(Said.text(row));
        };
    }

    /** What the sentence begins with. */
    static String word(Row row) {
        return switch (row.verdict()) {
            case COMPLIES, EXCUSED -> "available";
            case BREACH -> "used without its conditions";
            case PENDING -> "not available yet";
            case NOT_ENGAGED -> row.judged().why() == Judged.Why.NOT_ENCODED ? "not decided" : "not available";
            case UNDETERMINED -> "may be available";
            case CONTESTED -> "contested";
        };
    }

    static String phrase(Verdict verdict) {
        return switch (verdict) {
            case COMPLIES, EXCUSED -> "available";
            case BREACH -> "used without its conditions";
            case PENDING -> "not yet available";
            case NOT_ENGAGED -> "not available";
            case UNDETERMINED -> "depends on what is not stated";
            case CONTESTED -> "contested";
        };
    }
}
