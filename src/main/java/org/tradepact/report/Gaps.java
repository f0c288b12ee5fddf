package org.tradepact.report;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.fact.Kind;

/** What to write so that a gap is closed. */
final class Gaps {
    private Gaps() {}

    static String toState(Missing missing, Row row) {
        return switch (missing.kind()) {
            case FACT -> fact(missing, row);
            case JUDGMENT ->
                "a judgment: state `%s` of `%s`"
                        .formatted(missing.slot().component(), missing.slot().fact());
            case TEXT -> "the text could not be read; load the line with `--lists`";
            case LIST -> "the list is not complete; load it with `--lists`";
            case DECISION -> "for an authority to decide";
        };
    }

    private static String fact(Missing missing, Row row) {
        if (missing.slot().component().isEmpty()) {
            Commitment.Requirement act = asked(missing, row);
            return "state the `%s` with its days, or under `none: [{%s}]` that there was none"
                    .formatted(act.kind(), act(act, party(missing)));
        }
        String fact = missing.slot().fact();
        return fact.equals(row.force().course().instrument().id())
                ? "give a day for `%s` under `assume`".formatted(missing.slot().component())
                : "state `%s` of `%s`".formatted(missing.slot().component(), fact);
    }

    /** The act a gap stands for: its slot is named after the party and the kind, or what the act is about. */
    private static Commitment.Requirement asked(Missing missing, Row row) {
        String fact = missing.slot().fact();
        String name = fact.substring(fact.indexOf('.') + 1);
        return row.commitment().performedBy().stream()
                .filter(r -> r.kind().equals(name) || r.where().containsValue(name))
                .findFirst()
                .orElse(row.commitment().requires());
    }

    /** The party whose act a gap stands for. */
    private static String party(Missing missing) {
        String fact = missing.slot().fact();
        return fact.substring(0, fact.indexOf('.'));
    }

    private static String act(Commitment.Requirement required, String holder) {
        List<String> parts = Kind.named(required.kind()).stream()
                .flatMap(kind -> kind.components().stream())
                .map(Kind.Component::name)
                .filter(required.where()::containsKey)
                .map(name -> name + ": " + value(required.where().getOrDefault(name, ""), holder))
                .toList();
        return "%s: {%s}".formatted(required.kind(), String.join(", ", parts));
    }

    private static String value(String written, String holder) {
        return written.equals("holder") ? holder : written;
    }
}
