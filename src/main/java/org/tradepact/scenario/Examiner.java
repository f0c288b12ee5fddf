package org.tradepact.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.scenario.Exam.Mismatch;

/** Holds answers against expectations. */
public final class Examiner {
    private static final String NOT_ENGAGED = "not-engaged";

    private final Function<Row, String> said;

    /** @param said the sentence a report makes of a row */
    public Examiner(Function<Row, String> said) {
        this.said = said;
    }

    /** @param shipments answers to the shipments of the scenario */
    public Exam examine(List<Expectation> expected, Answer answer, List<ShipmentAnswer> shipments) {
        if (expected.isEmpty()) {
            return new Exam(Exam.Result.UNCHECKED, List.of());
        }
        List<Mismatch> mismatches = new ArrayList<>();
        for (Expectation one : expected) {
            List<String> sentences = one.border()
                    ? ExamShipment.compare(one, shipments)
                    : one.commitment().isEmpty() ? ofPack(one, answer) : ofCommitment(one, answer);
            for (String sentence : sentences) {
                mismatches.add(new Mismatch(one.at(), sentence));
            }
        }
        return Exam.of(mismatches);
    }

    private List<String> ofCommitment(Expectation expected, Answer answer) {
        List<Row> rows = answer.rows().stream()
                .filter(row -> row.commitment().id().equals(expected.commitment()))
                .filter(row -> expected.subject().isEmpty() || row.subject().equals(expected.subject()))
                .toList();
        if (rows.isEmpty()) {
            String verdict = expected.wanted().getOrDefault("verdict", NOT_ENGAGED);
            return verdict.equals(NOT_ENGAGED) ? List.of() : List.of(nothing(expected, verdict, answer));
        }
        if (rows.size() == 1) {
            return compare(expected, rows.get(0));
        }
        List<Row> unmet =
                rows.stream().filter(row -> !compare(expected, row).isEmpty()).toList();
        if (unmet.isEmpty()) {
            return List.of();
        }
        return List.of("%s speaks of several subjects, and they differ: %s; name one with `subject`"
                .formatted(
                        expected.commitment(),
                        rows.stream()
                                .map(row -> "`%s` %s".formatted(row.subject(), ExamWords.verdict(row.verdict())))
                                .collect(Collectors.joining(", "))));
    }

    private static String nothing(Expectation expected, String verdict, Answer answer) {
        List<String> others = answer.rows().stream()
                .filter(row -> row.commitment().id().equals(expected.commitment()))
                .map(row -> "`%s`".formatted(row.subject()))
                .toList();
        if (!others.isEmpty()) {
            return "%s: expected verdict `%s` for subject `%s`, but it judges %s"
                    .formatted(expected.commitment(), verdict, expected.subject(), String.join(", ", others));
        }
        return "%s: expected verdict `%s`%s, but no stated fact is one it speaks of"
                .formatted(
                        expected.commitment(),
                        verdict,
                        expected.subject().isEmpty() ? "" : " for `%s`".formatted(expected.subject()));
    }

    private List<String> ofPack(Expectation expected, Answer answer) {
        boolean nothing = NOT_ENGAGED.equals(expected.wanted().get("verdict"));
        List<String> sentences = new ArrayList<>();
        for (Row row : answer.rows()) {
            if (!row.commitment().pack().equals(expected.pack())
                    || !expected.subject().isEmpty() && !row.subject().equals(expected.subject())
                    || nothing && idle(row)) {
                continue;
            }
            sentences.addAll(compare(expected, row));
        }
        return sentences;
    }

    /** A duty that merely stands, and that the case does not touch. */
    private static boolean idle(Row row) {
        return row.duty() && (!row.touched() || row.verdict() == Verdict.PENDING);
    }

    private List<String> compare(Expectation expected, Row row) {
        List<String> sentences = new ArrayList<>();
        expected.wanted().forEach((key, wanted) -> {
            boolean met =
                    switch (key) {
                        case "verdict" -> wanted.equals(ExamWords.verdict(row.verdict()));
                        case "force" -> wanted.equals(ExamWords.force(row.force()));
                        case "due" -> ExamWords.due(row).contains(wanted);
                        case "since" -> wanted.equals(ExamWords.since(row));
                        case "duty" -> wanted.equals(Boolean.toString(row.duty()));
                        default -> said.apply(row).contains(wanted);
                    };
            if (!met) {
                sentences.add("%s: expected %s `%s`, got `%s`%s"
                        .formatted(
                                ExamWords.name(row),
                                key,
                                wanted,
                                came(key, row),
                                row.subject().equals("-") ? ", as nothing stated is of a kind it speaks of" : ""));
            }
        });
        ExamMissing.compare(expected, row).forEach(sentences::add);
        ExamReadings.compare(expected, row).forEach(sentences::add);
        return sentences;
    }

    /** Whether one row is as expected of its commitment. */
    public boolean met(Expectation expected, Row row) {
        return compare(expected, row).isEmpty();
    }

    private String came(String key, Row row) {
        return switch (key) {
            case "verdict" -> ExamWords.verdict(row.verdict());
            case "force" -> ExamWords.force(row.force());
            case "due" -> String.join("` or `", ExamWords.due(row));
            case "since" -> ExamWords.since(row);
            case "duty" -> Boolean.toString(row.duty());
            default -> said.apply(row);
        };
    }
}
