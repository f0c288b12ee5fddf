package org.tradepact.check;

import java.util.Set;
import org.tradepact.agreement.Pivot;

/**
 * What an answer is under one option of a pivot.
 *
 * @param verdicts the verdicts found under it, more than one where another pivot decides too; empty for a force pivot
 * @param forces the force found under it; empty for a verdict pivot
 */
public record ReadingLine(Pivot pivot, Pivot.Option option, Set<Verdict> verdicts, Set<Force> forces) {}
