package org.tradepact.border;

/**
 * What one floor comes to for a shipment.
 *
 * @param measure id of the measure under which it follows
 * @param floor id of the fact that states the floor
 */
public record FloorLine(String measure, String floor, FloorAmount amount) {}
