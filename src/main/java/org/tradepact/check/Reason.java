package org.tradepact.check;

import java.util.Optional;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;

/**
 * Something that decided an answer: with another value the answer would be another.
 *
 * @param asks what it is, in words
 * @param value its value
 * @param at where a file states it; empty for a default, an absence or a term
 * @param source id of the source of a term; empty for a stated fact
 */
public record Reason(Kind kind, Slot slot, String asks, Object value, Optional<Position> at, String source) {
    /** Where it comes from. */
    public enum Kind {
        FACT,
        ABSENCE,
        TERM,
        EXCEPTION
    }
}
