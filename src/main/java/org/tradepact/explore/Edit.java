package org.tradepact.explore;

import java.util.Optional;

/**
 * Something that one of two things says and the other does not, or says otherwise.
 *
 * @param of id of what it belongs to, such as a commitment, a fact or a term; empty for the whole
 * @param field what of it, by the name files use; empty for all of it
 * @param before what the first says; nothing if it does not speak of it
 * @param after what the second says
 */
public record Edit(Part part, String of, String field, Optional<Object> before, Optional<Object> after) {
    /** To which part of a file or register it belongs. */
    public enum Part {
        DAY,
        FACT,
        DENIED,
        ASSUMED,
        READING,
        SETTING,
        PACK,
        INSTRUMENT,
        COMMITMENT,
        PIVOT,
        TERM,
        LIST,
        HEADING,
        GOODS,
        RULES,
        /** A wording or reference that decides nothing. */
        TEXT
    }
}
