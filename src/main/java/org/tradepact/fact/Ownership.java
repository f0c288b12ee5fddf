package org.tradepact.fact;

import java.time.LocalDate;

/** What one firm holds of another, directly. */
public record Ownership(
        String id,
        @Ask("the firm that holds") Firm owner,
        @Ask("the firm that is held") Firm owned,
        @Ask("the share that is held") Percent share)
        implements Fact {
    @Override
    public Span span() {
        return Span.from(LocalDate.MIN);
    }
}
