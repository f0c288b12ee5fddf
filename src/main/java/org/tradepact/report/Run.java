package org.tradepact.report;

import java.util.List;
import java.util.Map;
import org.tradepact.pack.Problem;

/**
 * All that a run brings up.
 *
 * @param problems mistakes in scenarios, packs and rules
 * @param sources id of a source to its description
 */
public record Run(List<Checked> checked, List<Problem> problems, Map<String, String> sources) {
    /** Files with mistakes, each once. */
    public int wrong() {
        return (int)
                problems.stream().map(problem -> problem.at().file()).distinct().count();
    }

    public Tally tally() {
        return Tally.of(checked, wrong());
    }
}
