package org.tradepact.border;

import java.util.List;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.finding.Consequence;

/**
 * One question about a shipment, and the measures that answer it.
 *
 * @param deciding measures under which something follows or may follow
 */
public record Gate(Consequence.Gate kind, State state, List<Measured> deciding) {
    /** How the question comes out. */
    public enum State {
        CLEAR,
        STOPPED,
        OPEN
    }

    static Gate of(Consequence.Gate kind, List<Measured> measured) {
        List<Measured> deciding = measured.stream().filter(m -> speaks(m, kind)).toList();
        State state = State.CLEAR;
        for (Measured one : deciding) {
            boolean stops = stops(one, kind);
            if (stops && !one.open()) {
                return new Gate(kind, State.STOPPED, deciding);
            }
            state = stops ? State.OPEN : state;
        }
        return new Gate(kind, state, deciding);
    }

    private static boolean speaks(Measured measured, Consequence.Gate kind) {
        return measured.possible().stream()
                        .anyMatch(e -> e.suspended() && kind == own(measured)
                                || e.consequences().stream().anyMatch(c -> c.gate() == kind))
                || untried(measured) && kind == own(measured);
    }

    /** Whether there were too many ways to try all of them, so that what was not tried may stop the goods; a charge never does. */
    private static boolean untried(Measured measured) {
        return measured.open() && measured.tried() == 0 && measured.measure().modality() != Commitment.Modality.CHARGE;
    }

    /** The question a measure is about, where no consequence tells. */
    private static Consequence.Gate own(Measured measured) {
        return switch (measured.measure().modality()) {
            case EXPORT_CONTROL -> Consequence.Gate.LEAVE;
            case PRICE_FLOOR -> Consequence.Gate.PRICE;
            case REMEDY -> Consequence.Gate.REFUND;
            default -> Consequence.Gate.ENTER;
        };
    }

    private static boolean stops(Measured measured, Consequence.Gate kind) {
        if (untried(measured) && kind == own(measured)) {
            return true;
        }
        for (Effect effect : measured.possible()) {
            if (effect.consequences().stream().anyMatch(c -> c.gate() == kind && c.stops())) {
                return true;
            }
        }
        return false;
    }
}
