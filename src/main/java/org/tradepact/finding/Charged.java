package org.tradepact.finding;

import org.tradepact.agreement.TariffHeading;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Subject;

/**
 * A measure charges the shipment under one heading, before any exemption is looked at.
 *
 * @param share percent of the customs value it is charged on
 */
public record Charged(Citation cited, Subject subject, TariffHeading heading, Percent share) implements Finding {
    public Charged(Citation cited, Subject subject, TariffHeading heading) {
        this(cited, subject, heading, Percent.of("100"));
    }

    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
