package org.tradepact.learn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Slot;

/** What a learner answers to a {@link Task}. */
public sealed interface Attempt {
    /** To {@link Task.Predict} of a clause. */
    record OfClause(Verdict verdict, Weighs weighs) implements Attempt {}

    /**
     * To {@link Task.Predict} of a measure: words as {@code expect} writes an outcome, such as {@code detained}, several at once;
     * {@code clear} is the same as {@code not-reached}.
     */
    record OfMeasure(Set<String> outcomes) implements Attempt {
        public OfMeasure {
            outcomes = outcomes.stream()
                    .map(word -> word.equals("clear") ? "not-reached" : word)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** To {@link Task.Predict} of whether a shipment may go. */
    record OfPassage(ShipmentAnswer.May may) implements Attempt {}

    /** To {@link Task.Predict} of the duty: percent of the value; nothing for one that cannot be told. */
    record OfTotal(Optional<BigDecimal> percent) implements Attempt {}

    /** To {@link Task.Decides}: id of a clause or measure; empty for none of them. */
    record OfDecides(String id) implements Attempt {}

    /** Where a day lies. */
    enum Side {
        BEFORE,
        ON,
        AFTER,
        /** No deadline runs, as the text is not in force. */
        NOT_RUNNING
    }

    /** To {@link Task.Deadline}. */
    record OfSide(Side side) implements Attempt {}

    /** To {@link Task.Deadline} that asks for the day. */
    record OfDay(LocalDate day) implements Attempt {}

    /** To {@link Task.Gap}. */
    record OfGap(Slot slot) implements Attempt {}

    /**
     * To {@link Task.Pair}: positions among the cases, from 0.
     *
     * @param against the one of the two that goes against the clause
     */
    record OfPair(int one, int other, int against) implements Attempt {}

    /** To {@link Task.Mend} and {@link Task.Build}: a whole case. */
    record OfCase(Posed posed) implements Attempt {}

    /** To {@link Task.Argue}. */
    record OfWords(String text) implements Attempt {}
}
