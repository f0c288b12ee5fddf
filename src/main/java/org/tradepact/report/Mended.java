package org.tradepact.report;

import org.tradepact.check.Question;
import org.tradepact.explore.Repairs;
import org.tradepact.scenario.Scenario;

/**
 * A question as a file states it, and what can be done about what it breaches.
 *
 * @param question what it asks, the facts of the world that join it among its own
 * @param trader whether it was asked what a trader can do about shipments
 */
public record Mended(Scenario scenario, Question question, Repairs repairs, boolean trader) {}
