package org.tradepact.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tradepact.check.Missing;

/**
 * What one link would do to the duty on one shipment, that link alone.
 *
 * @param why what decides it
 * @param headings headings of chapter 99 that decide, if any
 * @param percent of the customs value; nothing while it is open
 * @param amount in US dollars; nothing while it is open or the value is not known
 * @param now total duty as the shipment stands, in percent; nothing while a line is unknown
 * @param then the same with the difference
 * @param missing what would settle it
 */
public record Difference(
        String shipment,
        Why why,
        List<String> headings,
        Optional<BigDecimal> percent,
        Optional<BigDecimal> amount,
        Optional<BigDecimal> now,
        Optional<BigDecimal> then,
        List<Missing> missing) {
    public Difference {
        percent = percent.map(BigDecimal::stripTrailingZeros);
        now = now.map(BigDecimal::stripTrailingZeros);
        then = then.map(BigDecimal::stripTrailingZeros);
    }

    /** What decides it. */
    public enum Why {
        CHARGED_OTHERWISE,
        NO_LONGER_EXEMPT,
        OTHER_GOODS,
        NO_BASIS,
        NOTHING_BY_ITSELF,
        NOT_REACHED,
        OTHER_HEADING,
        STILL_EXEMPT,
        NOT_EXEMPT_NOW,
        NOT_NAMED,
        GOODS_OPEN,
        MEASURE_OPEN,
        MEASURE_UNKNOWN,
        BASIS_UNKNOWN,
        CLAIM,
        /** The same however what is open turns out. */
        EITHER_WAY
    }

    /** Whether it cannot be said. */
    public boolean open() {
        return percent.isEmpty();
    }

    /** Whether the duty would be another, as far as can be said. */
    public boolean changes() {
        return percent.filter(p -> p.signum() != 0).isPresent();
    }
}
