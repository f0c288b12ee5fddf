package org.tradepact.explore;

import java.time.LocalDate;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Schedule;
import org.tradepact.check.Course;
import org.tradepact.fact.Stated;

/** What changes on a day. */
public sealed interface Cause {
    /** What can happen in the life of a text. */
    enum What {
        SIGNED,
        ENTERS,
        ENDS,
        SUSPENDED,
        RESUMES
    }

    /** Something happens to a text. */
    record Happens(Course course, What what) implements Cause {}

    /** The same as one reading has it. */
    record HappensAsRead(Course course, What what, Pivot.Option option) implements Cause {}

    /** A text enters into force on a day that is not known. */
    record Enters(Instrument instrument) implements Cause {}

    /** The last day for a duty was the day before; {@link LocalDate#MAX} while it is not known. */
    record DuePassed(Deadline deadline, LocalDate due) implements Cause {}

    /** A day that a fact states. */
    record Says(Stated fact, String component, LocalDate day) implements Cause {}

    /** A term begins or ends to hold. */
    record TermChanges(DatedTerm term, boolean begins) implements Cause {}

    /** An entry of a schedule or list begins or ends to hold. */
    record ListChanges(Schedule schedule, Schedule.Entry entry, boolean begins) implements Cause {}
}
