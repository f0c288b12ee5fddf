package org.tradepact.learn.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradepact.fact.Position;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Form;
import org.tradepact.learn.Marking;
import org.tradepact.learn.Point;
import org.tradepact.learn.Task;
import org.tradepact.learn.Told;
import org.tradepact.pack.Problems;
import org.tradepact.scenario.ExamWords;

/** What an author takes the answer to be, held against what the checker says. */
final class ExpectedCheck {
    private final Exercise exercise;
    private final Task task;
    private final Bench bench;
    private final Marking marking;
    private final Problems problems;

    ExpectedCheck(Exercise exercise, Bench bench, Problems problems) {
        this.exercise = exercise;
        this.task = exercise.task();
        this.bench = bench;
        this.marking = new Marking(bench);
        this.problems = problems;
    }

    void check(Exercise.Expected expect) {
        if (task instanceof Task.Predict predict) {
            predict(predict.point(), expect);
        } else if (task instanceof Task.Pair pair) {
            pair(pair, expect);
        } else {
            answered(expect);
        }
    }

    private Position place(Exercise.Expected expect, String key) {
        return expect.places().getOrDefault(key, expect.at());
    }

    private void predict(Point point, Exercise.Expected expect) {
        for (Told told : bench.evaluate(task.posed().scenario(), List.of(point)).at(point)) {
            if (told instanceof Told.OfClause clause) {
                compare(expect, "verdict", ExamWords.verdict(clause.row().verdict()));
                compare(expect, "force", ExamWords.force(clause.row().force()));
            } else if (told instanceof Told.OfMeasure measure) {
                compare(expect, "outcome", ExamWords.outcome(measure.measured()));
            } else if (told instanceof Told.OfShipment shipment) {
                compare(expect, "may", ExamWords.kebab(shipment.shipment().may()));
                compare(
                        expect,
                        "total",
                        shipment.shipment()
                                .duty()
                                .total()
                                .map(total -> total.stripTrailingZeros().toPlainString())
                                .orElse("open"));
            }
        }
        List<String> odd = new ArrayList<>(expect.wanted().keySet());
        odd.removeAll(
                switch (point.of()) {
                    case CLAUSE -> List.of("verdict", "force");
                    case MEASURE -> List.of("outcome");
                    case PASSAGE -> List.of("may");
                    case TOTAL -> List.of("total");
                });
        odd.forEach(key -> problems.add(place(expect, key), "`%s` is not what this task asks for".formatted(key)));
    }

    private void compare(Exercise.Expected expect, String key, String came) {
        List<String> wanted = expect.wanted().get(key);
        if (wanted == null) {
            return;
        }
        String said = wanted.stream()
                .map(word -> word.equals("clear") ? "not-reached" : word)
                .sorted()
                .collect(Collectors.joining(", "));
        Set<String> sorted = new TreeSet<>(List.of(came.split(", ")));
        if (!said.equals(String.join(", ", sorted))) {
            problems.add(
                    place(expect, key),
                    "`%s`: expected `%s`, the checker says `%s`".formatted(key, String.join(", ", wanted), came));
        }
    }

    private void pair(Task.Pair pair, Exercise.Expected expect) {
        List<Integer> two = expect.wanted().getOrDefault("pair", List.of()).stream()
                .map(file -> index(pair, file, place(expect, "pair")))
                .toList();
        List<Integer> against = expect.wanted().getOrDefault("against", List.of()).stream()
                .map(file -> index(pair, file, place(expect, "against")))
                .toList();
        if (two.size() != 2 || against.size() != 1) {
            problems.add(
                    expect.at(), "write `expect: {pair: [FILE, FILE], against: FILE}`, each as it stands in `cases`");
        } else if (!two.contains(-1)
                && !against.contains(-1)
                && !marking.right(task, new Attempt.OfPair(two.get(0), two.get(1), against.get(0)))) {
            problems.add(place(expect, "pair"), "by what the checker says this is not the pair");
        }
    }

    private int index(Task.Pair pair, String file, Position at) {
        for (int i = 0; i < pair.cases().size(); i++) {
            String own = pair.cases().get(i).scenario().file().replace('\\', '/');
            if (own.equals(file) || own.endsWith("/" + file)) {
                return i;
            }
        }
        problems.add(at, "`%s` is none of the `cases`".formatted(file));
        return -1;
    }

    /** Everything else is read as a learner's answer is. */
    private void answered(Exercise.Expected expect) {
        Form form = Form.of(task, marking, bench);
        expect.wanted()
                .forEach((key, words) -> words.forEach(word -> {
                    boolean asked = task instanceof Task.Deadline deadline
                            ? key.equals(deadline.which() ? "due" : "side")
                            : true;
                    List<Object> read = asked ? form.read(0, word) : List.of();
                    if (!asked) {
                        problems.add(
                                place(expect, key),
                                "`%s` is not what this task asks for; write `%s`"
                                        .formatted(key, key.equals("due") ? "side" : "due"));
                    } else if (read.isEmpty()) {
                        problems.add(place(expect, key), "`%s`: `%s` is no answer to this task".formatted(key, word));
                    } else if (!marking.right(task, form.attempt(read))) {
                        problems.add(
                                place(expect, key),
                                "`%s`: expected `%s`, the checker says `%s`"
                                        .formatted(
                                                key,
                                                word,
                                                marking.solve(task)
                                                        .map(this::word)
                                                        .orElse("otherwise")));
                    }
                }));
    }

    private String word(Attempt attempt) {
        if (attempt instanceof Attempt.OfDecides said) {
            return said.id().isEmpty() ? "none" : said.id();
        }
        if (attempt instanceof Attempt.OfSide said) {
            return ExamWords.kebab(said.side());
        }
        if (attempt instanceof Attempt.OfDay said) {
            return said.day().toString();
        }
        return attempt instanceof Attempt.OfGap said
                ? said.slot().toString()
                : exercise.task().id();
    }
}
