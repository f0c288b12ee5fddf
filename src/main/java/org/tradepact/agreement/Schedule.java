package org.tradepact.agreement;

import java.util.List;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Span;

/**
 * A schedule of rates or a list of goods that clauses refer to.
 *
 * @param complete whether goods that match no entry are known not to be on it
 * @param note why it is missing or partial
 */
public record Schedule(String id, Kind kind, boolean complete, List<Entry> entries, String source, String note) {
    /** Whether entries carry a rate. */
    public enum Kind {
        RATES,
        LIST
    }

    /**
     * @param line HS code in digits, a prefix of the goods it covers, or a group id
     * @param rate zero on a list
     */
    public record Entry(String line, Percent rate, Span span, String source) {}
}
