package org.tradepact.fact;

import java.time.LocalDate;

/** What an importer asks of the authority, or of a court, for goods that were stopped. */
public record ImporterRequest(
        String id,
        @Ask("the shipment it is about") Ref of,
        @Ask("what is asked for") Relief asks,
        @Ask("what was decided on it") Decision decision)
        implements Fact {
    /** What an importer may want. */
    public enum Relief {
        /** That the goods be let in, by protest or suit. */
        RELEASE,
        /** That the goods may go back or elsewhere. */
        RE_EXPORT
    }

    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
