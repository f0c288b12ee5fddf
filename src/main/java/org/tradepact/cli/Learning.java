package org.tradepact.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.tradepact.engine.Rulebook;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Confusable;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Task;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.course.Exercise;
import org.tradepact.learn.course.Lesson;
import org.tradepact.learn.progress.Reviews;
import org.tradepact.report.CoursePage;
import org.tradepact.report.Paint;
import org.tradepact.report.Style;

/** A session: lessons and their tasks one after the other, or what comes back. */
final class Learning {
    private final Shell shell;
    private final Function<Shell, Prompt> prompts;
    private final Packs packs;
    private final Courses courses;
    private final Notes notes;

    Learning(Shell shell, Function<Shell, Prompt> prompts, Packs packs, Courses courses, Notes notes) {
        this.shell = shell;
        this.prompts = prompts;
        this.packs = packs;
        this.courses = courses;
        this.notes = notes;
    }

    private interface Session {
        void go(Prompt prompt, Bench bench, Style style);
    }

    private int open(Session session) {
        packs.openInFull();
        try (Prompt prompt = prompts.apply(shell);
                Bench bench = bench(packs)) {
            session.go(prompt, bench, new Style(prompt.width(), shell.colour(), true, false));
        }
        return Exit.FINE;
    }

    /** A bench with the packs at hand. */
    static Bench bench(Packs packs) {
        Map<String, Rulebook> rulebooks = new HashMap<>();
        return new Bench(packs.library(), packs.sound(), pack -> {
            Rulebook own = rulebooks.get(pack);
            if (own == null) {
                own = packs.rulebookToAnswer(pack).forAnotherThread();
                rulebooks.put(pack, own);
            }
            return own;
        });
    }

    /** One task alone. */
    int one(Course course, Task task) {
        return open((prompt, bench, style) -> new Sitting(prompt, bench, notes, style, course, task).sit("1 of 1"));
    }

    /** What is not answered yet of a course, or a lesson whole. */
    int take(Course course, Optional<String> only) {
        return open((prompt, bench, style) -> {
            int number = 0;
            boolean asked = false;
            for (Lesson lesson : course.lessons()) {
                number++;
                boolean wanted = only.map(lesson.id()::equals).orElse(true);
                List<Task> tasks = lesson.exercises().stream()
                        .map(Exercise::task)
                        .filter(task -> only.isPresent() || !notes.answered(course.id(), task))
                        .toList();
                if (wanted && !tasks.isEmpty()) {
                    asked = true;
                    String place = "%d of %d".formatted(number, course.lessons().size());
                    if (!lesson(course, lesson, place, tasks, prompt, bench, style)) {
                        end(course, prompt, style, true);
                        return;
                    }
                }
            }
            if (!asked) {
                say(
                        prompt,
                        style,
                        "You have answered every task of this course. `--lesson` repeats a lesson, `--reset` begins anew.");
            }
            end(course, prompt, style, false);
        });
    }

    /** Whether to go on. */
    private boolean lesson(
            Course course, Lesson lesson, String place, List<Task> tasks, Prompt prompt, Bench bench, Style style) {
        List<Evaluated> worked =
                lesson.worked().map(shown -> bench.evaluate(shown.posed().scenario(), List.of(shown.point()))).stream()
                        .toList();
        prompt.say(new CoursePage(style, packs.library()).lesson(lesson, place, worked, Courses.doctrines()));
        if (!pause(prompt, "", line -> false)) {
            return false;
        }
        List<Task> all = lesson.exercises().stream().map(Exercise::task).toList();
        for (Task task : tasks) {
            String number = "%d of %d".formatted(all.indexOf(task) + 1, all.size());
            if (!sat(new Sitting(prompt, bench, notes, style, course, task), number, prompt)) {
                return false;
            }
        }
        return true;
    }

    /** Whether to go on. */
    private static boolean sat(Sitting sitting, String place, Prompt prompt) {
        return sitting.sit(place) != Sitting.End.QUIT
                && pause(prompt, "`card` and `sources` show more, ", sitting::more);
    }

    /** Waits for somebody who reads; whether to go on. @param more shows more if a line asks for it */
    private static boolean pause(Prompt prompt, String asks, Predicate<String> more) {
        if (!prompt.person()) {
            return true;
        }
        prompt.say("\nEnter goes on, %s`quit` stops.\n".formatted(asks));
        Optional<String> line = prompt.read();
        while (line.isPresent() && more.test(line.get())) {
            line = prompt.read();
        }
        return line.isPresent()
                && !List.of("quit", "q", "exit").contains(line.get().strip().toLowerCase(Locale.ROOT));
    }

    private static void say(Prompt prompt, Style style, String sentence) {
        prompt.say("\n" + style.page().text(0, Paint.PLAIN, sentence));
    }

    private void end(Course course, Prompt prompt, Style style, boolean stopped) {
        CoursePage.Standing now =
                notes.courses(List.of(course)).getOrDefault(course.id(), new CoursePage.Standing(0, 0, 0));
        List<String> said = new ArrayList<>();
        said.add("%s: %d of %d tasks answered, %d right."
                .formatted(course.title(), now.tried(), now.tasks(), now.right()));
        if (stopped) {
            said.add("`tradepact %s` goes on from here.".formatted(courses.going(course)));
        }
        Reviews.all(notes.events()).stream()
                .findFirst()
                .ifPresent(first -> said.add("`tradepact %s` brings back what you missed, from %s on."
                        .formatted(
                                courses.review(), first.due().isBefore(notes.today()) ? notes.today() : first.due())));
        say(prompt, style, String.join(" ", said));
        prompt.say(style.page().text(0, Paint.DIM, notes.kept()).toString());
    }

    private record Due(Course course, Task task) {}

    /** What comes back today. */
    int review() {
        List<Due> due = new ArrayList<>();
        int gone = 0;
        for (Reviews.Item item : Reviews.due(notes.events(), notes.today(), Confusable.groups(packs.library()))) {
            Optional<Course> course = courses.find(item.course());
            Optional<Task> task = course.stream()
                    .flatMap(Course::tasks)
                    .filter(one -> one.id().equals(item.task()))
                    .findFirst();
            if (task.isPresent()) {
                due.add(new Due(course.orElseThrow(), task.get()));
            } else {
                gone++;
            }
        }
        if (gone > 0) {
            shell.tell("%d of what you missed %s no longer there, or of a course that is not named with `--course`"
                    .formatted(gone, gone == 1 ? "is" : "are"));
        }
        int left = gone;
        if (due.isEmpty()) {
            shell.out().println(next(left));
            return Exit.FINE;
        }
        return open((prompt, bench, style) -> {
            int number = 0;
            for (Due one : due) {
                number++;
                String place = "%d of %d".formatted(number, due.size());
                Sitting sitting = new Sitting(prompt, bench, notes, style, one.course(), one.task());
                if (!sat(sitting, place, prompt)) {
                    break;
                }
            }
            say(prompt, style, next(left));
        });
    }

    private String next(int gone) {
        List<Reviews.Item> all = Reviews.all(notes.events());
        if (all.size() <= gone) {
            return "Nothing comes back: whatever you answered was right at once.";
        }
        return all.stream()
                .map(Reviews.Item::due)
                .filter(day -> day.isAfter(notes.today()))
                .findFirst()
                .map(day -> "What you missed comes back from %s on.".formatted(day))
                .orElse("There is more to review today.");
    }
}
