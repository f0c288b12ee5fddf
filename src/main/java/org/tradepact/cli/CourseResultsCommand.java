package org.tradepact.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tradepact.learn.course.Shipped;
import org.tradepact.learn.progress.Event;
import org.tradepact.learn.progress.ProgressFile;
import org.tradepact.pack.Nearest;
import org.tradepact.report.ResultsCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tradepact course results}: how a class did. */
@Command(
        name = "results",
        sortOptions = false,
        description =
                "Gather the progress files of a class in one table: a line for each learner, who is named as the file is, and each"
                        + " task, with how often it was answered and how it was answered first and last. Words written for an"
                        + " `argue` task stand in the last column.")
final class CourseResultsCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Progress files, one of each learner.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--course", paramLabel = "NAME", description = "Only this course.")
    private @Nullable String course;

    private final Set<String> answered = new TreeSet<>();

    @Mixin
    private Output output = new Output();

    CourseResultsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Map<String, List<Event>> learners = new LinkedHashMap<>();
        boolean wrong = false;
        for (Path file : files) {
            String learner = String.valueOf(file.getFileName()).replaceFirst("\\.jsonl?$", "");
            if (!Files.isRegularFile(file)) {
                shell.tell("%s: there is no such file".formatted(file));
                wrong = true;
            } else if (learners.containsKey(learner)) {
                shell.tell("%s: another file is called `%s` as well; give each learner's a name of its own"
                        .formatted(file, learner));
                wrong = true;
            } else {
                wrong |= read(file, learner, learners);
            }
        }
        if (wrong) {
            return Exit.WRONG_INPUT;
        }
        if (course != null && !answered.contains(course)) {
            Optional<String> meant =
                    Shipped.courses().contains(course) ? Optional.empty() : Nearest.close(course, answered);
            if (meant.isPresent()) {
                throw new Refused("--course: nobody answered a task of a course `%s`; did you mean `%s`?"
                        .formatted(course, meant.get()));
            }
            shell.tell("nobody answered a task of the course `%s`".formatted(course));
        }
        output.write(ResultsCsv.write(learners), shell);
        return Exit.FINE;
    }

    /** Whether it could not be read. */
    private boolean read(Path file, String learner, Map<String, List<Event>> learners) {
        try {
            ProgressFile.Read read = new ProgressFile(file).read();
            read.remarks().forEach(shell::tell);
            read.events().forEach(event -> answered.add(event.course()));
            learners.put(
                    learner,
                    read.events().stream()
                            .filter(event -> course == null || event.course().equals(course))
                            .toList());
            return false;
        } catch (UncheckedIOException e) {
            shell.tell("%s: the file cannot be read".formatted(file));
            return true;
        }
    }
}
