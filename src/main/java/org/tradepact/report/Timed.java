package org.tradepact.report;

import org.tradepact.explore.TimeLine;
import org.tradepact.scenario.Scenario;

/** A question as a file states it, and how the answer moves with the day it is asked. */
public record Timed(Scenario scenario, TimeLine line) {}
