package org.tradepact.report;

import org.tradepact.explore.Sweep;
import org.tradepact.scenario.Scenario;

/** A question as a file states it, and how the answer moves with what was swept. */
public record Swept(Scenario scenario, Sweep sweep) {}
