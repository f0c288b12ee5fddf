package org.tradepact.finding;

import org.tradepact.fact.Subject;

/** What an authority does with the shipment under a measure. */
public record Follows(Citation cited, Subject subject, Consequence consequence) implements Finding {
    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
