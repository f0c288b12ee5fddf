package org.tradepact.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.tradepact.learn.Task;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.progress.Event;
import org.tradepact.learn.progress.ProgressFile;
import org.tradepact.report.Clean;
import org.tradepact.report.CoursePage.Standing;
import org.tradepact.report.TaskSaid;

/** What a learner has done, read once and added to; a failure to write it is told and stops nothing. */
final class Notes {
    private final Path path;
    private final ProgressFile file;
    private final LocalDate today;
    private final Shell shell;
    private final List<Event> events = new ArrayList<>();
    private boolean lost;

    /** @throws Refused if there is a file that cannot be read */
    Notes(Path path, Shell shell) {
        this.path = path;
        this.file = new ProgressFile(path);
        this.shell = shell;
        this.today = shell.today().get();
        try {
            ProgressFile.Read read = file.read();
            events.addAll(read.events());
            read.remarks().forEach(shell::tell);
        } catch (UncheckedIOException e) {
            throw new Refused("--progress: `%s` cannot be read; name another file".formatted(path));
        }
    }

    /** Where progress is kept when no file is named. */
    static Path usual(Map<String, String> env) {
        return Home.data(env).resolve("progress.jsonl");
    }

    Path path() {
        return path;
    }

    /** Where answers are kept, in a sentence; empty where they could not be. */
    String kept() {
        return lost
                ? ""
                : "Your answers are kept in `%s`; `--progress FILE` names another place."
                        .formatted(Clean.of(path.toString()));
    }

    LocalDate today() {
        return today;
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    void add(String course, Task task, Event.What what, int hints, String text) {
        List<String> clauses = TaskSaid.clauses(task);
        write(new Event(
                today,
                what,
                course,
                task.id(),
                TaskSaid.kind(task),
                clauses.size() == 1 ? clauses.get(0) : "",
                hints,
                text));
    }

    void reset(String course) {
        write(Event.reset(today, course));
        events.removeIf(event -> course.isEmpty() || event.course().equals(course));
    }

    private void write(Event event) {
        try {
            file.add(event);
        } catch (UncheckedIOException e) {
            if (!lost) {
                shell.tell("your progress could not be written to `%s`; name another file with `--progress FILE`"
                        .formatted(path));
            }
            lost = true;
        }
        if (event.answer()) {
            events.add(event);
        }
    }

    /** Whether a task was answered or passed over. */
    boolean answered(String course, Task task) {
        return events.stream()
                .anyMatch(event -> event.course().equals(course) && event.task().equals(task.id()));
    }

    /** How a task was answered last; empty if it was not. */
    String state(String course, Task task) {
        return events.stream()
                .filter(event -> event.course().equals(course) && event.task().equals(task.id()))
                .reduce((first, second) -> second)
                .map(event -> event.what().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** How far the learner is in each course. */
    Map<String, Standing> courses(List<Course> courses) {
        Map<String, Standing> standing = new LinkedHashMap<>();
        courses.forEach(course ->
                standing.put(course.id(), standing(course.id(), course.tasks().toList())));
        return standing;
    }

    /** How far the learner is in each lesson of a course. */
    Map<String, Standing> lessons(Course course) {
        Map<String, Standing> standing = new LinkedHashMap<>();
        course.lessons()
                .forEach(lesson -> standing.put(
                        lesson.id(),
                        standing(
                                course.id(),
                                lesson.exercises().stream().map(e -> e.task()).toList())));
        return standing;
    }

    /** A task counts as right as it was answered last. */
    private Standing standing(String course, List<Task> tasks) {
        Set<String> ids = new HashSet<>();
        tasks.forEach(task -> ids.add(task.id()));
        Map<String, Event.What> last = new HashMap<>();
        events.stream()
                .filter(event -> event.course().equals(course) && ids.contains(event.task()))
                .forEach(event -> last.put(event.task(), event.what()));
        int right = (int) last.values().stream()
                .filter(what -> what == Event.What.RIGHT || what == Event.What.UNMARKED)
                .count();
        int tried = (int) last.values().stream()
                .filter(what -> what != Event.What.SKIPPED)
                .count();
        return new Standing(tasks.size(), right, tried);
    }
}
