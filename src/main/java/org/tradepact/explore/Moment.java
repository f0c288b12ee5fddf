package org.tradepact.explore;

import java.time.LocalDate;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;

/** When an answer flips. */
public sealed interface Moment {
    /** A day. */
    record On(LocalDate day) implements Moment {}

    /** The unknown day on which a text enters into force. */
    record Entry(Instrument instrument) implements Moment {}

    /** The day after a duty falls due, counted from an entry into force on an unknown day; of a recurring duty the first time. */
    record AfterDue(Instrument instrument, Deadline deadline) implements Moment {}
}
