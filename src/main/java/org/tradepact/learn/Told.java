package org.tradepact.learn;

import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;

/** What the checker says at a {@link Point}. */
public sealed interface Told {
    /** Of a commitment. */
    record OfClause(Row row) implements Told {}

    /** Of a measure. */
    record OfMeasure(Measured measured, ShipmentAnswer shipment) implements Told {}

    /** Of a shipment as a whole. */
    record OfShipment(ShipmentAnswer shipment) implements Told {}
}
