package org.tradepact.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.check.Row;
import org.tradepact.corpus.Corpus;
import org.tradepact.explore.Change;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.course.CourseFile;
import org.tradepact.learn.course.CourseFiles;
import org.tradepact.report.MarkPage;
import org.tradepact.report.Said;
import org.tradepact.report.Style;
import org.tradepact.scenario.ExamWords;
import org.tradepact.scenario.QuestionText;
import org.tradepact.scenario.ValueText;

/** A course under the shipped packs; where none is named, one of one task of each kind. */
public final class Small implements AutoCloseable {
    public static final Path FOLDER = Path.of("src/test/resources/courses/small");

    final Course course;
    public final Bench bench = new Bench(Corpus.LIBRARY, Corpus.LIBRARY.packs(), Corpus::rules);
    final Marking marking = new Marking(bench);

    public Small() {
        this(FOLDER, Set.of());
    }

    /** @param doctrines ids that its lessons may name */
    Small(Path folder, Set<String> doctrines) {
        CourseFile.Found found = CourseFile.read(CourseFiles.in(folder), Corpus.LIBRARY, doctrines);
        assertThat(found.problems()).isEmpty();
        course = found.whole().orElseThrow();
    }

    Task task(String id) {
        return course.tasks()
                .filter(task -> task.id().endsWith("/" + id))
                .findFirst()
                .orElseThrow();
    }

    /** What a line, or several for a task of several steps, comes to. */
    Marked answer(String task, String line) {
        Form form = Form.of(task(task), marking, bench);
        List<Object> values = form.read(0, line);
        assertThat(values).as(line).hasSameSizeAs(form.steps());
        return marking.mark(form.task(), form.attempt(values));
    }

    /** The same for a case that is edited. */
    Marked edit(String task, String edits) {
        CaseEdit edit = new CaseEdit(bench);
        Posed posed = edit.apply(task(task).posed(), edits)
                .orElseThrow(() -> new AssertionError(edit.problems().toString()));
        return marking.mark(task(task), new Attempt.OfCase(posed));
    }

    /** What the checker says where the task asks, one line each. */
    static List<String> told(List<Told> told) {
        return told.stream().map(Small::line).toList();
    }

    private static String line(Told told) {
        if (told instanceof Told.OfClause clause) {
            Row row = clause.row();
            return "%s %s: %s".formatted(row.commitment().id(), row.subject(), Said.of(row));
        }
        if (told instanceof Told.OfMeasure measure) {
            return "%s %s: %s"
                    .formatted(
                            measure.measured().measure().id(),
                            measure.measured().shipment(),
                            ExamWords.outcome(measure.measured()));
        }
        Told.OfShipment shipment = (Told.OfShipment) told;
        return "%s: %s, %s"
                .formatted(
                        shipment.shipment().shipment().id(),
                        shipment.shipment().may(),
                        shipment.shipment().duty().total());
    }

    /** What a counterexample changes, and what is said of it. */
    static List<String> counter(Marked marked) {
        Counterexample counter = marked.counterexample().orElseThrow();
        String changes = counter.changes().stream().map(Small::change).collect(Collectors.joining(" and "));
        List<String> lines = new java.util.ArrayList<>(List.of((counter.whole() ? "" : "in part: ") + changes));
        lines.addAll(told(counter.told()));
        return lines;
    }

    static String change(Change change) {
        if (change instanceof Change.Says says) {
            return "%s=%s".formatted(says.slot(), ValueText.of(says.value()));
        }
        if (change instanceof Change.Opens opens) {
            return "%s=unknown".formatted(opens.slot());
        }
        if (change instanceof Change.Assumes assumes) {
            return "%s.%s=%s".formatted(assumes.instrument(), assumes.event().key(), assumes.day());
        }
        if (change instanceof Change.Reads reads) {
            return "%s=%s".formatted(reads.pivot(), reads.option());
        }
        if (change instanceof Change.Adds adds) {
            return "adds " + QuestionText.fact(adds.fact(), "", Optional.empty());
        }
        return change.toString();
    }

    /** As a learner reads it. */
    String page(Marked marked) {
        return new MarkPage(new Style(100, false, true, false), Corpus.LIBRARY).write(marked);
    }

    @Override
    public void close() {
        bench.close();
    }
}
