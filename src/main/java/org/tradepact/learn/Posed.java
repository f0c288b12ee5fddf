package org.tradepact.learn;

import org.tradepact.scenario.QuestionText;
import org.tradepact.scenario.Scenario;

/**
 * A case as a learner sees it.
 *
 * @param text the same as the YAML of a scenario file, without the answer
 */
public record Posed(Scenario scenario, String text) {
    /** A case that no file holds, written as one would be. */
    public static Posed of(Scenario scenario) {
        return new Posed(scenario, QuestionText.of(scenario));
    }
}
