package org.tradepact.check;

/** What a check answers for one commitment and one subject, after unknowns and readings are folded. */
public enum Verdict {
    COMPLIES,
    BREACH,
    EXCUSED,
    PENDING,
    NOT_ENGAGED,
    UNDETERMINED,
    CONTESTED;

    static Verdict of(Outcome outcome) {
        return valueOf(outcome.name());
    }
}
