package org.tradepact.border;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Answer;
import org.tradepact.check.Measured;
import org.tradepact.check.Missing;
import org.tradepact.check.Question;
import org.tradepact.check.Reason;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

/**
 * All that is known of one shipment at the borders it crosses.
 *
 * @param question with only the facts that join this shipment
 * @param shipment as it was checked: what a schedule fills in included
 * @param measured every measure that was asked, in the order of the packs
 * @param leave whether it may leave, enter, and what floors and refunds there are
 * @param floors what floors come to in money
 * @param origin what the stated tests of origin come to
 * @param missing what matters and is not known, most decisive first
 * @param besides what stands beside gates, duty and what is missing
 * @param knownUntil last day for which every pack asked is known
 * @param notCovered measures that no rule decides
 */
public record ShipmentAnswer(
        Question question,
        Stated shipment,
        List<Measured> measured,
        Gate leave,
        Gate enter,
        Gate price,
        Gate refund,
        Duty duty,
        List<FloorLine> floors,
        List<OriginAnswer> origin,
        List<Missing> missing,
        Besides besides,
        LocalDate knownUntil,
        List<Commitment> notCovered) {
    private static final String FROM = "shippedFrom";

    /** What stands beside an answer: worked out when it is asked for, since it takes more evaluations than the answer. */
    public interface Besides {
        /** What was taken for granted and with another value would change something. */
        List<Reason> assumed();

        /** Names of the shipment that are close to names the packs know. */
        List<Lead> leads();

        /** What the parties promised about such a treatment, judged; rows of which nothing is said are left out. */
        Answer touched();
    }

    public List<Reason> assumed() {
        return besides.assumed();
    }

    public List<Lead> leads() {
        return besides.leads();
    }

    public Answer touched() {
        return besides.touched();
    }

    /** The short answer. */
    public enum May {
        MAY,
        MAY_NOT,
        OPEN
    }

    /** Whether anything that was looked at is about entering the territory it goes to. */
    public boolean entryLookedAt() {
        Object to = shipment.said().get("to");
        return shipment.kind() != Shipment.class
                || measured.stream()
                        .anyMatch(m -> m.measure().holders().contains(to)
                                && (m.measure().modality() == Commitment.Modality.IMPORT_CONTROL
                                        || m.measure().modality() == Commitment.Modality.CHARGE));
    }

    /** Where the goods leave or go to, if no measure of that party was asked. */
    public List<Party> unwatched() {
        TreeSet<Party> ends = new TreeSet<>();
        for (String end : List.of(FROM, "to")) {
            if (shipment.said().get(end) instanceof Party party) {
                ends.add(party);
            }
        }
        measured.forEach(m -> m.measure().holders().forEach(ends::remove));
        return List.copyOf(ends);
    }

    /** Whether a gate is clear only because nothing that was looked at is about passing it. */
    public boolean unseen(Gate gate) {
        if (gate.state() != Gate.State.CLEAR) {
            return false;
        }
        return switch (gate.kind()) {
            case LEAVE ->
                shipment.said().get(FROM) instanceof Party from && unwatched().contains(from);
            case ENTER -> !entryLookedAt();
            default -> false;
        };
    }

    /** Whether it may ship: it is stopped nowhere, stopped somewhere, or that cannot be said yet. */
    public May may() {
        List<Gate.State> states = List.of(leave.state(), enter.state(), price.state());
        if (states.contains(Gate.State.STOPPED)) {
            return May.MAY_NOT;
        }
        if (measured.isEmpty() || !entryLookedAt()) {
            return May.OPEN;
        }
        return states.contains(Gate.State.OPEN) ? May.OPEN : May.MAY;
    }
}
