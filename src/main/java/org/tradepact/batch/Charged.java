package org.tradepact.batch;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.DutyLine;
import org.tradepact.border.Levy;
import org.tradepact.fact.Percent;

/**
 * What all lines of a duty come to, in US dollars and whole cents.
 *
 * @param owed what is owed as the law is held on the day asked about, what is disputed among it
 * @param disputed the part of what is owed that a court held unlawful, which is not final
 * @param withoutAuthority what was collected on a basis that fell from the beginning
 */
record Charged(BigDecimal owed, BigDecimal disputed, BigDecimal withoutAuthority) {
    static final Charged NOTHING = new Charged(nought(), nought(), nought());
    private static final Percent WHOLE = Percent.of("100");

    private static BigDecimal nought() {
        return new BigDecimal(BigInteger.ZERO, OutTable.CENTS);
    }

    /**
     * Null while a line or the value is not known.
     *
     * @param base ordinary rate that is not among the levies; null if it is
     */
    static @Nullable Charged of(Mould mould, @Nullable BigDecimal stated, @Nullable Percent base) {
        if (stated == null || mould.levies().isEmpty()) {
            return null;
        }
        Charged sum = NOTHING;
        for (Mould.Charge charge : mould.levies().get()) {
            sum = sum.plus(charge.status(), charge.levy().on(stated));
        }
        return base == null ? sum : sum.plus(DutyLine.Status.OWED, new Levy(base, WHOLE).on(stated));
    }

    private Charged plus(DutyLine.Status status, BigDecimal amount) {
        return switch (status) {
            case OWED -> new Charged(owed.add(amount), disputed, withoutAuthority);
            case DISPUTED -> new Charged(owed.add(amount), disputed.add(amount), withoutAuthority);
            case COLLECTED_WITHOUT_AUTHORITY -> new Charged(owed, disputed, withoutAuthority.add(amount));
        };
    }

    Charged plus(Charged other) {
        return new Charged(
                owed.add(other.owed), disputed.add(other.disputed), withoutAuthority.add(other.withoutAuthority));
    }

    BigDecimal total() {
        return owed.add(withoutAuthority);
    }
}
