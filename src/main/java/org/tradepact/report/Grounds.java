package org.tradepact.report;

import java.time.LocalDate;
import java.util.Map;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Course;
import org.tradepact.check.Measured;

/** The ground on which a measure reaches a shipment, as few words as say it. */
final class Grounds {
    private Grounds() {}

    static String of(Measured measured, ShipmentAnswer answer) {
        if (!measured.known().isEmpty()) {
            return KnownSaid.of(measured.known().get(0), answer);
        }
        return "%s: %s%s"
                .formatted(
                        Measures.instrument(measured).called(),
                        measured.measure().title(),
                        since(measured));
    }

    /** The first day of force, of a measure that reaches what happens from then on. */
    private static String since(Measured measured) {
        LocalDate from = Course.of(Measures.instrument(measured), Map.of()).from();
        return measured.measure().dateBasis().isEmpty() || from.equals(LocalDate.MAX) ? "" : ", since " + from;
    }
}
