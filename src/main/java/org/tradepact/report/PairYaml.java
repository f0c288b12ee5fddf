package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Measured;
import org.tradepact.check.Question;
import org.tradepact.check.ReadingLine;
import org.tradepact.check.Row;
import org.tradepact.check.Tried;
import org.tradepact.check.Verdict;
import org.tradepact.explore.NearMiss;
import org.tradepact.fact.Stated;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.QuestionText;
import org.tradepact.scenario.ValueText;

/** Two cases that differ in one thing, as a scenario file that only lacks its reasons. */
public final class PairYaml {
    /** What stands where a person has to write. */
    public static final String TO_WRITE = "TO BE WRITTEN";

    private final NearMiss miss;
    private final NearMiss.Pair pair;
    private final StringBuilder text = new StringBuilder();

    private PairYaml(NearMiss miss, NearMiss.Pair pair) {
        this.miss = miss;
        this.pair = pair;
    }

    /** The text of the file. */
    public static String write(NearMiss miss, NearMiss.Pair pair) {
        PairYaml yaml = new PairYaml(miss, pair);
        yaml.print();
        return yaml.text.toString();
    }

    /** A name for the file: the commitment and what the rule looks at. */
    public static String name(NearMiss miss, int number) {
        String words = (miss.boundary().commitment() + " " + miss.boundary().name() + " " + number)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
        return words + ".yaml";
    }

    private void print() {
        Question holds = pair.holds();
        Question kept = pair.kept();
        line("title: '%s: %s'".formatted(TO_WRITE, quoted(miss.boundary().rule())));
        line("question: '%s'"
                .formatted(quoted("Does %s decide?".formatted(miss.boundary().name()))));
        line("asOf: " + holds.asOf());
        lines("", QuestionText.assume(holds.assume()));
        line("about: [%s]".formatted(miss.boundary().commitment()));
        QuestionText.list("with", new TreeSet<>(holds.with())).ifPresent(this::line);
        lines("", QuestionText.readings(common(holds.readings(), kept.readings())));
        List<Stated> shared = holds.facts().stream()
                .filter(fact -> other(fact, kept).isPresent())
                .toList();
        lines(
                "",
                QuestionText.under(
                        "facts",
                        shared.stream()
                                .map(fact -> QuestionText.fact(fact, fact.id(), other(fact, kept)))
                                .toList()));
        boolean alike = QuestionText.none(holds).equals(QuestionText.none(kept));
        if (alike) {
            lines("", QuestionText.under("none", QuestionText.none(holds)));
        }
        line("cases:");
        printCase("the rule holds", holds, kept, pair.holding(), alike, true);
        printCase("this alone keeps it from holding", kept, holds, pair.keeping(), alike, false);
        line("why: '%s: what the two cases show together'".formatted(TO_WRITE));
        line("hint: '%s'".formatted(TO_WRITE));
    }

    private void printCase(String name, Question own, Question against, Tried answer, boolean alike, boolean first) {
        line("  - name: '%s'".formatted(quoted(name + value(first))));
        lines("    ", QuestionText.readings(less(own.readings(), against.readings())));
        List<String> facts = new ArrayList<>();
        for (Stated fact : own.facts()) {
            Optional<Stated> other = other(fact, against);
            if (other.isEmpty()) {
                facts.add(QuestionText.fact(fact, fact.id(), other));
            } else if (!first) {
                QuestionText.changed(fact, other.get()).ifPresent(facts::add);
            }
        }
        lines("    ", QuestionText.under("facts", facts));
        if (!alike) {
            lines("    ", QuestionText.under("none", QuestionText.none(own)));
        }
        line("    expect:");
        line("      - " + expected(answer, own));
        line("    why: '%s, from the words of the clause'".formatted(TO_WRITE));
    }

    private String value(boolean first) {
        return pair.values().size() < 2 ? "" : ": " + Words.value(pair.values().get(first ? 0 : 1));
    }

    private String expected(Tried answer, Question asks) {
        String subject = pair.near().subject();
        String id = miss.boundary().commitment();
        if (answer.measured().isPresent()) {
            Measured found = answer.measured().get();
            return "{measure: %s, subject: %s, outcome: '%s'%s}"
                    .formatted(
                            id,
                            subject,
                            ExamWords.outcome(found),
                            missing(found.missing().stream()
                                    .map(one -> one.slot().toString())
                                    .toList()));
        }
        if (answer.row().isEmpty()) {
            return "{commitment: %s, subject: %s, verdict: not-engaged}".formatted(id, subject);
        }
        Row row = answer.row().get();
        boolean open = row.verdict() == Verdict.UNDETERMINED;
        return "{commitment: %s, subject: %s, verdict: %s, force: %s%s%s}"
                .formatted(
                        id,
                        subject,
                        ExamWords.verdict(row.verdict()),
                        ExamWords.force(row.force()),
                        options(row, asks),
                        open
                                ? missing(row.missing().stream()
                                        .map(one -> one.slot().toString())
                                        .toList())
                                : "");
    }

    /** The verdict under each option, so that a rule is told of that decides under one that nobody of weight holds. */
    private static String options(Row row, Question question) {
        List<String> said = new ArrayList<>();
        for (Pivot pivot : row.commitment().pivots()) {
            if (pivot.force() || question.readings().containsKey(pivot.id())) {
                continue;
            }
            for (Pivot.Option option : pivot.options()) {
                Set<Verdict> under = row.readings().stream()
                        .filter(line ->
                                line.pivot().equals(pivot) && line.option().equals(option))
                        .findFirst()
                        .map(ReadingLine::verdicts)
                        .orElse(Set.of(row.verdict()));
                if (under.size() == 1) {
                    said.add("%s/%s: %s"
                            .formatted(
                                    pivot.id(),
                                    option.id(),
                                    ExamWords.verdict(under.iterator().next())));
                }
            }
        }
        return said.isEmpty() ? "" : ", option: {%s}".formatted(String.join(", ", said));
    }

    private static String missing(List<String> slots) {
        return slots.isEmpty()
                ? ""
                : ", missing: ["
                        + String.join(", ", slots.stream().map(ValueText::text).toList()) + "]";
    }

    private static Optional<Stated> other(Stated fact, Question question) {
        return question.facts().stream()
                .filter(f -> f.id().equals(fact.id()) && f.kind() == fact.kind())
                .findFirst();
    }

    private void lines(String indent, List<String> lines) {
        lines.forEach(line -> line(indent + line));
    }

    private static Map<String, String> common(Map<String, String> one, Map<String, String> other) {
        Map<String, String> common = new TreeMap<>(one);
        common.entrySet().retainAll(other.entrySet());
        return common;
    }

    private static Map<String, String> less(Map<String, String> one, Map<String, String> other) {
        Map<String, String> rest = new TreeMap<>(one);
        rest.entrySet().removeAll(other.entrySet());
        return rest;
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
