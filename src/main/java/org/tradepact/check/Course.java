package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.fact.Span;

/**
 * The life of one instrument: when it was made, when it bound, how it ended.
 *
 * @param from first day of force; {@link LocalDate#MAX} if it never came into force as far as known or assumed
 * @param until first day after its end; {@link LocalDate#MAX} for none
 * @param how how it ended: the kind of the event
 * @param voided whether it fell from the beginning
 * @param assumed whether its status is assumed rather than known
 */
public record Course(
        Instrument instrument,
        LocalDate signed,
        LocalDate from,
        LocalDate until,
        StatusEvent.Kind how,
        boolean voided,
        List<Span> suspended,
        boolean assumed) {

    /** The course as known, with what is assumed in place of what is known. */
    public static Course of(Instrument instrument, Map<StatusEvent.Kind, LocalDate> assumed) {
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        List<Span> suspended = new ArrayList<>();
        for (StatusEvent event : instrument.events()) {
            on.put(event.kind(), event.on());
        }
        on.putAll(assumed);
        LocalDate signed = on.getOrDefault(StatusEvent.Kind.SIGNED, LocalDate.MIN);
        if (on.containsKey(StatusEvent.Kind.SUSPENDED)) {
            suspended.add(new Span(
                    on.get(StatusEvent.Kind.SUSPENDED), on.getOrDefault(StatusEvent.Kind.RESUMED, LocalDate.MAX)));
        }
        LocalDate until = LocalDate.MAX;
        StatusEvent.Kind how = StatusEvent.Kind.TERMINATED;
        for (StatusEvent.Kind end : List.of(
                StatusEvent.Kind.TERMINATED,
                StatusEvent.Kind.EXPIRED,
                StatusEvent.Kind.REPLACED,
                StatusEvent.Kind.STRUCK_DOWN)) {
            if (on.containsKey(end) && on.get(end).isBefore(until)) {
                until = on.get(end);
                how = end;
            }
        }
        LocalDate notice = on.get(StatusEvent.Kind.TERMINATION_NOTICE);
        if (notice != null && instrument.ending() != Instrument.Ending.NONE) {
            LocalDate effect = notice.plus(instrument.ending().period());
            if (effect.isBefore(until)) {
                until = effect;
                how = StatusEvent.Kind.TERMINATED;
            }
        }
        return new Course(
                instrument,
                signed,
                start(instrument, on, assumed, signed),
                until,
                how,
                on.getOrDefault(StatusEvent.Kind.STRUCK_DOWN, LocalDate.MAX).isBefore(LocalDate.MAX),
                List.copyOf(suspended),
                !assumed.isEmpty());
    }

    private static LocalDate start(
            Instrument instrument,
            Map<StatusEvent.Kind, LocalDate> on,
            Map<StatusEvent.Kind, LocalDate> assumed,
            LocalDate signed) {
        if (instrument.political()) {
            return signed;
        }
        Instrument.Entry entry = instrument.entry();
        // An assumed day of entry, then an assumed notice, then what is known: the nearest to the asker wins.
        if (assumed.containsKey(StatusEvent.Kind.IN_FORCE)) {
            return on.getOrDefault(StatusEvent.Kind.IN_FORCE, LocalDate.MAX);
        }
        if (entry != Instrument.Entry.NONE && assumed.containsKey(entry.after())) {
            LocalDate anchor = on.getOrDefault(entry.after(), LocalDate.MAX);
            return anchor.equals(LocalDate.MAX) ? anchor : anchor.plus(entry.period());
        }
        LocalDate known = on.get(StatusEvent.Kind.IN_FORCE);
        if (known != null) {
            return known;
        }
        LocalDate anchor = entry == Instrument.Entry.NONE ? null : on.get(entry.after());
        return anchor == null ? LocalDate.MAX : anchor.plus(entry.period());
    }

    /** The course with one more event, as a reading adds it. */
    public Course with(List<StatusEvent> events) {
        Map<StatusEvent.Kind, LocalDate> on = new EnumMap<>(StatusEvent.Kind.class);
        if (from.isBefore(LocalDate.MAX) && !instrument.political()) {
            on.put(StatusEvent.Kind.IN_FORCE, from);
        }
        if (until.isBefore(LocalDate.MAX)) {
            on.put(how, until);
        }
        for (Span span : suspended) {
            on.put(StatusEvent.Kind.SUSPENDED, span.from());
            on.put(StatusEvent.Kind.RESUMED, span.until());
        }
        for (StatusEvent event : events) {
            on.put(event.kind(), event.on());
        }
        return of(instrument, on);
    }

    /** The same for clauses on how the text comes into force: they are for the time before it does. */
    public Course forItsOwnEntry() {
        return new Course(instrument, signed, signed, until, how, voided, suspended, assumed);
    }

    /** The force on a day. */
    public Force on(LocalDate day) {
        if (voided && !day.isBefore(signed)) {
            return Force.LAPSED;
        }
        if (!day.isBefore(until)) {
            return Force.LAPSED;
        }
        if (day.isBefore(from)) {
            return Force.NOT_IN_FORCE;
        }
        if (suspended.stream().anyMatch(s -> s.has(day))) {
            return Force.LAPSED;
        }
        return instrument.political() ? Force.POLITICAL : Force.BINDING;
    }

    /** Whether it came into force, or began as a political text, by a day. */
    public boolean begunBy(LocalDate day) {
        return !from.isAfter(day);
    }

    /**
     * The days on which conduct counts under it, seen from {@code asOf}. Of a treaty that is not in force yet it is the
     * days since signature: what is found there would count if it were in force.
     */
    public boolean counts(LocalDate day, LocalDate asOf) {
        if (begunBy(asOf)) {
            Force force = on(day);
            return force == Force.BINDING || force == Force.POLITICAL;
        }
        return !day.isBefore(signed) && day.isBefore(until) && !voided;
    }

    /** Where a deadline starts to be counted; {@link LocalDate#MAX} while that is not known, or where there is nothing to count. */
    public LocalDate anchor(Deadline deadline) {
        return switch (deadline.anchor()) {
            case NONE -> LocalDate.MAX;
            case FIXED -> deadline.fixed();
            case SIGNATURE -> signed;
            case ENTRY_INTO_FORCE -> from;
        };
    }

    /** The first day on which conduct counts under it, seen from {@code asOf}. */
    public LocalDate countsFrom(LocalDate asOf) {
        return begunBy(asOf) ? from : signed;
    }
}
