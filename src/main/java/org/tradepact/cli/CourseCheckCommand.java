package org.tradepact.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tradepact.learn.Bench;
import org.tradepact.learn.course.CourseCheck;
import org.tradepact.learn.course.CourseFile;
import org.tradepact.learn.course.CourseFiles;
import org.tradepact.learn.course.Shipped;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.report.CourseSaid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code tradepact course check}: whether the courses in folders can be taken. */
@Command(
        name = "check",
        sortOptions = false,
        description =
                "Check courses: every file reads well, every clause there is, every task can be solved and not by any answer, and"
                        + " comes out as its author expects. All that is wrong is told at once, each with its place.")
final class CourseCheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders of courses, or names of courses that come with the program.")
    private List<String> names = new ArrayList<>();

    @Mixin
    private RuleOptions rules = new RuleOptions();

    CourseCheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Packs packs = rules.open();
        packs.openInFull();
        Problems problems = new Problems();
        problems.addAll(packs.problems());
        try (Bench bench = Learning.bench(packs)) {
            for (String name : names) {
                CourseFile.Found found = CourseFile.read(files(name), packs.library(), Courses.doctrine());
                problems.addAll(found.problems());
                List<Problem> tasks = found.course()
                        .map(course -> CourseCheck.of(course, bench))
                        .orElse(List.of());
                problems.addAll(tasks);
                if (tasks.isEmpty()) {
                    found.whole().map(CourseSaid::sound).ifPresent(shell.out()::println);
                }
            }
        }
        problems.list().forEach(problem -> shell.tell(problem.toString()));
        return problems.none() ? Exit.FINE : Exit.WRONG_INPUT;
    }

    /** A folder, or a course that comes with the program where there is no such folder. */
    static CourseFiles files(String name) {
        Path folder = path(name);
        if (Files.exists(folder)) {
            return Courses.folder(folder);
        }
        if (Shipped.courses().contains(name)) {
            return CourseFiles.shipped(name);
        }
        throw new Refused("%s: there is no such folder, nor a course of that name that comes with the program%s"
                .formatted(name, Nearest.hint(name, Shipped.courses())));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Refused("there is no folder and no course `%s`".formatted(name));
        }
    }
}
