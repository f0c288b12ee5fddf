package org.tradepact.learn.course;

import java.util.List;
import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.learn.Point;
import org.tradepact.learn.Posed;

/**
 * A short text, a worked case, then tasks.
 *
 * @param text paragraphs in our own words, parted by an empty line
 * @param cards ids of commitments and measures whose cards are shown
 * @param doctrine ids of doctrine cards that are shown
 */
public record Lesson(
        String id,
        String title,
        String text,
        List<String> cards,
        List<String> doctrine,
        Optional<Worked> worked,
        List<Exercise> exercises,
        Position at) {
    /** A case that is shown with its answer. */
    public record Worked(Posed posed, Point point, Position at) {}

    public Lesson {
        cards = List.copyOf(cards);
        doctrine = List.copyOf(doctrine);
        exercises = List.copyOf(exercises);
    }
}
