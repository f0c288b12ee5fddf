package org.tradepact.learn.course;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Missing;
import org.tradepact.check.Row;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.learn.Evaluated;
import org.tradepact.learn.Leave;
import org.tradepact.learn.Point;
import org.tradepact.learn.Told;

/** Which facts of a case keep a task from being solved, each with its place; said after what is wrong with the task. */
final class Lacking {
    private static final int SAID = 6;

    private final Evaluated evaluated;
    private final List<Point> points;

    Lacking(Evaluated evaluated, List<Point> points) {
        this.evaluated = evaluated;
        this.points = points;
    }

    /** What the answer hangs on and the case does not state; empty if there is nothing of the kind. */
    String missing() {
        Set<Slot> slots = new LinkedHashSet<>();
        rows().forEach(row -> row.missing().stream().map(Missing::slot).forEach(slots::add));
        shipments()
                .forEach(told ->
                        told.shipment().missing().stream().map(Missing::slot).forEach(slots::add));
        return slots.isEmpty() ? "" : "; not stated: " + list(slots);
    }

    /** What decides and may not be changed; empty if all of it may. */
    String fixed(List<Leave> change) {
        Set<Slot> slots = new LinkedHashSet<>();
        rows().forEach(row -> row.because().reasons().forEach(reason -> slots.add(reason.slot())));
        shipments().forEach(told -> Stream.of(
                        told.shipment().leave(),
                        told.shipment().enter(),
                        told.shipment().price())
                .flatMap(gate -> gate.deciding().stream())
                .forEach(measured -> measured.because().forEach(reason -> slots.add(reason.slot()))));
        slots.removeIf(slot -> !stated(slot)
                .map(fact -> fact.at().containsKey(slot.component()))
                .orElse(false));
        rows().forEach(row -> row.missing().forEach(missing -> slots.add(missing.slot())));
        slots.removeIf(
                slot -> change.contains(new Leave.OfSlot(slot)) || change.contains(new Leave.OfFact(slot.fact())));
        return slots.isEmpty() ? "" : "; what decides and `change` does not name: " + list(slots);
    }

    /** What a clause looks at, where the case states nothing of the kind, or another subject is judged. */
    String unread(Point point, Optional<Commitment> clause) {
        Set<String> read = clause.map(c -> new TreeSet<>(c.needs().keySet())).orElse(new TreeSet<>());
        List<String> others = evaluated.rows(new Point(point.of(), point.id(), "")).stream()
                .map(Row::subject)
                .filter(subject -> !subject.equals("-"))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            return "; it judges `%s`".formatted(String.join("`, `", others));
        }
        Predicate<Stated> fits = fact -> read.contains(Kind.of(fact.kind()).name());
        List<Stated> facts = evaluated.scenario().asks().facts();
        if (read.isEmpty() || facts.stream().anyMatch(fits)) {
            return "";
        }
        return "; it looks at `%s`, and the case states %s"
                .formatted(
                        String.join("`, `", read),
                        facts.isEmpty()
                                ? "no fact"
                                : facts.stream()
                                        .limit(SAID)
                                        .map(fact -> "`%s` (`%s`%s)"
                                                .formatted(
                                                        fact.id(),
                                                        Kind.of(fact.kind()).name(),
                                                        at(fact.at().get(""))))
                                        .collect(Collectors.joining(", ")));
    }

    /** Where a fact stands, in brackets; empty if that is not known. */
    String place(String fact) {
        return stated(new Slot(fact, ""))
                .map(one -> at(one.at().get("")))
                .filter(at -> !at.isEmpty())
                .map(at -> " (" + at.substring(", ".length()) + ")")
                .orElse("");
    }

    private Stream<Row> rows() {
        return told().filter(Told.OfClause.class::isInstance).map(told -> ((Told.OfClause) told).row());
    }

    private Stream<Told.OfShipment> shipments() {
        return told().filter(Told.OfShipment.class::isInstance).map(Told.OfShipment.class::cast);
    }

    private Stream<Told> told() {
        return points.stream().flatMap(point -> evaluated.at(point).stream());
    }

    private Optional<Stated> stated(Slot slot) {
        return evaluated.scenario().asks().facts().stream()
                .filter(fact -> fact.id().equals(slot.fact()))
                .findFirst();
    }

    private String list(Set<Slot> slots) {
        List<String> said = new ArrayList<>();
        slots.stream().limit(SAID).forEach(slot -> {
            Optional<Stated> fact = stated(slot);
            Optional<Position> at = fact.flatMap(one -> Optional.ofNullable(
                    one.at().getOrDefault(slot.component(), one.at().get(""))));
            said.add("`%s`%s"
                    .formatted(
                            slot,
                            at.map(p -> " (%s:%d)".formatted(p.file(), p.line()))
                                    .orElse("")));
        });
        if (slots.size() > SAID) {
            said.add("%d more".formatted(slots.size() - SAID));
        }
        return String.join(", ", said);
    }

    private static String at(@org.jspecify.annotations.Nullable Position at) {
        return at == null ? "" : ", %s:%d".formatted(at.file(), at.line());
    }
}
