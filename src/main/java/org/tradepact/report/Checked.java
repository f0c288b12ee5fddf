package org.tradepact.report;

import java.util.List;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.scenario.Exam;
import org.tradepact.scenario.Scenario;

/**
 * A scenario, the answer to it, and how that answer fares against what the scenario expects.
 *
 * @param shipments what happens to each shipment of the scenario at the borders it crosses
 */
public record Checked(Scenario scenario, Answer answer, List<ShipmentAnswer> shipments, Exam exam) {}
