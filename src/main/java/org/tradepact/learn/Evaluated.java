package org.tradepact.learn;

import java.util.List;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;
import org.tradepact.scenario.Scenario;

/** A case and all that the checker says of it. Read while the {@link Bench} it comes from is open. */
public record Evaluated(Scenario scenario, Answer answer, List<ShipmentAnswer> shipments) {
    /** What is said at a point: one of each subject that fits; none if the case does not bring it up. */
    public List<Told> at(Point point) {
        return switch (point.of()) {
            case CLAUSE ->
                rows(point).stream().map(row -> (Told) new Told.OfClause(row)).toList();
            case MEASURE ->
                shipments(point).stream()
                        .flatMap(shipment -> measured(shipment, point).stream()
                                .map(measured -> (Told) new Told.OfMeasure(measured, shipment)))
                        .toList();
            case PASSAGE, TOTAL ->
                shipments(point).stream()
                        .map(shipment -> (Told) new Told.OfShipment(shipment))
                        .toList();
        };
    }

    /** The rows of the commitment of a point. */
    public List<Row> rows(Point point) {
        return answer.rows().stream()
                .filter(row -> row.commitment().id().equals(point.id()))
                .filter(row -> point.subject().isEmpty() || row.subject().equals(point.subject()))
                .toList();
    }

    private List<ShipmentAnswer> shipments(Point point) {
        return shipments.stream()
                .filter(one -> point.subject().isEmpty() || one.shipment().id().equals(point.subject()))
                .toList();
    }

    private static List<Measured> measured(ShipmentAnswer shipment, Point point) {
        return shipment.measured().stream()
                .filter(one -> one.measure().id().equals(point.id()))
                .toList();
    }
}
