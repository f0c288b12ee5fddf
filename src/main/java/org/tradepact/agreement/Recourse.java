package org.tradepact.agreement;

import java.util.List;
import java.util.Set;

/**
 * What a text gives one side when the other does not keep it, or when its own conditions are met.
 *
 * @param right id of the commitment that gives it
 * @param opens what brings it up
 * @param first id of a commitment that is to be kept before it is used; empty for none
 * @param ends whether using it ends the text
 * @param uncertain what is not settled about it, in a sentence or two; empty for nothing
 */
public record Recourse(
        String right, Set<Opening> opens, String first, boolean ends, String uncertain, List<String> sources) {
    /** What brings a recourse up. */
    public enum Opening {
        /** The other side does not keep a clause of the text. */
        BREACH,
        /** The conditions of the clause itself are met. */
        AVAILABLE
    }
}
