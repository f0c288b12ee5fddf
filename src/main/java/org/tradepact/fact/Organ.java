package org.tradepact.fact;

/** Who acts within a party. */
public enum Organ {
    CENTRAL,
    STATE,
    ENTERPRISE,
    PRIVATE
}
