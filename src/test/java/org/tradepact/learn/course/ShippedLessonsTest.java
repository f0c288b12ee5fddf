package org.tradepact.learn.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradepact.corpus.Corpus;
import org.tradepact.learn.Bench;
import org.tradepact.learn.Point;
import org.tradepact.learn.Task;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

/** The lessons that come with the program: short, solvable by evaluation, and nothing given away. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShippedLessonsTest {
    private static final Path ROOT = Path.of("src/main/resources/courses");
    private static final int WORDS = 120;
    private static final List<Course> COURSES = new ArrayList<>();
    private static final List<Problem> PROBLEMS = new ArrayList<>();

    @BeforeAll
    static void read() {
        Set<String> doctrines = Reference.shipped(new Problems()).doctrines().stream()
                .map(Doctrine::id)
                .collect(Collectors.toSet());
        for (String id : Shipped.courses()) {
            CourseFile.Found found = CourseFile.read(CourseFiles.in(ROOT.resolve(id)), Corpus.LIBRARY, doctrines);
            PROBLEMS.addAll(found.problems());
            found.course().ifPresent(COURSES::add);
        }
    }

    static List<String> courses() {
        return Shipped.courses();
    }

    @Test
    void the_index_lists_every_course_and_all_are_read_without_a_problem() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Shipped.courses());
        }
        assertThat(PROBLEMS).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("courses")
    void every_task_is_solvable_and_comes_out_as_expected(String id) {
        try (Bench bench = new Bench(Corpus.LIBRARY, Corpus.LIBRARY.packs(), Corpus::rules)) {
            assertThat(CourseCheck.of(course(id), bench)).isEmpty();
        }
    }

    @Test
    void every_task_that_is_marked_says_what_its_author_expects_and_has_a_hint() {
        for (Exercise exercise : exercises()) {
            boolean argue = exercise.task() instanceof Task.Argue;
            assertThat(exercise.expect().isPresent())
                    .as("expect of %s", exercise.task().id())
                    .isEqualTo(!argue);
            assertThat(exercise.task().hints().isEmpty())
                    .as("hints of %s", exercise.task().id())
                    .isEqualTo(argue);
        }
    }

    @Test
    void a_course_has_three_to_six_lessons_and_a_lesson_two_to_five_tasks() {
        for (Course course : COURSES) {
            assertThat(course.lessons()).as(course.id()).hasSizeBetween(3, 6);
            for (Lesson lesson : course.lessons()) {
                assertThat(lesson.exercises()).as(lesson.id()).hasSizeBetween(2, 5);
                assertThat(lesson.worked()).as("worked case of %s", lesson.id()).isPresent();
                assertThat(lesson.text().split("\\s+").length)
                        .as("words of %s", lesson.id())
                        .isLessThanOrEqualTo(WORDS);
            }
        }
    }

    @Test
    void every_kind_of_task_and_every_doctrine_is_used() {
        assertThat(exercises().stream()
                        .map(e -> e.task().getClass().getSimpleName())
                        .distinct())
                .containsExactlyInAnyOrder("Predict", "Decides", "Deadline", "Gap", "Pair", "Mend", "Build", "Argue");
        Set<String> used = COURSES.stream()
                .flatMap(course -> course.lessons().stream())
                .flatMap(lesson -> lesson.doctrine().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used)
                .containsExactlyInAnyOrderElementsOf(Reference.shipped(new Problems()).doctrines().stream()
                        .map(Doctrine::id)
                        .toList());
    }

    @Test
    void no_worked_case_gives_away_what_a_task_of_its_lesson_asks() {
        List<String> given = new ArrayList<>();
        for (Course course : COURSES) {
            for (Lesson lesson : course.lessons()) {
                Lesson.Worked worked = lesson.worked().orElseThrow();
                for (Exercise exercise : lesson.exercises()) {
                    boolean same = exercise.task()
                            .posed()
                            .scenario()
                            .file()
                            .equals(worked.posed().scenario().file());
                    if (same && points(exercise.task()).contains(worked.point())) {
                        given.add(exercise.task().id());
                    }
                }
            }
        }
        assertThat(given).isEmpty();
    }

    /** What a task asks to be read off a case; a repair begins where the worked case ends. */
    private static Set<Point> points(Task task) {
        Set<Point> points = new HashSet<>();
        if (task instanceof Task.Predict predict) {
            points.add(predict.point());
        } else if (task instanceof Task.Deadline deadline) {
            points.add(deadline.point());
        } else if (task instanceof Task.Gap gap) {
            gap.point().ifPresent(points::add);
        }
        return points;
    }

    @Test
    void no_text_calls_a_departure_a_breach() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file).replaceAll("\\s+", " ");
                if (text.matches(
                        "(?i).*\\bbreach(es|ed)? (of )?the (joint statement|framework|memorandum|statement)\\b.*")) {
                    wrong.add(file.toString());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static Course course(String id) {
        return COURSES.stream()
                .filter(course -> course.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Exercise> exercises() {
        return COURSES.stream()
                .flatMap(course -> course.lessons().stream())
                .flatMap(lesson -> lesson.exercises().stream())
                .toList();
    }
}
