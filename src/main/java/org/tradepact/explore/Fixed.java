package org.tradepact.explore;

import java.util.Optional;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;

/**
 * Something that decides an answer and that whoever would repair it cannot change.
 *
 * @param asks what it is, in words
 * @param actor whose it is, if it is somebody else's
 * @param at where the file says it
 */
public record Fixed(Slot slot, String asks, Object value, Why why, Optional<Actor> actor, Optional<Position> at) {
    /** Why it cannot be changed. */
    public enum Why {
        /** It is the measure or the act of another. */
        ANOTHERS,
        /** It is done, or was done before the day asked about. */
        PAST,
        /** Somebody else judges it. */
        JUDGMENT,
        /** Dates alone are no repair. */
        DATE,
        /** It is worth what its ground is worth. */
        PLEA,
        /** With another one it would be another measure. */
        IDENTITY,
        WORLD
    }
}
