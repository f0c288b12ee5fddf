package org.tradepact.report;

import org.tradepact.check.Answer;
import org.tradepact.scenario.Exam;
import org.tradepact.scenario.Scenario;

/** A scenario, the answer to it, and how that answer fares against what the scenario expects. */
public record Checked(Scenario scenario, Answer answer, Exam exam) {}
