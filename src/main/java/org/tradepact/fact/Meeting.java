package org.tradepact.fact;

import java.time.LocalDate;

/** A meeting of the parties. */
public record Meeting(
        String id,
        @Ask("who meets") Parties between,
        @Ask("at which level") Level level,
        @Ask(value = "whether it dealt with trade or investment in minerals", unlessSaid = "true") boolean onMinerals,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    /** Who meets. */
    public enum Level {
        WORKING_LEVEL,
        MINISTERIAL,
        OTHER
    }

    @Override
    public Span span() {
        return Span.from(on);
    }
}
