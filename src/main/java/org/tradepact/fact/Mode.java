package org.tradepact.fact;

/** How goods travel on the last leg before entry. */
public enum Mode {
    VESSEL,
    AIR,
    RAIL,
    ROAD,
    OTHER
}
