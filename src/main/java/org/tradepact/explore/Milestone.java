package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.check.Force;
import org.tradepact.fact.Stated;

/** Something that comes in the life of an agreement. */
public sealed interface Milestone {
    Dating when();

    /** The text it belongs to. */
    Instrument text();

    /** The reading on which alone it comes then; empty where all readings agree. */
    default Optional<Read> reading() {
        return Optional.empty();
    }

    /** One option among others of a point on which readers differ. */
    record Read(Pivot pivot, Pivot.Option option) {}

    /** How a day came to be known. */
    enum How {
        RECORDED,
        ASSUMED,
        /** Worked out from another day, as the text counts. */
        COUNTED
    }

    /**
     * The status of a text changes, or something happens on which it depends.
     *
     * @param clause the clause that counts the day; empty where none does or none is registered
     * @param of the clause it happens to, where a reading has it of that clause alone
     */
    record Happens(
            Dating when,
            Instrument text,
            StatusEvent.Kind what,
            How how,
            List<String> sources,
            Optional<Commitment> clause,
            Optional<Commitment> of,
            Optional<Read> reading)
            implements Milestone {}

    /**
     * The last day on which a duty is performed in time.
     *
     * @param number 1 for the first time
     * @param missedFrom first day on which it counts as missed; {@link LocalDate#MAX} if it never does, or that is not known
     * @param force what the text weighs on the last day, as far as is known or assumed
     */
    record Due(
            Dating when,
            Instrument text,
            Commitment clause,
            int number,
            LocalDate missedFrom,
            Force force,
            Optional<Read> reading)
            implements Milestone {}

    /** A clause takes the weight of another text, on a reading that puts it there. */
    record Binds(Dating when, Instrument text, Commitment clause, Read as) implements Milestone {
        @Override
        public Optional<Read> reading() {
            return Optional.of(as);
        }
    }

    /** A number, rate or date of a clause begins or ceases to hold. */
    record Figure(Dating when, Instrument text, Commitment clause, DatedTerm term, boolean begins)
            implements Milestone {}

    /** Entries of a schedule or list begin or cease to hold. */
    record Listing(Dating when, Instrument text, Schedule schedule, int entries, boolean begins) implements Milestone {}

    /** Headings of a measure begin or cease to be charged. */
    record Charge(Dating when, Instrument text, Commitment measure, List<TariffHeading> headings, boolean begins)
            implements Milestone {}

    /** A day that a fact of the pack states. */
    record Says(Dating when, Instrument text, Stated fact, String component) implements Milestone {}

    /** A step in a dispute about a text. */
    record Disputed(Dating when, Instrument text, Challenge challenge) implements Milestone {}
}
