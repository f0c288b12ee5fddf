package org.tradepact.fact;

import java.time.LocalDate;

/** A firm on a list of users to whom controlled goods are refused. Nobody is on one unless a file says so. */
public record ListedUser(
        String id,
        @Ask("the firm on the list") Firm firm,
        @Ask("whose list it is") Party keptBy,
        @Ask("which of its lists") Kind kind,
        @Ask("the day it was put on the list") LocalDate listedOn,
        @Ask(value = "the day it was taken off", unlessSaid = "never") When removedOn)
        implements Fact {
    /** Which list. */
    public enum Kind {
        CONTROL_LIST,
        WATCH_LIST
    }

    /** Whether the firm is listed on the day. */
    public boolean standsOn(LocalDate day) {
        return span().has(day);
    }

    @Override
    public Span span() {
        return new Span(listedOn, removedOn.date());
    }
}
