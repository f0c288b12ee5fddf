package org.tradepact.fact;

/** A ground on which a party may rely when it departs from a commitment. */
public enum Defence {
    UNFAIR_TRADE,
    IMPORT_SURGE,
    ECONOMIC_OR_NATIONAL_SECURITY,
    SIMILAR_REASON,
    ESSENTIAL_SECURITY,
    CONSERVATION,
    CRITICAL_SHORTAGE,
    PUBLIC_POLICY,
    RESPONSE_TO_NON_COMPLIANCE
}
