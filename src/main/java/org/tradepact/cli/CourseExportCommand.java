package org.tradepact.cli;

import java.util.concurrent.Callable;
import org.tradepact.learn.Bench;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.course.CourseFile;
import org.tradepact.report.Handout;
import org.tradepact.report.HandoutHtml;
import org.tradepact.report.HandoutMarkdown;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact course export}: a course on paper. */
@Command(
        name = "export",
        sortOptions = false,
        description =
                "Write a hand-out of a course: its lessons, cards, worked cases and tasks, with lines to answer on; `--key` adds the"
                        + " answers with their reasons at the end.")
final class CourseExportCommand implements Callable<Integer> {
    /** A shape in which a hand-out is written. */
    enum Shape {
        MD,
        HTML
    }

    private final Shell shell;

    @Parameters(
            paramLabel = "COURSE",
            description = "The folder of a course, or the name of one that comes with the program.")
    private String name = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "md", description = "md or html.")
    private Shape format = Shape.MD;

    @Option(names = "--key", description = "Add the answers at the end.")
    private boolean key;

    @Option(names = "--overwrite", description = "Replace FILE if it is there.")
    private boolean overwrite;

    @Mixin
    private RuleOptions rules = new RuleOptions();

    @Mixin
    private Output output = new Output();

    CourseExportCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        output.fresh(overwrite);
        Packs packs = rules.open();
        packs.openInFull();
        CourseFile.Found found = CourseFile.read(CourseCheckCommand.files(name), packs.library(), Courses.doctrine());
        packs.problems().forEach(problem -> shell.tell(problem.toString()));
        found.problems().forEach(problem -> shell.tell(problem.toString()));
        if (!packs.problems().isEmpty() || found.whole().isEmpty()) {
            return Exit.WRONG_INPUT;
        }
        Course course = found.whole().get();
        try (Bench bench = Learning.bench(packs)) {
            Handout handout = Handout.of(course, bench, Courses.doctrines(), key);
            output.write(format == Shape.MD ? HandoutMarkdown.write(handout) : HandoutHtml.write(handout), shell);
        }
        return Exit.FINE;
    }
}
