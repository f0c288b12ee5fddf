package org.tradepact.finding;

import org.tradepact.fact.Subject;

/** What a rule concludes about one subject under one commitment. Equal conclusions of several rules are one. */
public sealed interface Finding permits Engaged, Within, Breach, ExceptionApplies, Charged, Spared, Follows {
    Citation cited();

    Subject subject();

    /** Id of the commitment, for patterns such as {@code Engaged(commitment == "MY-ART-CM.1")}. */
    default String commitment() {
        return cited().commitment();
    }

    /** Cheaper than the hash of all that the subject is, for which the engine asks often. */
    static int hash(Finding finding) {
        return 31 * finding.commitment().hashCode() + finding.subject().label().hashCode();
    }
}
