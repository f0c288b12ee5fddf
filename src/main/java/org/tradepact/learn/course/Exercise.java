package org.tradepact.learn.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.learn.Posed;
import org.tradepact.learn.Task;

/**
 * A task as a course has it.
 *
 * @param expect what its author takes the answer to be; learners are not marked by it, only {@code course check} reads it
 */
public record Exercise(Task task, Optional<Expected> expect) {
    /**
     * What an author takes an answer to be.
     *
     * @param wanted {@code verdict}, {@code force}, {@code outcome}, {@code may}, {@code total} of a prediction; {@code decides}
     *     with ids or {@code none}; {@code side} or {@code due} of a deadline; {@code missing} with slots; {@code pair} with two
     *     file names and {@code against} with one of them
     * @param places where each stands
     * @param solution a case that solves a task to mend or to build
     */
    public record Expected(
            Position at, Map<String, List<String>> wanted, Map<String, Position> places, Optional<Posed> solution) {
        public Expected {
            wanted = Map.copyOf(wanted);
            places = Map.copyOf(places);
        }
    }
}
