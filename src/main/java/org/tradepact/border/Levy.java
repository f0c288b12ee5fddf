package org.tradepact.border;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.tradepact.fact.Percent;

/** A charge of so many percent on a share of the customs value. */
public final class Levy {
    private static final int PLACES = 4;
    private static final int QUOTIENT = 12;
    private static final MathContext WITHOUT_REST = new MathContext(14);

    private final BigDecimal factor;
    private final boolean quotient;

    public Levy(Percent rate, Percent share) {
        this.factor = rate.value().multiply(share.value()).movePointLeft(PLACES);
        this.quotient = rate.value().precision() >= QUOTIENT;
    }

    /** The amount, rounded half up to the cent. */
    public BigDecimal on(BigDecimal value) {
        BigDecimal exact = value.multiply(factor);
        // a duty per kilogram as percent is a quotient cut to 16 digits: half a cent must not be lost with the rest
        BigDecimal amount = quotient ? exact.round(WITHOUT_REST) : exact;
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
