package org.tradepact.report;

import java.util.ArrayList;
import java.util.List;
import org.tradepact.scenario.Exam;

/** How many scenarios came out as expected. */
public record Tally(int scenarios, int passed, int failed, int unchecked, int wrong) {
    /** @param wrong files that could not be read */
    public static Tally of(List<Checked> all, int wrong) {
        return new Tally(
                all.size(),
                count(all, Exam.Result.PASS),
                count(all, Exam.Result.FAIL),
                count(all, Exam.Result.UNCHECKED),
                wrong);
    }

    private static int count(List<Checked> all, Exam.Result result) {
        return (int) all.stream().filter(c -> c.exam().result() == result).count();
    }

    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (passed > 0) {
            parts.add(passed + " as expected");
        }
        if (failed > 0) {
            parts.add(failed + " FAILED");
        }
        if (unchecked > 0) {
            parts.add(unchecked + " without expectation");
        }
        if (wrong > 0) {
            parts.add(Words.count(wrong, "file", "files") + " with mistakes");
        }
        String head = Words.count(scenarios, "scenario", "scenarios");
        return parts.isEmpty() ? head : head + ": " + String.join(", ", parts);
    }
}
