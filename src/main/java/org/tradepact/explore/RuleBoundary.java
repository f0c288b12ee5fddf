package org.tradepact.explore;

import org.tradepact.fact.Position;

/**
 * One thing that one rule looks at.
 *
 * @param commitment id of the commitment or measure that the rule decides
 * @param rule its name
 * @param kind of fact that is looked at, or {@link #READING}
 * @param component of it; empty for whether there is such a fact at all; of a reading the id of the point
 * @param at where the rule begins
 */
public record RuleBoundary(String commitment, String rule, String kind, String component, Position at) {
    /** In place of a kind of fact: how a point is read on which readers differ. */
    public static final String READING = "reading";

    /** As files name it: {@code exportRestriction.form}, {@code consultation}, {@code reading MY-ART-CM.1/stage}. */
    public String name() {
        if (kind.equals(READING)) {
            return READING + " " + component;
        }
        return component.isEmpty() ? kind : kind + "." + component;
    }
}
