package org.tradepact.agreement;

import org.tradepact.fact.Position;
import org.tradepact.fact.Span;

/** A term with the days for which it holds and the source it comes from. */
public record DatedTerm(
        Term term, Span span, String source, Commitment.Confidence confidence, String note, Position at) {}
