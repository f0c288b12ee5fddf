package org.tradepact.learn.progress;

import java.time.LocalDate;

/**
 * Something a learner did.
 *
 * @param task id of the task in its course; empty where the course as a whole is meant
 * @param kind of the task, as course files name it
 * @param clause id of the clause or measure it is about; empty where it is about none alone
 * @param hints how many hints were shown before the answer
 * @param text what was answered, as it was typed
 */
public record Event(
        LocalDate on, What what, String course, String task, String kind, String clause, int hints, String text) {
    /** What it was. */
    public enum What {
        RIGHT,
        WRONG,
        /** Words for a lecturer. */
        UNMARKED,
        /** Passed over, or given up. */
        SKIPPED,
        /** All that was done in the course before is forgotten; in all courses where none is named. */
        RESET
    }

    public static Event reset(LocalDate on, String course) {
        return new Event(on, What.RESET, course, "", "", "", 0, "");
    }

    /** Whether it answers a task. */
    public boolean answer() {
        return what != What.RESET;
    }
}
