package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Challenge;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.Bases;
import org.tradepact.border.DutyLine;
import org.tradepact.check.Assumed;
import org.tradepact.check.Course;
import org.tradepact.check.Force;

/**
 * Whether the domestic law that a link rests on stands on a day.
 *
 * @param on what it rests on, the nearest first; empty where none is named or known
 * @param fallen the one of them that is gone, with its life; nothing while all stand
 * @param disputes disputes about them that were known on the day
 */
public record Footing(State state, List<Instrument> on, Optional<Course> fallen, Set<Challenge> disputes) {
    /** How firm it is. */
    public enum State {
        STANDS,
        /** A court held it unlawful, and that is not final. */
        DISPUTED,
        FALLEN,
        /** The link names no law. */
        NOT_NAMED,
        /** The law named is in none of the packs. */
        UNKNOWN
    }

    static Footing of(String basis, Map<String, Instrument> instruments, Map<String, Assumed> assume, LocalDate day) {
        if (basis.isEmpty()) {
            return new Footing(State.NOT_NAMED, List.of(), Optional.empty(), Set.of());
        }
        Bases bases = new Bases(instruments, assume);
        List<Instrument> on = bases.under(basis);
        if (on.isEmpty()) {
            return new Footing(State.UNKNOWN, List.of(), Optional.empty(), Set.of());
        }
        Set<Challenge> disputes = bases.disputes(basis, day);
        for (Instrument instrument : reversed(on)) { // the statute first: an order falls with it
            Assumed assumed = assume.get(instrument.id());
            Map<StatusEvent.Kind, LocalDate> events = assumed == null ? Map.of() : assumed.on();
            Course course = Course.of(instrument, events);
            if (course.on(day) == Force.LAPSED && !day.isBefore(course.until())) {
                return new Footing(State.FALLEN, on, Optional.of(course), disputes);
            }
        }
        boolean disputed = bases.status(basis, day) == DutyLine.Status.DISPUTED;
        return new Footing(disputed ? State.DISPUTED : State.STANDS, on, Optional.empty(), disputes);
    }

    private static List<Instrument> reversed(List<Instrument> all) {
        List<Instrument> back = new ArrayList<>(all);
        Collections.reverse(back);
        return back;
    }
}
