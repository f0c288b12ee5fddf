package org.tradepact.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.DutyLine;
import org.tradepact.border.Levy;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.fact.Percent;

/**
 * The answer to all shipments of a class: what is the same of each of them, and what is worked out from a shipment's own
 * value.
 *
 * @param may the short answer
 * @param unseen whether it leaves or enters a territory, and nothing that was looked at is about that
 * @param fixed cells of the line in {@link OutTable#SHIPMENTS} that are the same for all
 * @param own sums to which each row adds its own ordinary rate; null where the rate is the same for all
 * @param levies what each line of the duty comes to; nothing while a rate is not known
 * @param findings lines in {@link OutTable#FINDINGS}
 */
record Mould(
        ShipmentAnswer.May may,
        boolean unseen,
        Fixed fixed,
        @Nullable Without own,
        Optional<List<Charge>> levies,
        List<Finding> findings) {
    Mould with(List<Finding> others) {
        return new Mould(may, unseen, fixed, own, levies, others);
    }

    /** A line of the duty: the share of the value that it comes to, and how it stands. */
    record Charge(Levy levy, DutyLine.Status status) {}

    /**
     * Sums without the ordinary rate, in percent.
     *
     * @param complete whether all other charges are known
     */
    record Without(BigDecimal known, BigDecimal owed, boolean complete) {}

    /** Cells of rates in percent, empty for what is not known. */
    record Rates(String ordinary, String known, String total, String owed) {}

    /** @param base the ordinary rate that a row states; null if it states none */
    Rates rates(@Nullable Percent base) {
        if (own == null || base == null) {
            return new Rates(fixed.ordinary(), fixed.known(), fixed.total(), fixed.owed());
        }
        String known = Moulding.plain(own.known().add(base.value()));
        String owed = Moulding.plain(own.owed().add(base.value()));
        return new Rates(Moulding.plain(base.value()), known, own.complete() ? known : "", own.complete() ? owed : "");
    }

    /**
     * Cells that are the same for every shipment of a class.
     *
     * @param gates from {@code currency} to {@code refund}
     * @param end from {@code missing} on
     */
    record Fixed(String asOf, Cells gates, String ordinary, String known, String total, String owed, Cells end) {}

    /**
     * One line of findings.
     *
     * @param before cells from {@code commitment} to the one before the amount
     * @param levy what the amount is worked out from; null where there is none
     * @param after the cells after it
     */
    record Finding(Cells before, @Nullable Levy levy, Cells after) {}
}
