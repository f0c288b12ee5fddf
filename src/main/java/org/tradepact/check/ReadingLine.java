package org.tradepact.check;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Pivot;

/**
 * What an answer is under one option of a pivot.
 *
 * @param verdicts the verdicts found under it, more than one where another pivot decides too; empty for a force pivot
 * @param forces the force found under it; empty for a verdict pivot
 * @param because what decides a verdict under it; nothing for a force pivot, where it is the life of the text that decides
 */
public record ReadingLine(
        Pivot pivot, Pivot.Option option, Set<Verdict> verdicts, Set<Force> forces, Found.Because because) {
    /** Reasons are worked out when asked for and follow from the rest: lines that say the same are equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadingLine line
                && pivot.equals(line.pivot)
                && option.equals(line.option)
                && verdicts.equals(line.verdicts)
                && forces.equals(line.forces);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pivot, option, verdicts, forces);
    }
}
