package org.tradepact.explore;

import java.math.BigDecimal;

/**
 * Where one answer turns along a line.
 *
 * @param at the place of the value
 * @param from whether the value itself has the answer after it
 * @param exact whether it is a next value or one that is mentioned
 * @param low the last place with the answer before
 * @param high the first place with the answer after
 */
record Edge(BigDecimal at, boolean from, boolean exact, BigDecimal low, BigDecimal high, Reply before, Reply after) {}
