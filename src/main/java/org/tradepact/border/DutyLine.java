package org.tradepact.border;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.fact.Percent;

/**
 * One line of the duty table.
 *
 * @param measure the measure behind it; nothing for the ordinary duty, and where no rule works the charge out
 * @param unread the charge that no rule works out, where there is one
 * @param basis the law it rests on, as a sentence names it
 * @param heading number of chapter 99 to declare, or the tariff line of the ordinary duty; empty if no source gives one
 * @param rate percent of the share of the customs value it is charged on; nothing while it is not known
 * @param share percent of the customs value it is charged on
 * @param amount in US dollars, rounded half up to the cent; nothing while rate or value is not known
 * @param exempt whether a ground takes the shipment out, so that the rate is zero
 * @param possible where the rate may lie while it is not known, lowest first; empty if nothing tells
 * @param missing what would settle it
 * @param source id of the source of the rate; empty for a rate the user states
 * @param listVersion version of the list that decided; empty if none did
 */
public record DutyLine(
        Optional<Measured> measure,
        Optional<Commitment> unread,
        String basis,
        String heading,
        Optional<Percent> rate,
        Percent share,
        Optional<BigDecimal> amount,
        boolean exempt,
        Status status,
        List<Range> possible,
        List<Missing> missing,
        String source,
        String listVersion) {
    /** How the line stands as the law is held on the day asked about. */
    public enum Status {
        OWED,
        DISPUTED,
        COLLECTED_WITHOUT_AUTHORITY
    }

    /** The same, whose rate lies somewhere in a range. */
    DutyLine of(Range range) {
        return new DutyLine(
                measure,
                unread,
                basis,
                heading,
                rate,
                share,
                amount,
                exempt,
                status,
                List.of(range),
                missing,
                source,
                listVersion);
    }

    /** The charge behind it, whether rules work it out or not; nothing for the ordinary duty. */
    public Optional<Commitment> charge() {
        return measure.map(Measured::measure).or(() -> unread);
    }

    static final String ORDINARY = "ordinary duty (column 1 general)";

    /** Whether it is the ordinary duty rather than one of a measure. */
    public boolean ordinary() {
        return basis.equals(ORDINARY);
    }

    /** Whether money is charged under it, as far as known. */
    public boolean charges() {
        return rate.filter(r -> r.value().signum() > 0).isPresent();
    }
}
