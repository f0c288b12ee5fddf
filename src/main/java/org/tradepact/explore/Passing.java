package org.tradepact.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.border.Gate;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Question;
import org.tradepact.explore.Held.Standing;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Stated;

/**
 * Whether changes let a stopped shipment pass: what stopped it is clear, and no other gate is less clear than before. A
 * shipment is judged on its own days, so there are no later days to ask.
 */
final class Passing implements Search.Trial {
    private final ShipmentAnswer stopped;
    private final Asker asker;

    Passing(ShipmentAnswer stopped, Asker asker) {
        this.stopped = stopped;
        this.asker = asker;
    }

    /** Whether a shipment is stopped anywhere. */
    static boolean at(ShipmentAnswer answer) {
        return gates(answer).stream().anyMatch(gate -> gate.state() == Gate.State.STOPPED);
    }

    private static List<Gate> gates(ShipmentAnswer answer) {
        return List.of(answer.leave(), answer.enter(), answer.price());
    }

    /** The question without other shipments and what belongs to them alone. */
    static Question alone(Question question, Stated shipment) {
        List<Stated> facts = new ArrayList<>();
        Set<String> others = new LinkedHashSet<>();
        question.facts().stream()
                .filter(fact -> fact.kind() == Shipment.class && !fact.id().equals(shipment.id()))
                .forEach(fact -> others.add(fact.id()));
        question.facts().stream()
                .filter(fact -> !others.contains(fact.id()))
                .filter(fact -> !(fact.said().get("of") instanceof Ref of) || !others.contains(of.id()))
                .forEach(facts::add);
        return new Question(
                question.asOf(),
                List.copyOf(facts),
                question.none(),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    /** Measures that stop it, or may. */
    List<Commitment> deciding() {
        return gates(stopped).stream()
                .filter(gate -> gate.state() != Gate.State.CLEAR)
                .flatMap(gate -> gate.deciding().stream())
                .map(measured -> measured.measure())
                .distinct()
                .toList();
    }

    @Override
    public Standing quick(Question changed) {
        List<Gate> now = gates(answer(changed));
        List<Gate> was = gates(stopped);
        for (int i = 0; i < now.size(); i++) {
            Gate.State then = was.get(i).state();
            boolean fine = then == Gate.State.OPEN
                    ? now.get(i).state() != Gate.State.STOPPED
                    : now.get(i).state() == Gate.State.CLEAR;
            if (!fine) {
                return Standing.BAD;
            }
        }
        return Standing.GOOD;
    }

    @Override
    public Held full(List<Change> changes, Question changed) {
        return new Held(quick(changed), Map.of(), List.of(), false, 1, changed.asOf());
    }

    /** Whether it is stopped where it was stopped, however what is open turns out. */
    boolean stopped(Question open) {
        List<Gate> now = gates(answer(open));
        List<Gate> was = gates(stopped);
        return Stream.iterate(0, i -> i < now.size(), i -> i + 1)
                .anyMatch(i ->
                        was.get(i).state() == Gate.State.STOPPED && now.get(i).state() == Gate.State.STOPPED);
    }

    private ShipmentAnswer answer(Question changed) {
        return asker.shipments(changed).stream()
                .filter(answer ->
                        answer.shipment().id().equals(stopped.shipment().id()))
                .findFirst()
                .orElseThrow();
    }
}
