package org.tradepact.border;

import java.math.BigDecimal;
import java.util.List;
import org.tradepact.check.Missing;
import org.tradepact.fact.OriginTest.Rule;

/**
 * What a test of origin comes to.
 *
 * @param id of the test
 * @param of the shipment it is about
 * @param content what was computed, in percent; empty where nothing can be computed, and for a change of classification
 * @param missing what must be stated; empty unless the result is open
 * @param why one sentence with the figures
 */
public record OriginAnswer(
        String id, String of, Rule rule, Result result, List<BigDecimal> content, List<Missing> missing, String why) {
    /** Said with every answer. */
    public static final String CAVEAT =
            "origin stays as stated: a ruling on origin turns on facts that this arithmetic does not weigh";

    /** Whether the test is met. */
    public enum Result {
        MET,
        NOT_MET,
        OPEN
    }
}
