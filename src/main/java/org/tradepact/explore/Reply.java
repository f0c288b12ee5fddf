package org.tradepact.explore;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Pivot;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Missing;
import org.tradepact.fact.Percent;
import org.tradepact.finding.Consequence;

/** The answer about one subject at one point of a sweep, without what it takes more evaluations to find. */
public sealed interface Reply {
    /** What tells an answer to a shipment from others. */
    static Reply of(ShipmentAnswer answer) {
        return Ask.of(answer);
    }

    /**
     * Whether two answers are one.
     *
     * @param sliding whether what follows a value that moves without steps, such as a part of the customs value, is let go
     */
    boolean alike(Reply other, boolean sliding);

    /**
     * Of an act or a duty.
     *
     * @param missing what decides and is not known
     * @param turnsOn pivots on which it turns
     */
    record Act(Stance stance, List<Missing> missing, List<Pivot> turnsOn) implements Reply {
        @Override
        public boolean alike(Reply other, boolean sliding) {
            return other instanceof Act act && act.stance.equals(stance);
        }
    }

    /**
     * Of a shipment.
     *
     * @param total percent of the customs value as charged at entry; nothing while a part is not known, or where there are
     *     no lines since duties of the territory are not covered
     * @param owed percent as the law is held on the day asked about; nothing while a part is not known
     * @param amount as charged, in US dollars; nothing while it is not known
     * @param known percent of the parts that are known
     * @param missing what decides and is not known, most decisive first
     */
    record Passage(
            ShipmentAnswer.May may,
            Optional<BigDecimal> total,
            Optional<BigDecimal> owed,
            Optional<BigDecimal> amount,
            BigDecimal known,
            Set<Line> lines,
            Set<Follow> follows,
            List<Missing> missing)
            implements Reply {
        @Override
        public boolean alike(Reply other, boolean sliding) {
            return other instanceof Passage that
                    && that.may == may
                    && that.follows.equals(follows)
                    && (sliding
                            ? steady(that.lines).equals(steady(lines))
                            : that.lines.equals(lines) && that.total.equals(total) && that.owed.equals(owed));
        }

        /** The same as if every line were charged on a part of the value. */
        Passage partly() {
            Set<Line> parts = new java.util.HashSet<>();
            lines.forEach(line -> parts.add(line.partly()));
            return new Passage(may, total, owed, amount, known, parts, follows, missing);
        }

        private static Set<Line> steady(Set<Line> lines) {
            Set<Line> steady = new java.util.HashSet<>();
            lines.forEach(line -> steady.add(line.steady()));
            return steady;
        }
    }

    /**
     * A line of the duty table.
     *
     * @param measure id of the measure; empty for the ordinary duty
     * @param rate nothing while it is not known
     * @param part percent of the customs value it is charged on
     * @param worked whether the rate is worked out from other figures
     * @param missing slots that would settle it
     */
    record Line(
            String measure,
            String heading,
            Optional<Percent> rate,
            Percent part,
            boolean whole,
            boolean charged,
            boolean exempt,
            boolean worked,
            DutyLine.Status status,
            Set<String> missing) {
        private static final Percent ANY = Percent.of("0");

        Line partly() {
            return new Line(measure, heading, rate, part, false, charged, exempt, worked, status, missing);
        }

        /** Without what slides. */
        Line steady() {
            Optional<Percent> fixed = worked ? rate.map(r -> ANY) : rate;
            return new Line(measure, heading, fixed, ANY, whole, charged, exempt, worked, status, missing);
        }
    }

    /**
     * What follows under one measure.
     *
     * @param suspended whether something would follow but for a suspension
     * @param missing slots that would settle it; empty if it is settled
     */
    record Follow(String measure, Set<Consequence> consequences, boolean suspended, Set<String> missing) {}

    /** No answer. */
    enum None implements Reply {
        /** It was ended before. */
        NOT_ASKED,
        /** The values contradict what else is stated. */
        CONTRADICTION;

        @Override
        public boolean alike(Reply other, boolean sliding) {
            return this == other;
        }
    }
}
