package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.border.DutyLine;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Question;
import org.tradepact.check.Row;
import org.tradepact.check.Verdict;

/**
 * What becomes of the answers to a question when a legal basis falls, held against the same question with the basis
 * standing throughout.
 *
 * @param state why nothing was compared, or {@link State#COMPARED}
 * @param rows answers that are others, of what is touched or asked about
 * @param shipments shipments whose answer is another
 * @param kept how many answers about commitments and shipments are the same
 */
public record Lapse(State state, List<TurnedRow> rows, List<TurnedShipment> shipments, int kept) {
    /** Whether the fall was in the world of the question. */
    public enum State {
        COMPARED,
        /** The question is asked of a day before the fall, when nobody knew of it. */
        ASKED_BEFORE
    }

    /** The answer for one commitment and subject with the basis standing, and fallen. */
    public record TurnedRow(Row stands, Row fallen) {}

    /** The answer for one shipment with the basis standing, and fallen. */
    public record TurnedShipment(ShipmentAnswer stands, ShipmentAnswer fallen) {
        /** Lines that lose their footing: as they stand once the basis has fallen. */
        public List<DutyLine> lost() {
            return fallen.duty().lines().stream()
                    .filter(line -> !status(stands, line).equals(Optional.of(line.status())))
                    .toList();
        }

        /** Lines that are charged with the basis standing, and no longer once it has fallen. */
        public List<DutyLine> gone() {
            return stands.duty().lines().stream()
                    .filter(line -> line.charges() && status(fallen, line).isEmpty())
                    .toList();
        }

        /** Lines that are charged either way, on another basis. */
        public List<DutyLine> remain() {
            return fallen.duty().lines().stream()
                    .filter(line -> line.charges() && status(stands, line).equals(Optional.of(line.status())))
                    .toList();
        }

        private static Optional<DutyLine.Status> status(ShipmentAnswer in, DutyLine line) {
            return in.duty().lines().stream()
                    .filter(other -> measure(other).equals(measure(line))
                            && other.heading().equals(line.heading())
                            && other.rate().equals(line.rate()))
                    .map(DutyLine::status)
                    .findFirst();
        }

        private static Optional<String> measure(DutyLine line) {
            return line.measure().map(m -> m.measure().id());
        }
    }

    /**
     * Asks a question with the basis standing, and fallen.
     *
     * @param rowsFor ids of commitments or packs that are wanted although no fact touches them
     * @param how the event that ends the basis; struck down it falls from the beginning, otherwise for the future
     * @param from the day of the event
     */
    public static Lapse of(
            Question question,
            Set<String> rowsFor,
            Foundation foundation,
            StatusEvent.Kind how,
            LocalDate from,
            Asker asker) {
        if (question.asOf().isBefore(from)) {
            return new Lapse(State.ASKED_BEFORE, List.of(), List.of(), 0);
        }
        Question stands = asker.changed(question, standing(foundation)).orElseThrow();
        Question fallen =
                asker.changed(question, falling(foundation, how, from)).orElseThrow();
        List<TurnedRow> rows = new ArrayList<>();
        List<TurnedShipment> shipments = new ArrayList<>();
        int kept = 0;
        Map<RowKey, Row> before = asker.rows(stands, rowsFor);
        Map<RowKey, Row> after = reaches(before.values(), foundation) ? asker.rows(fallen, rowsFor) : before;
        for (Map.Entry<RowKey, Row> row : before.entrySet()) {
            Row then = after.get(row.getKey());
            boolean asked = row.getValue().touched()
                    || rowsFor.contains(row.getKey().commitment())
                    || question.about().contains(row.getKey().commitment());
            if (!asked) {
                continue; // a standing duty that nobody speaks of
            }
            if (then != null && then != row.getValue() && turned(row.getValue(), then)) {
                rows.add(new TurnedRow(row.getValue(), then));
            } else {
                kept++;
            }
        }
        List<ShipmentAnswer> with = asker.shipments(stands);
        List<ShipmentAnswer> without = with.isEmpty() ? List.of() : asker.shipments(fallen);
        for (int i = 0; i < with.size(); i++) {
            if (turned(with.get(i), without.get(i))) {
                shipments.add(new TurnedShipment(with.get(i), without.get(i)));
            } else {
                kept++;
            }
        }
        return new Lapse(State.COMPARED, List.copyOf(rows), List.copyOf(shipments), kept);
    }

    /** The basis goes on: what ended it is taken to have never come. */
    private static List<Change> standing(Foundation foundation) {
        Instrument basis = foundation.basis();
        return basis.events().stream()
                .map(event -> event.kind())
                .filter(ENDS::contains)
                .<Change>map(kind -> new Change.Assumes(basis.id(), kind, LocalDate.MAX))
                .toList();
    }

    private static List<Change> falling(Foundation foundation, StatusEvent.Kind how, LocalDate from) {
        List<Change> changes = new ArrayList<>(standing(foundation));
        foundation.texts().forEach(text -> changes.add(new Change.Assumes(text.id(), how, from)));
        return changes;
    }

    /** Ways in which a text ends. */
    public static final Set<StatusEvent.Kind> ENDS = Set.of(
            StatusEvent.Kind.STRUCK_DOWN,
            StatusEvent.Kind.TERMINATED,
            StatusEvent.Kind.EXPIRED,
            StatusEvent.Kind.REPLACED);

    /** Whether the clause of some row stands in one of the texts, on some reading at least. */
    private static boolean reaches(Iterable<Row> rows, Foundation foundation) {
        for (Row row : rows) {
            Commitment commitment = row.commitment();
            if (foundation.carries(commitment.instrument())
                    || commitment.pivots().stream()
                            .flatMap(pivot -> pivot.options().stream())
                            .map(Pivot.Option::standsIn)
                            .anyMatch(foundation::carries)) {
                return true;
            }
        }
        return false;
    }

    private static boolean turned(Row stands, Row fallen) {
        boolean reached = stands.verdict() != Verdict.NOT_ENGAGED || fallen.verdict() != Verdict.NOT_ENGAGED;
        return reached
                && (!Stance.of(stands).equals(Stance.of(fallen))
                        || !stands.breached().equals(fallen.breached()));
    }

    private static boolean turned(ShipmentAnswer stands, ShipmentAnswer fallen) {
        TurnedShipment both = new TurnedShipment(stands, fallen);
        return stands.may() != fallen.may()
                || !stands.duty().total().equals(fallen.duty().total())
                || !stands.duty().owed().equals(fallen.duty().owed())
                || !both.lost().isEmpty()
                || !both.gone().isEmpty();
    }
}
