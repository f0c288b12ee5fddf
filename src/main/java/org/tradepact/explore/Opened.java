package org.tradepact.explore;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.Recourse;
import org.tradepact.check.Force;
import org.tradepact.fact.Party;

/**
 * A recourse that an answer brings up.
 *
 * @param right the clause that gives it
 * @param opening what brings it up
 * @param users who may use it
 * @param used whether the act is its use
 * @param force what the clause weighs on the day asked about
 * @param onReading the reading on which it is there at all; nothing if on every reading
 * @param endsOn the earliest day on which the text would have ended; nothing if it would not end, or has no force to lose
 */
public record Opened(
        Recourse recourse,
        Commitment right,
        Recourse.Opening opening,
        List<Party> users,
        boolean used,
        Force force,
        Optional<Pivot.Option> onReading,
        Optional<LocalDate> endsOn,
        List<Arrow> arrows) {}
