package org.tradepact.fact;

import java.time.LocalDate;

/** Evidence put before an authority about goods or something in them. What it proves is the authority's to say. */
public record Proof(
        String id,
        @Ask("the shipment or the input it is about") Ref of,
        @Ask("what it is to show") Shows shows,
        @Ask("the standard it reaches, as the authority holds") Standard standard,
        @Ask("what the authority decided on it") Decision decision)
        implements Fact {
    /** What is to be shown. */
    public enum Shows {
        NO_FORCED_LABOUR,
        /** That nothing comes from the region or the producer; it does not speak of how the goods were made. */
        NO_LINK,
        FORCED_LABOUR
    }

    /** How strong evidence is, in the words that instruments use. */
    public enum Standard implements ByAuthority {
        NONE,
        REASONABLE_INDICATION,
        MORE_LIKELY_THAN_NOT,
        SATISFACTORY_EVIDENCE,
        CLEAR_AND_CONVINCING
    }

    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
