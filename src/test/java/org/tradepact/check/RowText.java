package org.tradepact.check;

import java.util.List;
import java.util.stream.Collectors;

/** All an answer says, as text to compare; rows sorted, since the order of facts may differ. */
final class RowText {
    private RowText() {}

    static List<String> of(Answer answer) {
        return answer.rows().stream().map(RowText::of).sorted().toList();
    }

    static String of(Row row) {
        return "%s %s %s %s %s due %s missing %s readings %s forces %s"
                .formatted(
                        row.commitment().id(),
                        row.subject(),
                        row.verdict(),
                        row.force().force(),
                        row.breached(),
                        row.due(),
                        row.missing().stream()
                                .map(m -> m.slot().toString())
                                .sorted()
                                .toList(),
                        lines(row.readings()),
                        lines(row.force().lines()));
    }

    static String lines(List<ReadingLine> lines) {
        return lines.stream()
                .map(l -> l.pivot().id() + "=" + l.option().id() + l.verdicts() + l.forces())
                .collect(Collectors.joining(";"));
    }
}
