package org.tradepact.finding;

import org.tradepact.fact.Subject;

/** The subject does what the commitment forbids, or leaves undone what it asks, before any exception is looked at. */
public record Breach(Citation cited, Subject subject) implements Finding {
    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
