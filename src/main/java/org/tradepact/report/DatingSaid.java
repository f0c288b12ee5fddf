package org.tradepact.report;

import java.time.LocalDate;
import java.util.Optional;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.explore.Dating;

/** When something comes, in words. */
final class DatingSaid {
    private DatingSaid() {}

    /** {@code 2027-01-02}; {@code entry into force + two years} where there is no day. */
    static String of(Dating when) {
        return day(when).map(LocalDate::toString).orElseGet(() -> expression((Dating.After) when));
    }

    static Optional<LocalDate> day(Dating when) {
        return when instanceof Dating.On on ? Optional.of(on.day()) : Optional.empty();
    }

    private static String expression(Dating.After after) {
        String event = event(after.event());
        if (after.every()) {
            return "every %s from %s".formatted(Words.period(after.period()), event);
        }
        return after.period().isZero() ? event : "%s + %s".formatted(event, Words.period(after.period()));
    }

    /** {@code exchange of notices}. */
    static String event(StatusEvent.Kind kind) {
        return switch (kind) {
            case SIGNED -> "signature";
            case NOTICES_EXCHANGED -> "exchange of notices";
            case LAST_NOTIFICATION -> "last notification";
            case IN_FORCE -> "entry into force";
            case TERMINATION_NOTICE -> "notice of termination";
            case SUSPENDED -> "suspension";
            case RESUMED -> "end of the suspension";
            case TERMINATED -> "termination";
            case EXPIRED -> "expiry";
            case REPLACED -> "replacement";
            case STRUCK_DOWN -> "the ruling that struck it down";
        };
    }

    /** How a text comes into force: {@code 60 days after the exchange of notices (7.2)}; empty if it has no rule. */
    static String entry(Instrument text) {
        Instrument.Entry entry = text.entry();
        if (entry == Instrument.Entry.NONE) {
            return "";
        }
        String event = "the " + event(entry.after());
        return "%s%s (%s)"
                .formatted(
                        entry.period().isZero() ? "on " : Words.period(entry.period()) + " after ",
                        event,
                        entry.clause());
    }

    /** How a text ends on notice: {@code 180 days after the notice (7.5)}; empty if it has no rule. */
    static String ending(Instrument text) {
        Instrument.Ending ending = text.ending();
        if (ending == Instrument.Ending.NONE) {
            return "";
        }
        return ending.period().isZero()
                ? "with the notice (%s)".formatted(ending.clause())
                : "%s after %s (%s)"
                        .formatted(
                                Words.period(ending.period()),
                                ending.fromReceipt() ? "receipt of the notice" : "the notice",
                                ending.clause());
    }
}
