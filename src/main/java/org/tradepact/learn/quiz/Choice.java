package org.tradepact.learn.quiz;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Force;
import org.tradepact.check.Verdict;
import org.tradepact.explore.Clause;
import org.tradepact.fact.Slot;
import org.tradepact.finding.Consequence;
import org.tradepact.learn.Attempt;
import org.tradepact.learn.Weighs;

/** Something that one may tick. Whether it is so is for {@link Truth} to find out. */
public sealed interface Choice {
    /** The case stands so under the clause, which weighs that. */
    record Stands(Verdict verdict, Weighs weighs) implements Choice {}

    /** This clause speaks of the case. */
    record Speaks(Clause clause) implements Choice {}

    /** The duty is met on this day and no longer on the next. */
    record LastDay(LocalDate day) implements Choice {}

    /** The act of the case lies there. */
    record Falls(Attempt.Side side) implements Choice {}

    /** Once this is known the case can be decided, and not before. @param asks what it is, in words */
    record Settles(Slot slot, String asks) implements Choice {}

    /** These of two cases go against the clause; of a right, in these it is available. */
    record Against(boolean first, boolean second) implements Choice {}

    /** Under each of these readings the answer is so. */
    record Reads(List<Read> reads) implements Choice {
        public Reads {
            reads = List.copyOf(reads);
        }
    }

    /** One reading. @param verdict nothing for a reading of the weight of a text @param force nothing for one of the verdict */
    record Read(Pivot pivot, Pivot.Option option, Optional<Verdict> verdict, Optional<Force> force) {}

    /** The measure does nothing to the shipment. */
    record Nothing() implements Choice {}

    /** What the measure does cannot be told. */
    record Open() implements Choice {}

    /** The measure would charge it, and a ground takes it out. */
    record Spared() implements Choice {}

    /** The measure adds so many percent of the customs value. */
    record Adds(BigDecimal percent) implements Choice {}

    /** This follows under the measure. */
    record Follows(Set<Consequence> consequences) implements Choice {
        public Follows {
            consequences = java.util.Collections.unmodifiableSet(new TreeSet<>(consequences));
        }
    }
}
