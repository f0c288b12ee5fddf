package org.tradepact.fact;

/** A component of a fact: key of unknowns, repairs, sweeps, near misses and source lines. Written {@code q1.stage}. */
public record Slot(String fact, String component) {
    @Override
    public String toString() {
        return component.isEmpty() ? fact : fact + "." + component;
    }
}
