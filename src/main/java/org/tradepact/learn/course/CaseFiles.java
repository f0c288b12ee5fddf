package org.tradepact.learn.course;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.fact.Position;
import org.tradepact.learn.Posed;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.SourceText;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** The cases of a course, each read once. A learner sees the text of the file, so that it must not tell the answer. */
final class CaseFiles {
    private static final Map<String, String> REFUSED = Map.of(
            "expect", "a case does not hold its answer; the task may, under `expect`",
            "why", "a case does not explain itself; the task may, under `why`",
            "hint", "a case gives no hints; the task does, under `hints`",
            "cases", "a file of a course poses one case; write each in a file of its own");

    private final CourseFiles files;
    private final Library library;
    private final Problems problems;
    private final Map<String, Optional<Posed>> read = new HashMap<>();

    CaseFiles(CourseFiles files, Library library, Problems problems) {
        this.files = files;
        this.library = library;
        this.problems = problems;
    }

    /** Paths of all cases that were asked for. */
    Set<String> read() {
        return new TreeSet<>(read.keySet());
    }

    /** The case of a file, or nothing after a report. @param at where it is named */
    Optional<Posed> read(String file, Position at) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Posed> known = read.get(file);
        if (known == null) {
            known = posed(file, at);
            read.put(file, known);
        }
        return known;
    }

    private Optional<Posed> posed(String file, Position at) {
        try {
            SourceText source = files.text(file);
            boolean telling = refused(TreeReader.read(source));
            Scenarios scenarios = ScenarioFile.read(source, library, Settings.NONE);
            problems.addAll(scenarios.problems());
            return telling || scenarios.scenarios().size() != 1
                    ? Optional.empty()
                    : Optional.of(new Posed(scenarios.scenarios().get(0), source.text()));
        } catch (Unreadable e) {
            Problem problem = e.problem();
            if (problem.at().line() == 0) { // told where it is named, as there is no place in it
                problems.add(at, "`%s`: %s".formatted(file, problem.sentence()));
            } else {
                problems.add(problem);
            }
            return Optional.empty();
        }
    }

    private boolean refused(Tree tree) {
        int before = problems.count();
        if (tree instanceof Tree.Mapping mapping) {
            REFUSED.forEach(
                    (key, sentence) -> mapping.entry(key).ifPresent(entry -> problems.add(entry.at(), sentence)));
        }
        return problems.count() > before;
    }
}
