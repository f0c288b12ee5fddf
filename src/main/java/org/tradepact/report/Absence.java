package org.tradepact.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Camel;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.fact.Stated;

/**
 * That a required act did not happen, where a file says so.
 *
 * @param place where the file says it
 */
record Absence(String sentence, String place) {
    static Optional<Absence> of(Row row, Checked checked) {
        Commitment.Requirement required = row.commitment().requires();
        if (!row.duty() || row.verdict() != Verdict.BREACH) {
            return Optional.empty();
        }
        return checked.answer().question().none().stream()
                .filter(denied -> Kind.of(denied.kind()).name().equals(required.kind()) && fits(denied, required))
                .findFirst()
                .map(denied -> new Absence(
                        "stated not to have happened: " + words(denied),
                        Optional.<Position>ofNullable(denied.at().get(""))
                                .map(at -> Places.of(at, checked))
                                .orElse("")));
    }

    /** Whether the kind of act that is denied is the one required. */
    private static boolean fits(Stated denied, Commitment.Requirement required) {
        return denied.said().entrySet().stream()
                .filter(said ->
                        said.getValue() instanceof Enum<?> && required.where().containsKey(said.getKey()))
                .allMatch(said -> Camel.lower(((Enum<?>) said.getValue()).name())
                        .equals(required.where().get(said.getKey())));
    }

    static String words(Stated denied) {
        Kind kind = Kind.of(denied.kind());
        String said = kind.components().stream()
                .filter(component -> denied.said().containsKey(component.name()))
                .map(component -> Words.value(denied.said().getOrDefault(component.name(), "")))
                .collect(Collectors.joining(", "));
        return "%s (%s)".formatted(Camel.words(kind.name()), said);
    }
}
