package org.tradepact.explore;

import java.time.LocalDate;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Reason;
import org.tradepact.fact.Slot;

/** What sets a boundary: the clause or measure, and what of it stands at the value. */
public sealed interface Mark {
    /** The commitment or measure whose answer turns. */
    Commitment clause();

    /** A term is this value. */
    record Says(Commitment clause, DatedTerm term) implements Mark {}

    /** A heading begins or ceases to charge; or fills up to this rate. */
    record Charges(Commitment clause, TariffHeading heading, What what) implements Mark {
        /** What of the heading. */
        public enum What {
            BEGINS,
            ENDS,
            TOTAL
        }
    }

    /** Something changes on this day, or the day before. */
    record Changes(Commitment clause, Cause cause) implements Mark {}

    /** Something happened to a text that the measure rests on. */
    record Happens(Commitment clause, Instrument text, StatusEvent event) implements Mark {}

    /** A dispute about a text that the measure rests on came to this. */
    record Disputed(Commitment clause, Instrument text, Challenge challenge) implements Mark {}

    /** Another component of the case has the same value. */
    record Meets(Commitment clause, Slot slot, Object value) implements Mark {}

    /** It is the day of the question. */
    record Asked(Commitment clause, LocalDate day) implements Mark {}

    /** A reason that stands on one side only. */
    record Decides(Commitment clause, Reason reason, boolean after) implements Mark {}
}
