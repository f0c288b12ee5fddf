package org.tradepact.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Task;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.course.Lesson;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.pack.Library;

/** Courses and lessons for people. */
public final class CoursePage {
    private static final int IN = 2;

    private final Style style;
    private final Library library;

    public CoursePage(Style style, Library library) {
        this.style = style;
        this.library = library;
    }

    /** How far somebody is. */
    public record Standing(int tasks, int right, int tried) {}

    /** The list of courses. @param kept where answers are kept, in a sentence */
    public String list(List<Course> courses, Map<String, Standing> standing, String kept) {
        Page page = style.page();
        for (Course course : courses) {
            page.head(0, course.id(), Paint.PLAIN, course.title());
            page.text(IN + 2, Paint.DIM, course.summary());
            page.text(IN + 2, Paint.PLAIN, standing(course, standing));
        }
        page.line();
        page.text(
                0,
                Paint.PLAIN,
                "`tradepact learn COURSE` begins or goes on; `tradepact learn review` brings back what was missed.");
        page.text(0, Paint.DIM, kept);
        return page.toString();
    }

    private static String standing(Course course, Map<String, Standing> standing) {
        Standing now = standing.getOrDefault(course.id(), new Standing(0, 0, 0));
        String size = "%s, %s"
                .formatted(
                        Words.count(course.lessons().size(), "lesson", "lessons"),
                        Words.count(now.tasks(), "task", "tasks"));
        return now.tried() == 0 ? size : size + "; %d answered, %d right".formatted(now.tried(), now.right());
    }

    /** The lessons of a course. @param standing by lesson */
    public String lessons(Course course, Map<String, Standing> standing) {
        Page page = style.page();
        page.text(0, Paint.BOLD, course.title());
        page.text(0, Paint.PLAIN, course.summary());
        page.line();
        Table table = new Table();
        for (Lesson lesson : course.lessons()) {
            Standing now = standing.getOrDefault(lesson.id(), new Standing(0, 0, 0));
            table.add(lesson.id(), lesson.title(), "%d of %d right".formatted(now.right(), now.tasks()));
        }
        page.table(IN, table);
        return page.toString();
    }

    /** The tasks of a course. @param state how each was answered last; empty if it was not */
    public String tasks(Course course, java.util.function.Function<Task, String> state) {
        Page page = style.page();
        page.line();
        Table table = new Table();
        course.tasks().forEach(task -> table.add(task.id(), TaskSaid.heading(task), state.apply(task)));
        page.table(IN, table);
        return page.toString();
    }

    /**
     * What a lesson says before its tasks.
     *
     * @param worked the worked case, answered
     * @param doctrines all doctrine cards, by id
     */
    public String lesson(Lesson lesson, String place, List<Evaluated> worked, Map<String, Doctrine> doctrines) {
        Page page = style.page();
        page.line().text(0, Paint.BOLD, "Lesson %s: %s".formatted(place, lesson.title()));
        for (String paragraph : lesson.text().split("\\n\\s*\\n")) {
            page.line().text(0, Paint.PLAIN, paragraph.replaceAll("\\s+", " ").strip());
        }
        if (!lesson.cards().isEmpty() || !lesson.doctrine().isEmpty()) {
            page.line();
        }
        lesson.doctrine().stream()
                .flatMap(id -> Optional.ofNullable(doctrines.get(id)).stream())
                .forEach(doctrine -> {
                    page.head(IN, doctrine.name(), Paint.DIM, "doctrine " + doctrine.id());
                    page.labelled(IN + 2, "rule", Paint.PLAIN, doctrine.rule());
                });
        for (String id : lesson.cards()) {
            library.commitment(id).ifPresent(card -> card(page, card));
        }
        lesson.worked().ifPresent(shown -> {
            page.line().text(0, Paint.BOLD, "A worked case").line();
            CaseText.print(page, IN, shown.posed().text());
            for (Evaluated evaluated : worked) {
                evaluated.at(shown.point()).forEach(told -> {
                    page.line();
                    new ToldPage(page).print(told, evaluated);
                });
            }
        });
        return page.toString();
    }

    /** A clause in short; {@code card} shows all of it. */
    private static void card(Page page, Commitment clause) {
        page.head(IN, clause.id(), Paint.PLAIN, clause.title());
        page.labelled(IN + 2, "says", Paint.PLAIN, clause.summary());
        page.labelled(IN + 2, "who", Paint.PLAIN, Card.who(clause));
        page.labelled(IN + 2, "owed", Paint.PLAIN, Card.owed(clause));
        String due = Words.deadline(clause.deadline());
        if (!due.isEmpty()) {
            page.labelled(IN + 2, "due", Paint.PLAIN, due);
        }
    }
}
