package org.tradepact.learn.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Task;

/**
 * A course.
 *
 * @param id the same as the name of its folder
 * @param packs names of packs it is about; may be empty
 * @param lessons in the order they are taken
 */
public record Course(String id, String title, String summary, List<String> packs, List<Lesson> lessons) {
    public Course {
        packs = List.copyOf(packs);
        lessons = List.copyOf(lessons);
    }

    /** The case that the author of a task gives as its solution. */
    public Optional<Posed> solution(Task task) {
        return lessons.stream()
                .flatMap(lesson -> lesson.exercises().stream())
                .filter(exercise -> exercise.task().id().equals(task.id()))
                .flatMap(exercise -> exercise.expect().stream())
                .flatMap(expect -> expect.solution().stream())
                .findFirst();
    }

    public Stream<Task> tasks() {
        return lessons.stream().flatMap(lesson -> lesson.exercises().stream()).map(Exercise::task);
    }
}
