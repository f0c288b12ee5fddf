package org.tradepact.check;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Position;

/**
 * A hypothetical status of an instrument, in place of what is known.
 *
 * @param on days of events
 * @param unknown events that happen on a day nobody knows
 */
public record Assumed(
        String instrument,
        Map<StatusEvent.Kind, LocalDate> on,
        Set<StatusEvent.Kind> unknown,
        Map<StatusEvent.Kind, Position> at) {}
