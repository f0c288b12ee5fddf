package org.tradepact.fact;

/** How a measure is applied in practice. */
public enum Effect {
    OPEN,
    DELAYED,
    REFUSED
}
