package org.tradepact.check;

/**
 * What a commitment says of a subject in one complete case. Ordered so that among outcomes without a breach the later
 * one tells more.
 */
public enum Outcome {
    NOT_ENGAGED,
    COMPLIES,
    EXCUSED,
    PENDING,
    BREACH
}
