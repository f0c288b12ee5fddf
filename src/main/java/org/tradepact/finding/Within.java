package org.tradepact.finding;

import org.tradepact.fact.Subject;

/** An intermediate step: the subject falls within words of the clause that a further rule builds on. Never reported by itself. */
public record Within(Citation cited, Subject subject) implements Finding {
    @Override
    public int hashCode() {
        return Finding.hash(this);
    }
}
