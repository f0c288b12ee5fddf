package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.check.Measured;
import org.tradepact.check.Row;
import org.tradepact.check.Tried;
import org.tradepact.explore.NearMiss;
import org.tradepact.explore.Surveyed;
import org.tradepact.pack.Problem;
import org.tradepact.scenario.ExamWords;

/** Sentences about boundaries of rules. */
public final class NearMissSaid {
    private NearMissSaid() {}

    /** {@code exportRestriction.form}, {@code customsDuty.rate, from below}. */
    static String name(NearMiss miss) {
        return miss.boundary().name()
                + switch (miss.side()) {
                    case NONE -> "";
                    case BELOW -> ", from below";
                    case ABOVE -> ", from above";
                };
    }

    /** What no case shows. */
    static String lacks(NearMiss miss) {
        List<String> said = new ArrayList<>();
        for (NearMiss.Lack lack : miss.lacks()) {
            said.add(
                    switch (lack) {
                        case HOLDS -> "no case needs the rule to hold that with this alone said otherwise it would not";
                        case KEPT -> "no case needs this alone to keep the rule from holding";
                        case EDGE -> "no case stands exactly at the edge";
                        case ANY -> "no case reaches the rule at all";
                    });
        }
        return String.join("; ", said);
    }

    /** A boundary as something amiss in the file of the rule. */
    public static Problem problem(NearMiss miss) {
        return new Problem(
                miss.boundary().at(),
                "`%s` looks at `%s`, and %s".formatted(miss.boundary().rule(), name(miss), lacks(miss)));
    }

    static String near(NearMiss.Pair pair) {
        return pair.near().file()
                + (pair.near().name().isEmpty() ? "" : " · " + pair.near().name());
    }

    static String end(NearMiss.Pair pair, boolean holds) {
        Tried answer = holds ? pair.holding() : pair.keeping();
        String value = pair.values().size() < 2 ? "" : Words.value(pair.values().get(holds ? 0 : 1)) + ": ";
        return value + answer(answer);
    }

    private static String answer(Tried tried) {
        if (tried.measured().isPresent()) {
            Measured found = tried.measured().get();
            return ExamWords.outcome(found).replace('-', ' ');
        }
        return tried.row().map(NearMissSaid::answer).orElse("not engaged");
    }

    private static String answer(Row row) {
        return Said.brief(row);
    }

    static String tally(BoundaryReport report) {
        Surveyed all = report.surveyed();
        return "%s: %,d tested, %,d untested, %,d of them left on purpose; %,d make no difference to any answer"
                .formatted(
                        Words.count(all.found().size(), "boundary", "boundaries"),
                        report.count(NearMiss.State.TESTED),
                        report.count(NearMiss.State.UNTESTED),
                        report.justified().size(),
                        report.count(NearMiss.State.SILENT));
    }

    static List<String> bounds(BoundaryReport report) {
        Surveyed all = report.surveyed();
        List<String> said = new ArrayList<>();
        said.add("%,d expectations of the corpus, answered anew %,d times with something said otherwise"
                .formatted(all.cases(), all.asked()));
        if (!all.leftOut().isEmpty()) {
            said.add(
                    "in %s more is open than is tried rule by rule, so that they count for nothing; `--full` names them"
                            .formatted(Words.count(all.leftOut().size(), "expectation", "expectations")));
        }
        if (!all.unreached().isEmpty()) {
            said.add("ended early: nothing is said of %s"
                    .formatted(Words.count(all.unreached().size(), "commitment", "commitments")));
        }
        return said;
    }
}
