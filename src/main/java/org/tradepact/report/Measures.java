package org.tradepact.report;

import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Instrument;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Reason;

/** Which measures an answer rests on, and where they are from. */
final class Measures {
    private Measures() {}

    static Instrument instrument(Measured measured) {
        return measured.pack().instruments().stream()
                .filter(i -> i.id().equals(measured.measure().instrument()))
                .findFirst()
                .orElseThrow();
    }

    /** The sources one measure rests on here: those of the facts and lists that decided, or else its own. */
    static Set<String> sources(Measured measured) {
        Set<String> ids = new TreeSet<>();
        measured.because().stream()
                .map(Reason::source)
                .filter(s -> !s.isEmpty())
                .forEach(ids::add);
        measured.known().forEach(fact -> ids.addAll(KnownSaid.sources(fact)));
        return ids.isEmpty() ? new TreeSet<>(measured.measure().sources()) : ids;
    }

    /** Every source that the answer cites. */
    static Set<String> sources(ShipmentAnswer answer) {
        Set<String> ids = new TreeSet<>();
        for (Gate gate : Gates.all(answer)) {
            gate.deciding().forEach(measured -> ids.addAll(sources(measured)));
        }
        answer.duty().lines().forEach(line -> {
            ids.addAll(DutyWhy.sources(line));
        });
        return ids;
    }

    /** The same with those of the commitments that are touched. */
    static Set<String> allSources(ShipmentAnswer answer) {
        Set<String> ids = sources(answer);
        Treated.rows(answer).forEach(row -> ids.addAll(Cited.by(row)));
        return ids;
    }

    /** How many measures were looked at and do not reach the shipment. */
    static int idle(ShipmentAnswer answer) {
        return (int) answer.measured().stream().filter(m -> !m.reached()).count();
    }
}
