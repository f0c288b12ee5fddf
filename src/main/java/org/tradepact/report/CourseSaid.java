package org.tradepact.report;

import org.tradepact.learn.course.Course;

/** Sentences about a course as a whole. */
public final class CourseSaid {
    private CourseSaid() {}

    /** That nothing is wrong with it. */
    public static String sound(Course course) {
        int hints = course.tasks().mapToInt(task -> task.hints().size()).sum();
        return "%s: %s, %s and %s; every task can be solved, and nothing is wrong"
                .formatted(
                        course.id(),
                        Words.count(course.lessons().size(), "lesson", "lessons"),
                        Words.count((int) course.tasks().count(), "task", "tasks"),
                        Words.count(hints, "hint", "hints"));
    }
}
