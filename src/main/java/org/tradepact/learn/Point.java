package org.tradepact.learn;

/**
 * What of an answer a task is about.
 *
 * @param id of the commitment or measure; empty where a shipment as a whole is asked about
 * @param subject id of the fact that is judged, or code of the party that owes a standing duty; empty where there is one
 */
public record Point(Of of, String id, String subject) {
    /** Which part of an answer it is. */
    public enum Of {
        /** The row of a commitment: verdict and force. */
        CLAUSE,
        /** What a measure does to a shipment. */
        MEASURE,
        /** Whether a shipment may go. */
        PASSAGE,
        /** The duty on a shipment, in percent of its value as charged at entry. */
        TOTAL
    }

    public static Point clause(String commitment, String subject) {
        return new Point(Of.CLAUSE, commitment, subject);
    }

    public static Point measure(String measure, String shipment) {
        return new Point(Of.MEASURE, measure, shipment);
    }
}
