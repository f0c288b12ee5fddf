package org.tradepact.report;

import org.tradepact.explore.Chain;
import org.tradepact.scenario.Scenario;

/** An act as a file states it, and what follows from it. */
public record Chained(Scenario scenario, Chain chain) {}
