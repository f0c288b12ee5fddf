package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;

/** Holds the verdict or force under single options against what a scenario expects of them. */
final class ExamReadings {
    private ExamReadings() {}

    static List<String> compare(Expectation expected, Row row) {
        List<String> sentences = new ArrayList<>();
        expected.options().forEach((option, wanted) -> {
            String got = under(option, row);
            if (!got.equals(wanted)) {
                sentences.add("%s, read as `%s`: expected `%s`, got `%s`"
                        .formatted(ExamWords.name(row), option, wanted, got));
            }
        });
        return sentences;
    }

    /** An option of a pivot that decides nothing leaves the answer as it is. */
    private static String under(String option, Row row) {
        return Stream.concat(row.readings().stream(), row.force().lines().stream())
                .filter(line -> named(line, option))
                .map(ExamReadings::words)
                .findFirst()
                .orElse(forceOption(option, row) ? ExamWords.force(row.force()) : ExamWords.verdict(row.verdict()));
    }

    private static boolean forceOption(String option, Row row) {
        return row.commitment().pivots().stream()
                .filter(pivot -> pivot.force())
                .anyMatch(pivot -> pivot.options().stream().anyMatch(o -> isNamed(pivot.id(), o.id(), option)));
    }

    private static boolean named(ReadingLine line, String option) {
        return isNamed(line.pivot().id(), line.option().id(), option);
    }

    /** {@code any-stage}, {@code stage/any-stage} and {@code MY-ART-CM.1/stage/any-stage} name the same. */
    private static boolean isNamed(String pivot, String option, String written) {
        String full = pivot + "/" + option;
        return written.equals(full) || full.endsWith("/" + written);
    }

    private static String words(ReadingLine line) {
        return Stream.concat(
                        line.verdicts().stream().map(ExamWords::verdict),
                        line.forces().stream().map(ExamWords::force))
                .sorted()
                .collect(Collectors.joining(" or "));
    }
}
