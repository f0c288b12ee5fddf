package org.tradepact.learn.course;

import java.util.List;
import org.tradepact.fact.Position;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Point;
import org.tradepact.pack.Library;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

/** Whether the tasks of a course can be solved, their wrong answers are wrong, and their authors expect what comes out. */
public final class CourseCheck {
    private final Bench bench;
    private final Problems problems = new Problems();

    private CourseCheck(Bench bench) {
        this.bench = bench;
    }

    /** All that is wrong with the tasks, in the order of the files; of a course whose files read well. */
    public static List<Problem> of(Course course, Bench bench) {
        CourseCheck check = new CourseCheck(bench);
        for (Lesson lesson : course.lessons()) {
            lesson.worked().ifPresent(check::worked);
            lesson.exercises().forEach(exercise -> new TaskCheck(exercise, bench, check.problems).check());
        }
        return check.problems.list();
    }

    private void worked(Lesson.Worked worked) {
        Evaluated evaluated = bench.evaluate(worked.posed().scenario(), List.of(worked.point()));
        told(evaluated, worked.point(), worked.at(), problems, bench.library());
    }

    /** Reports where nothing, or too much, is said at a point. Whether one thing is said. */
    static boolean told(Evaluated evaluated, Point point, Position at, Problems problems, Library library) {
        int count = evaluated.at(point).size();
        List<String> subjects = evaluated.rows(point).stream()
                .map(row -> row.subject().equals("-") ? "" : row.subject())
                .distinct()
                .toList();
        boolean nothing = count == 0 || subjects.equals(List.of("")) && point.of() == Point.Of.CLAUSE;
        if (nothing) {
            problems.add(
                    at,
                    switch (point.of()) {
                        case CLAUSE, MEASURE ->
                            "`%s` judges nothing that the case states%s"
                                    .formatted(
                                            point.id(),
                                            (point.subject().isEmpty() ? "" : " under `%s`".formatted(point.subject()))
                                                    + new Lacking(evaluated, List.of(point))
                                                            .unread(point, library.commitment(point.id())));
                        case PASSAGE, TOTAL ->
                            "the case states no shipment%s"
                                    .formatted(point.subject().isEmpty() ? "" : " `%s`".formatted(point.subject()));
                    });
        } else if (count > 1) {
            problems.add(
                    at,
                    "%s speaks of several subjects of the case%s; name one with `subject`"
                            .formatted(
                                    point.id().isEmpty() ? "the task" : "`%s`".formatted(point.id()),
                                    subjects.size() > 1 ? ", `%s`".formatted(String.join("`, `", subjects)) : ""));
        }
        return !nothing && count == 1;
    }
}
