package org.tradepact.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradepact.check.Camel;
import org.tradepact.check.Reason;
import org.tradepact.check.Row;

/** Finds what a clause is silent on that fits the case: the noun phrase that shares words with what keeps the case out. */
final class Silence {
    private static final int STEM = 6;

    private Silence() {}

    static Optional<String> of(Row row) {
        if (row.commitment().silentOn().isEmpty() || row.duty()) {
            return Optional.empty();
        }
        List<String> said = row.because().reasons().stream()
                .filter(reason -> reason.kind() == Reason.Kind.FACT && reason.value() instanceof Enum<?>)
                .flatMap(reason -> stems(Camel.words(((Enum<?>) reason.value()).name())))
                .toList();
        return row.commitment().silentOn().stream()
                .filter(phrase ->
                        stems(phrase).findFirst().filter(said::contains).isPresent())
                .findFirst();
    }

    private static Stream<String> stems(String phrase) {
        return Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^a-z]+"))
                .filter(word -> word.length() >= 5 && !word.equals("export") && !word.equals("import"))
                .map(word -> word.substring(0, Math.min(STEM, word.length())));
    }
}
