package org.tradepact.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.learn.course.Course;
import org.tradepact.learn.course.CourseFile;
import org.tradepact.learn.course.CourseFiles;
import org.tradepact.learn.course.Shipped;
import org.tradepact.learn.reference.Doctrine;
import org.tradepact.learn.reference.Reference;
import org.tradepact.pack.Library;
import org.tradepact.pack.Nearest;
import org.tradepact.pack.Problem;
import org.tradepact.pack.Problems;

/** The courses at hand: those that come with the program, and those in folders of the user's. */
final class Courses {
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, Path> folders = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param own folders of courses; one of the same name is taken in place of a shipped one */
    Courses(Library library, List<Path> own) {
        Set<String> doctrine = doctrine();
        for (String id : Shipped.courses()) {
            add(CourseFile.read(CourseFiles.shipped(id), library, doctrine));
        }
        for (Path folder : own) {
            folders.put(folder(folder).name(), folder);
            add(CourseFile.read(folder(folder), library, doctrine));
        }
    }

    /** @throws Refused if the folder is no course */
    static CourseFiles folder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Refused("%s: %s"
                    .formatted(
                            folder,
                            Files.exists(folder)
                                    ? "expected the folder of a course"
                                    : "there is no such folder" + shipped(folder.toString())));
        }
        if (!Files.exists(folder.resolve(CourseFile.NAME))) {
            throw new Refused("%s: the folder holds no course; a course begins with a file `%s`"
                    .formatted(folder, CourseFile.NAME));
        }
        return CourseFiles.in(folder);
    }

    private static String shipped(String name) {
        return Shipped.courses().contains(name)
                ? "; the course that comes with the program is begun with `tradepact learn %s`".formatted(name)
                : "";
    }

    /** The doctrine cards that come with the program, by id. */
    static Map<String, Doctrine> doctrines() {
        Map<String, Doctrine> doctrines = new LinkedHashMap<>();
        Reference.shipped(new Problems()).doctrines().forEach(card -> doctrines.put(card.id(), card));
        return doctrines;
    }

    /** Their ids. */
    static Set<String> doctrine() {
        return doctrines().keySet();
    }

    private void add(CourseFile.Found found) {
        problems.addAll(found.problems());
        found.whole().ifPresent(course -> courses.put(course.id(), course));
    }

    /** How to go on with a course: {@code learn malaysia}, or with the folder of one's own. */
    String going(Course course) {
        Path folder = folders.get(course.id());
        return folder == null ? "learn " + course.id() : "learn --course " + folder;
    }

    /** The flags by which a review finds the courses of one's own. */
    String review() {
        StringBuilder said = new StringBuilder("learn review");
        folders.values().forEach(folder -> said.append(" --course ").append(folder));
        return said.toString();
    }

    /** Courses without mistakes. */
    List<Course> all() {
        return List.copyOf(courses.values());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    Optional<Course> find(String id) {
        return Optional.ofNullable(courses.get(id));
    }

    /** @throws Refused if there is no such course */
    Course named(String id) {
        return find(id).orElseThrow(() -> new Refused("there is no course `%s`%s%s"
                .formatted(
                        id,
                        Nearest.hint(id, courses.keySet()),
                        courses.isEmpty() ? "; name a folder with `--course DIR`" : "")));
    }
}
