package org.tradepact.scenario;

import java.util.List;
import org.tradepact.pack.Problem;

/** What a file holds: its scenarios, or else all that is wrong with it. */
public record Scenarios(List<Scenario> scenarios, List<Problem> problems) {}
