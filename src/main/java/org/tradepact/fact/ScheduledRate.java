package org.tradepact.fact;

import java.time.LocalDate;

/** The rate that a schedule sets for goods. The check adds one for goods of the case, open where no schedule is loaded. */
public record ScheduledRate(
        String id,
        @Ask("the schedule") ListEntry.ListName schedule,
        @Ask("the goods") Goods goods,
        @Ask("the rate set for the goods") Percent rate)
        implements Fact {
    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
