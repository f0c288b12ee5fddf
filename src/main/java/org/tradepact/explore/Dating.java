package org.tradepact.explore;

import java.time.LocalDate;
import java.time.Period;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;

/** When something in the life of a text comes: a day, or a period after something that has no day yet. */
public sealed interface Dating {
    /** A day. */
    record On(LocalDate day) implements Dating {}

    /**
     * A period after an event that has not happened as far as is known or assumed.
     *
     * @param event what it is counted from
     * @param every whether it comes again and again
     */
    record After(Instrument text, StatusEvent.Kind event, Period period, boolean every) implements Dating {}
}
