package org.tradepact.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Effect;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;
import org.tradepact.finding.Consequence;

/** Questions about a shipment, in the order of its journey. */
final class Gates {
    private Gates() {}

    static List<Gate> all(ShipmentAnswer answer) {
        return List.of(answer.leave(), answer.enter(), answer.price(), answer.refund());
    }

    /** Whether a gate that was looked at leaves it open whether the goods pass. */
    static boolean anyOpen(ShipmentAnswer answer) {
        return all(answer).stream().anyMatch(g -> g.state() == Gate.State.OPEN);
    }

    /** The measure behind the state of a gate: the first that stops the goods, or may. */
    static Optional<Measured> decisive(Gate gate) {
        return gate.deciding().stream()
                .filter(m -> m.open() == (gate.state() == Gate.State.OPEN))
                .filter(m -> gate.state() == Gate.State.CLEAR
                        || m.possible().isEmpty()
                        || m.possible().stream().anyMatch(e -> stops(e, gate.kind())))
                .findFirst();
    }

    private static boolean stops(Effect effect, Consequence.Gate gate) {
        return effect.consequences().stream().anyMatch(c -> c.gate() == gate && c.stops());
    }

    /** Whether a commitment has something to say of how the shipment is treated. */
    static boolean touched(Row row) {
        return row.verdict() != Verdict.NOT_ENGAGED && !Order.untouched(row);
    }

    /** Measures of the parties on the way that no rule decides. */
    static List<Commitment> notCovered(ShipmentAnswer answer) {
        Set<Party> ends = new TreeSet<>();
        for (String end : List.of("origin", "shippedFrom", "to")) {
            if (!(answer.shipment().said().get(end) instanceof Party party)) {
                return answer.notCovered(); // it may be on the way of any of them
            }
            ends.add(party);
        }
        return answer.notCovered().stream()
                .filter(c -> c.holders().stream().anyMatch(ends::contains))
                .toList();
    }

    /** Whether a measure was looked for and there is none, so that nothing about it is unknown. */
    static boolean none(Commitment measure) {
        return measure.encodingNote().startsWith("There is no");
    }

    static boolean shipment(ShipmentAnswer answer) {
        return answer.shipment().kind() == Shipment.class;
    }
}
