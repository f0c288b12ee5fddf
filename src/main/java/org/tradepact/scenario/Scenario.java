package org.tradepact.scenario;

import java.util.List;
import org.tradepact.check.Question;
import org.tradepact.fact.Position;

/**
 * A scenario file, or one case of it.
 *
 * @param file the path as given
 * @param name of the case; empty for the file itself
 * @param question what a person would ask
 * @param asks the same for the checker
 * @param expect what the answer is said to be; empty if the file only asks
 * @param why the reason for the answer
 * @param hint a question that leads there
 */
public record Scenario(
        String file,
        String name,
        String title,
        String question,
        Question asks,
        List<Expectation> expect,
        String why,
        String hint,
        Position at) {}
