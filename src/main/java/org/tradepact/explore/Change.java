package org.tradepact.explore;

import java.time.LocalDate;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** One thing that a question says otherwise: what sweeps, repairs, near misses and differences are made of. */
public sealed interface Change {
    /** A component of a stated fact has this value, of the component's type. */
    record Says(Slot slot, Object value) implements Change {}

    /** A component of a stated fact is open. */
    record Opens(Slot slot) implements Change {}

    /** A stated fact is not there. */
    record Withdraws(String fact) implements Change {}

    /**
     * From a day on a component of a measure has this value; until then the measure stays what it was. Several such
     * changes of one measure on one day make one new measure.
     */
    record Turns(Slot slot, Object value, LocalDate from) implements Change {
        /** The id of the measure from that day on. */
        public String id() {
            return id(slot.fact(), from);
        }

        static String id(String fact, LocalDate from) {
            return fact + "-from-" + from;
        }
    }

    /** A further fact is there; that it is not, if the question says so of such an act, is taken back. */
    record Adds(Stated fact) implements Change {}

    /** It is said that an act did not happen, as a fact with only the components that tell it apart. */
    record Denies(Stated act) implements Change {}

    /** Something happens to a text on this day. */
    record Assumes(String instrument, StatusEvent.Kind event, LocalDate day) implements Change {}

    /** A pivot is settled. */
    record Reads(String pivot, String option) implements Change {}

    /** The question is asked on another day, as if its file named that day. */
    record AsksOn(LocalDate day) implements Change {}
}
