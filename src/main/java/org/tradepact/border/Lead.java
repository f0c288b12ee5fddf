package org.tradepact.border;

import org.tradepact.fact.Firm;

/**
 * A name that is close to one on a list, or the same as one on a list that does not reach the goods. It is something to look into, never a verdict.
 *
 * @param said the name in the shipment
 * @param known the name on the list
 * @param fact id of the fact that names it
 */
public record Lead(Firm said, Firm known, String fact) {}
