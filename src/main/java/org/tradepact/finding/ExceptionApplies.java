package org.tradepact.finding;

import org.tradepact.fact.Subject;

/** A ground that takes the subject out of the commitment; with it a breach is excused. */
public record ExceptionApplies(Citation cited, Subject subject) implements Finding {
    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
