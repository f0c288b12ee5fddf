package org.tradepact.fact;

import java.time.LocalDate;

/** An investment project in critical minerals. */
public record Project(
        String id,
        @Ask("where the project is") Party located,
        @Ask("whether it provides for technology transfer") boolean technologyTransfer,
        @Ask("whether it provides for capacity building") boolean capacityBuilding,
        @Ask("whether it provides for training of local staff") boolean training,
        @Ask("whether it gives priority to processing in the country") boolean domesticProcessing,
        @Ask("the day it happened") LocalDate on)
        implements Fact {
    @Override
    public Span span() {
        return Span.from(on);
    }
}
