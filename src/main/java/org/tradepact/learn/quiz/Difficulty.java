package org.tradepact.learn.quiz;

/**
 * How much has to be seen in a case. A point each for: an answer that is contested or cannot be told; more than two stated
 * facts that each decide it; an exception that excuses; more than one fact to read; and a day or a figure at a line, so
 * that the next value at which the clause can tell a difference, such as the day after a last day, gives another answer.
 * A card that asks who reads what how, or for the last day of a duty, has one point from the start. Without a point a card
 * is easy, with one it is medium, with more it is hard.
 */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD;

    static Difficulty of(int points) {
        return values()[Math.min(points, 2)];
    }

    @Override
    public String toString() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
