package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.check.Row;

/** Holds what is missing against what a scenario says is missing. */
final class ExamMissing {
    private ExamMissing() {}

    static List<String> compare(Expectation expected, Row row) {
        List<String> got =
                row.missing().stream().map(missing -> missing.slot().toString()).toList();
        List<String> sentences = new ArrayList<>();
        for (String wanted : expected.missing()) {
            // `malaysia-schedule-1` names its lines, and `q1` its components
            if (!got.contains(wanted) && got.stream().noneMatch(slot -> slot.startsWith(wanted + "."))) {
                sentences.add("%s: expected `%s` to be missing, got %s"
                        .formatted(
                                ExamWords.name(row),
                                wanted,
                                got.isEmpty() ? "nothing missing" : "`" + String.join("`, `", got) + "`"));
            }
        }
        return sentences;
    }
}
