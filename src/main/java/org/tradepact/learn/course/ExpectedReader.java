package org.tradepact.learn.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.learn.Posed;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Problems;

/** Reads what the author of a task takes its answer to be. */
final class ExpectedReader {
    private static final Map<String, List<String>> KEYS = Map.of(
            "predict", List.of("verdict", "force", "outcome", "may", "total"),
            "decides", List.of("decides"),
            "deadline", List.of("side", "due"),
            "gap", List.of("missing"),
            "pair", List.of("pair", "against"),
            "mend", List.of("solution"),
            "build", List.of("solution"),
            "argue", List.of());

    private final CaseFiles cases;
    private final Problems problems;

    ExpectedReader(CaseFiles cases, Problems problems) {
        this.cases = cases;
        this.problems = problems;
    }

    /** Nothing where the task says nothing of it. */
    Optional<Exercise.Expected> read(Fields task, String kind) {
        if (!task.has("expect")) {
            return Optional.empty();
        }
        if (kind.equals("argue")) {
            problems.add(task.at("expect"), "`argue` has no right answer to expect; say in `rubric` what you look for");
            return Optional.empty();
        }
        Fields fields = Fields.of(task.get("expect").orElseThrow(), problems, KEYS.getOrDefault(kind, List.of()));
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        Map<String, Position> places = new LinkedHashMap<>();
        Optional<Posed> solution = Optional.empty();
        for (String key : KEYS.getOrDefault(kind, List.of())) {
            if (!fields.has(key)) {
                continue;
            }
            places.put(key, fields.valueAt(key));
            if (key.equals("solution")) {
                solution = cases.read(fields.text(key), fields.valueAt(key));
            } else {
                wanted.put(key, fields.texts(key));
            }
        }
        return Optional.of(new Exercise.Expected(task.at("expect"), wanted, places, solution));
    }
}
