package org.tradepact.learn.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Position;
import org.tradepact.learn.Posed;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;

/** Reads a lesson of a course. */
final class LessonFile {
    private static final List<String> KEYS =
            List.of("lesson", "title", "text", "cards", "doctrine", "worked", "tasks", "note");
    private static final int TASKS = 200;
    private static final int WORDS = 400;

    private final CourseFiles files;
    private final Library library;
    private final Set<String> doctrine;
    private final CaseFiles cases;
    private final Problems problems;

    LessonFile(CourseFiles files, Library library, Set<String> doctrine, CaseFiles cases, Problems problems) {
        this.files = files;
        this.library = library;
        this.doctrine = doctrine;
        this.cases = cases;
        this.problems = problems;
    }

    /** The lesson, or nothing after a report. @param at where the course names it */
    Optional<Lesson> read(String id, Position at) {
        String file = "lessons/%s.yaml".formatted(id);
        Tree tree;
        try {
            tree = TreeReader.read(files.text(file));
        } catch (Unreadable e) {
            if (e.problem().at().line() == 0) {
                problems.add(at, "`%s`: %s".formatted(file, e.problem().sentence()));
            } else {
                problems.add(e.problem());
            }
            return Optional.empty();
        }
        Fields fields = Fields.of(tree, problems, KEYS);
        String named = fields.text("lesson");
        if (!named.isEmpty() && !named.equals(id)) {
            problems.add(
                    fields.valueAt("lesson"),
                    "`lesson` must be the name of its file, `%s`, got `%s`".formatted(id, named));
        }
        String text = fields.text("text");
        long words = text.isBlank() ? 0 : text.strip().split("\\s+").length;
        if (words > WORDS) {
            problems.add(
                    fields.at("text"), "a lesson says at most %d words, this has %d; split it".formatted(WORDS, words));
        }
        return Optional.of(new Lesson(
                id,
                fields.text("title"),
                text.strip(),
                ids(fields, "cards", library.commitmentIds(), "commitment or measure"),
                ids(fields, "doctrine", doctrine, "doctrine card"),
                worked(fields),
                exercises(fields, id),
                tree.at()));
    }

    private List<String> ids(Fields fields, String key, java.util.Collection<String> known, String what) {
        List<String> ids = new ArrayList<>();
        for (Tree item : fields.items(key)) {
            String id = item instanceof Tree.Scalar scalar ? scalar.text() : "";
            if (known.contains(id)) {
                ids.add(id);
            } else {
                problems.add(item.at(), "there is no %s %s%s".formatted(what, item.shape(), Nearest.hint(id, known)));
            }
        }
        return ids;
    }

    private Optional<Lesson.Worked> worked(Fields fields) {
        if (!fields.has("worked")) {
            return Optional.empty();
        }
        Tree tree = fields.get("worked").orElseThrow();
        Fields worked = Fields.of(tree, problems, List.of("case", "commitment", "measure", "total", "may", "subject"));
        Optional<Posed> posed = cases.read(worked.text("case"), worked.valueAt("case"));
        PointReader points = new PointReader(library, problems);
        return points.one(worked, posed)
                .flatMap(point -> posed.map(found -> new Lesson.Worked(found, point, tree.at())));
    }

    private List<Exercise> exercises(Fields fields, String lesson) {
        List<Tree> items = fields.list("tasks");
        if (items.isEmpty()) {
            problems.add(fields.at("tasks"), "`tasks` is empty: a lesson has at least one task");
        }
        if (items.size() > TASKS) {
            problems.add(fields.at("tasks"), "a lesson must not have more than %d tasks".formatted(TASKS));
        }
        TaskReader reader = new TaskReader(lesson, library, cases, problems);
        List<Exercise> exercises = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Tree item : items.subList(0, Math.min(TASKS, items.size()))) {
            reader.read(item).ifPresent(exercise -> {
                if (!ids.add(exercise.task().id())) {
                    problems.add(
                            item.at(),
                            "two tasks of the lesson are called `%s`; give one an `id` of its own"
                                    .formatted(exercise.task().id()));
                }
                exercises.add(exercise);
            });
        }
        return exercises;
    }
}
