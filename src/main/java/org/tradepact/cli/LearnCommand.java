package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradepact.learn.Task;
import org.tradepact.learn.course.Course;
import org.tradepact.pack.Nearest;
import org.tradepact.report.CoursePage;
import org.tradepact.report.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact learn}: lessons, and tasks that the checker marks. */
@Command(
        name = "learn",
        sortOptions = false,
        description =
                "Learn what the agreements say by predicting what the checker answers. Without a course: the list of courses. Every"
                        + " answer is marked by evaluating the case, so that any right answer counts, and a wrong one is met with the"
                        + " nearest case where it would be right. Works through pipes as well: questions on the output, answers"
                        + " from the input, a line each.",
        footer = {
            "",
            "Examples:",
            "  tradepact learn                             the courses",
            "  tradepact learn malaysia                    begin, or go on where you stopped",
            "  tradepact learn review                      what you missed, when it is due",
            "  tradepact learn --course my-course          a course of your own",
            "  tradepact learn malaysia --task in-force/mend-quota --watch quota.yaml",
            "",
            "Exit codes: 0 done, or stopped; 2 wrong input, rules or usage; 70 a fault of the program."
        })
final class LearnCommand implements Callable<Integer> {
    static final String REVIEW = "review";

    private final Shell shell;
    private final Function<Shell, Prompt> prompts;

    @Parameters(arity = "0..1", paramLabel = "COURSE", description = "A course, or `review` for what comes back today.")
    private @Nullable String name;

    @Option(
            names = "--course",
            paramLabel = "DIR",
            description = "The folder of a course of your own. May be repeated.")
    private List<Path> own = new ArrayList<>();

    @Option(names = "--lesson", paramLabel = "LESSON", description = "Take one lesson, answered or not.")
    private @Nullable String lesson;

    @Option(names = "--task", paramLabel = "TASK", description = "Take one task, answered or not; `--list` names them.")
    private @Nullable String task;

    @Option(names = "--list", description = "List the lessons and tasks of the course.")
    private boolean list;

    @Option(
            names = "--watch",
            paramLabel = "FILE",
            description = "With `--task` of a case to edit: write it to FILE, and mark FILE whenever it is saved.")
    private @Nullable Path watch;

    @Option(names = "--reset", description = "Forget what was answered in the course; in all courses if none is named.")
    private boolean reset;

    @Option(
            names = "--progress",
            paramLabel = "FILE",
            description =
                    "Where your progress is kept. If left out: tradepact/progress.jsonl in the folder XDG_DATA_HOME, or else in"
                            + " .local/share of HOME (on Windows in LOCALAPPDATA).")
    private @Nullable Path progress;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    LearnCommand(Shell shell) {
        this(shell, TypedPrompt::of);
    }

    /** @param prompts where it asks and is answered */
    LearnCommand(Shell shell, Function<Shell, Prompt> prompts) {
        this.shell = shell;
        this.prompts = prompts;
    }

    @Override
    public Integer call() {
        Notes notes = new Notes(progress == null ? Notes.usual(shell.env()) : progress, shell);
        Packs packs = rules.open();
        Courses courses = new Courses(packs.library(), own);
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        courses.problems().forEach(problem -> shell.tell(problem.toString()));
        if (!packs.problems().isEmpty() || !courses.problems().isEmpty()) {
            return Exit.WRONG_INPUT;
        }
        if (reset) {
            return forget(courses, notes);
        }
        if (REVIEW.equals(name)) {
            return new Learning(shell, prompts, packs, courses, notes).review();
        }
        Optional<Course> course = course(courses);
        if (course.isEmpty()) {
            if (lesson != null || task != null || list || watch != null) {
                throw new Refused("name the course, as in `tradepact learn COURSE --list`");
            }
            say(new CoursePage(style(), packs.library())
                    .list(courses.all(), notes.courses(courses.all()), notes.kept()));
            return Exit.FINE;
        }
        return course(course.get(), packs, courses, notes);
    }

    private Optional<Course> course(Courses courses) {
        if (name != null) {
            return Optional.of(courses.named(name));
        }
        return own.size() == 1 ? courses.find(Courses.folder(own.get(0)).name()) : Optional.empty();
    }

    private int course(Course course, Packs packs, Courses courses, Notes notes) {
        if (list) {
            CoursePage page = new CoursePage(style(), packs.library());
            say(page.lessons(course, notes.lessons(course)));
            say(page.tasks(course, one -> notes.state(course.id(), one)));
            return Exit.FINE;
        }
        if (lesson != null
                && course.lessons().stream().noneMatch(one -> one.id().equals(lesson))) {
            List<String> ids = course.lessons().stream().map(one -> one.id()).toList();
            throw new Refused("--lesson: there is no lesson `%s`%s".formatted(lesson, Nearest.hintOfAll(lesson, ids)));
        }
        Optional<Task> one = Optional.ofNullable(task).map(id -> named(id, course));
        if (watch != null) {
            Task edited = one.orElseThrow(() -> new Refused("--watch: name the task with `--task`"));
            return new WatchedTask(shell, packs, notes, course.id(), edited).watch(watch);
        }
        Learning learning = new Learning(shell, prompts, packs, courses, notes);
        return one.isPresent() ? learning.one(course, one.get()) : learning.take(course, Optional.ofNullable(lesson));
    }

    private static Task named(String id, Course course) {
        List<String> ids = course.tasks().map(Task::id).toList();
        List<Task> found = course.tasks()
                .filter(task -> task.id().equals(id) || task.id().endsWith("/" + id))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new Refused(
                found.isEmpty()
                        ? "--task: there is no task `%s`%s"
                                .formatted(id, Nearest.hint(id, ids, "`--list` names those of the course"))
                        : "--task: several tasks are called `%s`; write the lesson before it, as in `%s`"
                                .formatted(id, found.get(0).id()));
    }

    private int forget(Courses courses, Notes notes) {
        if (name != null) {
            courses.named(name);
        }
        notes.reset(name == null ? "" : name);
        if (notes.kept().isEmpty()) {
            return Exit.WRONG_INPUT; // what went wrong is told
        }
        shell.tell(
                name == null
                        ? "forgotten: all courses begin anew"
                        : "forgotten: the course `%s` begins anew".formatted(name));
        return Exit.FINE;
    }

    private Style style() {
        return new Style(shell.width(), shell.colour(), true, false);
    }

    private void say(String text) {
        shell.out().print(text);
        shell.out().flush();
    }
}
