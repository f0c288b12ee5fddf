package org.tradepact.finding;

import org.kie.api.definition.rule.Rule;

/**
 * The commitment a conclusion rests on.
 *
 * @param commitment id as in {@code agreement.yaml}, for example {@code MY-ART-CM.1}
 */
public record Citation(String commitment) {
    /** Reads the id from the first word of the rule's name, so that a rule says once what it encodes. */
    public static Citation cite(Rule rule) {
        return of(rule.getName());
    }

    /** The citation in a rule name such as {@code MY-ART-CM.1 breached: the restriction is a ban or a quota}. */
    public static Citation of(String ruleName) {
        int end = ruleName.indexOf(' ');
        return new Citation(end < 0 ? ruleName : ruleName.substring(0, end));
    }
}
