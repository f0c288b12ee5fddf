package org.tradepact.finding;

import org.tradepact.fact.Subject;

/**
 * A ground takes the shipment out of a measure.
 *
 * @param heading of chapter 99 under which that is declared; empty if there is none
 */
public record Spared(Citation cited, Subject subject, String heading) implements Finding {
    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
