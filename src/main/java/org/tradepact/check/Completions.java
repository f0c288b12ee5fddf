package org.tradepact.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Fact;

/** Tries a draft at every combination of the values of its gaps, under one set of readings. */
final class Completions {
    private final List<Gap> gaps;
    private final Combinations combinations;
    private final List<Map<String, Judged>> results = new ArrayList<>();

    Completions(Judge judge, Draft draft, Map<String, String> readings) {
        this.gaps = draft.gaps();
        this.combinations = new Combinations(gaps);
        boolean right = draft.commitment().owed() == Commitment.Owed.RIGHT;
        int count = count(gaps);
        Map<String, Fact> closed = draft.closed();
        for (int i = 0; i < count && !(gaps.size() == 1 && settled(right)); i++) {
            results.add(judge.judge(draft.commitment(), draft.complete(choice(i), readings, closed)));
        }
    }

    /** Whether, with one gap, no further value of it can change what is known: the answer is open, or not due yet. */
    private boolean settled(boolean right) {
        if (results.isEmpty()) {
            return false;
        }
        Map<String, Judged> first = results.get(0);
        boolean act = gaps.get(0).values().get(0) instanceof Draft.Acts;
        return first.entrySet().stream()
                .allMatch(e -> act && e.getValue().outcome() == Outcome.PENDING || differs(e.getKey(), right));
    }

    private boolean differs(String label, boolean right) {
        Outcome first = at(0, label).outcome();
        return results.size() > 1
                && !Answers.same(first, at(results.size() - 1, label).outcome(), right);
    }

    /** How many combinations there are; more than {@link Combinations#BOUND} are not tried. */
    static int count(List<Gap> gaps) {
        return new Combinations(gaps).count();
    }

    List<Object> choice(int index) {
        return combinations.choice(index);
    }

    int size() {
        return results.size();
    }

    Judged at(int index, String label) {
        Judged judged = results.get(index).get(label);
        return judged == null ? Judged.notEngaged(Judged.Why.NO_SUCH_FACT) : judged;
    }

    /** The gaps that matter for a subject. */
    List<Missing> missing(String label, boolean right) {
        return combinations.missing(
                results.size(),
                (one, other) ->
                        Answers.same(at(one, label).outcome(), at(other, label).outcome(), right));
    }
}
