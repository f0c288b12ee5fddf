package org.tradepact.agreement;

import java.util.List;

/**
 * A phrase or point on which readers differ.
 *
 * @param id {@code MY-ART-CM.1/stage}: the commitment and a short name
 * @param turnsOn the phrase in quotation marks, or the point in words
 */
public record Pivot(String id, String commitment, String turnsOn, boolean force, List<Option> options) {
    /**
     * One way to read it.
     *
     * @param means the reading, in a short phrase of our own
     * @param heldBy who holds it: a party code, a court, a name; empty for the words of the text
     * @param standsIn instrument the clause is moved to, or empty
     * @param event status event it adds to the instrument, if any; empty list otherwise
     */
    public record Option(
            String id,
            String means,
            Standing standing,
            String heldBy,
            List<String> sources,
            String alsoHeldBy,
            String standsIn,
            List<StatusEvent> event) {}

    /** What weight a reader has. The first three make an answer contested. */
    public enum Standing {
        TEXT,
        PARTY,
        COURT,
        SCHOLAR,
        PRESS,
        OURS;

        public boolean contests() {
            return this == TEXT || this == PARTY || this == COURT;
        }
    }
}
