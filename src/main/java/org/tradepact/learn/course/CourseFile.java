package org.tradepact.learn.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Position;
import org.tradepact.pack.Fields;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;
import org.tradepact.pack.Tree;
import org.tradepact.pack.TreeReader;
import org.tradepact.pack.Unreadable;

/** Reads a course: {@code course.yaml}, and what it names. All that is wrong is told at once. */
public final class CourseFile {
    /** The file that makes a folder a course. */
    public static final String NAME = "course.yaml";

    private static final List<String> KEYS = List.of("course", "title", "summary", "pack", "lessons", "note");
    private static final int LESSONS = 200;

    private final CourseFiles files;
    private final Library library;
    private final Set<String> doctrine;
    private final Problems problems = new Problems();

    private CourseFile(CourseFiles files, Library library, Set<String> doctrine) {
        this.files = files;
        this.library = library;
        this.doctrine = doctrine;
    }

    /**
     * What was read.
     *
     * @param course nothing if the course file itself cannot be read; with problems it may lack what they are about
     */
    public record Found(Optional<Course> course, List<Problem> problems) {
        /** The course, if nothing is wrong with it. */
        public Optional<Course> whole() {
            return problems.isEmpty() ? course : Optional.empty();
        }
    }

    /** @param doctrine ids of the doctrine cards there are */
    public static Found read(CourseFiles files, Library library, Set<String> doctrine) {
        CourseFile reader = new CourseFile(files, library, Set.copyOf(doctrine));
        Optional<Course> course = reader.course();
        return new Found(course, reader.problems.list());
    }

    private Optional<Course> course() {
        Tree tree;
        try {
            tree = TreeReader.read(files.text(NAME));
        } catch (Unreadable e) {
            problems.add(e.problem());
            return Optional.empty();
        }
        Fields fields = Fields.of(tree, problems, KEYS);
        String id = fields.text("course");
        if (!id.isEmpty() && !id.equals(files.name())) {
            problems.add(
                    fields.valueAt("course"),
                    "`course` must be the name of its folder, `%s`, got `%s`".formatted(files.name(), id));
        }
        String title = fields.text("title");
        String summary = fields.text("summary");
        List<String> packs = fields.texts("pack");
        for (String pack : packs) {
            if (library.pack(pack).isEmpty()) {
                problems.add(
                        fields.valueAt("pack"),
                        "there is no pack `%s`%s".formatted(pack, Nearest.hint(pack, library.packNames())));
            }
        }
        return Optional.of(new Course(files.name(), title, summary, packs, lessons(fields)));
    }

    private List<Lesson> lessons(Fields fields) {
        List<Lesson> lessons = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        CaseFiles cases = new CaseFiles(files, library, problems);
        Set<String> named = new LinkedHashSet<>(Set.of(NAME));
        List<Tree> items = fields.list("lessons");
        if (items.isEmpty()) {
            problems.add(fields.at("lessons"), "`lessons` names the lessons in order, such as `[in-force]`");
        }
        for (Tree item : items.subList(0, Math.min(LESSONS, items.size()))) {
            if (!(item instanceof Tree.Scalar scalar) || !scalar.text().matches("[A-Za-z0-9][A-Za-z0-9_.-]*")) {
                problems.add(
                        item.at(),
                        "a lesson is named by letters, digits and hyphens such as `in-force`, got %s"
                                .formatted(item.shape()));
            } else if (!ids.add(scalar.text())) {
                problems.add(item.at(), "lesson `%s` comes twice".formatted(scalar.text()));
            } else {
                named.add("lessons/%s.yaml".formatted(scalar.text()));
                new LessonFile(files, library, doctrine, cases, problems)
                        .read(scalar.text(), item.at())
                        .ifPresent(lessons::add);
            }
        }
        if (items.size() > LESSONS) {
            problems.add(fields.at("lessons"), "a course must not have more than %d lessons".formatted(LESSONS));
        }
        named.addAll(cases.read());
        unused(named, lessons.size() == items.size());
        return lessons;
    }

    /** Files that nothing names. @param all whether every lesson was read, so that it is known what cases are for */
    private void unused(Set<String> named, boolean all) {
        List<String> unused =
                files.files().stream().filter(file -> !named.contains(file)).toList();
        boolean lessons = unused.stream().anyMatch(file -> file.startsWith("lessons/"));
        for (String file : unused) {
            boolean lesson = file.startsWith("lessons/");
            if (lesson || all && !lessons) {
                problems.add(
                        new Position(files.called(file), 0, 0),
                        lesson
                                ? "the course does not take this lesson; name it in `%s`, or delete the file"
                                        .formatted(NAME)
                                : "no task uses this file; name it in a lesson, or delete it");
            }
        }
    }
}
