package org.tradepact.fact;

import java.time.LocalDate;

/** Whether goods stand on a list that a clause refers to. The check adds one for goods of the case where a list is not settled. */
public record ListEntry(
        String id,
        @Ask("the list") ListName list,
        @Ask("the goods") Goods goods,
        @Ask("whether the goods stand on the list") boolean listed)
        implements Fact {
    /** Name of a list or schedule in the terms. */
    public record ListName(String id) {
        @Override
        public String toString() {
            return id;
        }
    }

    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
