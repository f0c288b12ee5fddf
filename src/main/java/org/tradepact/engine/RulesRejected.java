package org.tradepact.engine;

import java.util.List;
import java.util.stream.Collectors;

/** Rules that do not compile. The message has one line for each problem; there is no stack trace, as none would help. */
public final class RulesRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RulesRejected(List<RuleProblem> problems) {
        super(problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")), null, false, false);
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
