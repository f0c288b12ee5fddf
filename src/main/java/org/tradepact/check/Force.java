package org.tradepact.check;

/** What weight a text has on a day, apart from whether it is complied with. */
public enum Force {
    BINDING,
    NOT_IN_FORCE,
    POLITICAL,
    LAPSED
}
