package org.tradepact.learn.quiz;

/**
 * How much has to be seen in a case. A point each for: an answer that is contested or cannot be told; more than two facts
 * that each decide; an exception that is at work or invoked; more than one fact to read; and a line that lies within one
 * smallest step, as the day after a last day does, or a rate one hundredth above a bound one. Without a point a card is
 * easy, with one it is medium, with more it is hard. A card that asks who reads what how, or on which day a duty ends, has
 * one point from the start.
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
