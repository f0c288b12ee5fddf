package org.tradepact.finding;

import org.tradepact.fact.Subject;

/** The commitment speaks of what the subject does. */
public record Engaged(Citation cited, Subject subject) implements Finding {
    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
