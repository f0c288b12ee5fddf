package org.tradepact.fact;

/** What an authority or a court decided on something put to it. Nobody decides it in its place. */
public enum Decision implements ByAuthority {
    NOT_DECIDED,
    ACCEPTED,
    REJECTED
}
