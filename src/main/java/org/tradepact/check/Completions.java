package org.tradepact.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Fact;

/** Tries a draft at every combination of the values of its gaps, under one set of readings. */
final class Completions {
    static final int BOUND = 4096;

    private final List<Gap> gaps;
    private final List<Map<String, Judged>> results = new ArrayList<>();

    Completions(Judge judge, Draft draft, Map<String, String> readings) {
        this.gaps = draft.gaps();
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

    /** How many combinations there are; more than {@link #BOUND} are not tried. */
    static int count(List<Gap> gaps) {
        long count = 1;
        for (Gap gap : gaps) {
            count *= gap.values().size();
            if (count > BOUND) {
                return Integer.MAX_VALUE;
            }
        }
        return (int) count;
    }

    List<Object> choice(int index) {
        List<Object> chosen = new ArrayList<>(gaps.size());
        int rest = index;
        for (Gap gap : gaps) {
            chosen.add(gap.values().get(rest % gap.values().size()));
            rest /= gap.values().size();
        }
        return chosen;
    }

    int size() {
        return results.size();
    }

    Judged at(int index, String label) {
        Judged judged = results.get(index).get(label);
        return judged == null ? Judged.notEngaged(Judged.Why.NO_SUCH_FACT) : judged;
    }

    /** The gaps that matter for a subject: between some two cases that differ in nothing else the answer differs. */
    List<Missing> missing(String label, boolean right) {
        List<Missing> missing = new ArrayList<>();
        int stride = 1;
        for (Gap gap : gaps) {
            int size = gap.values().size();
            int pairs = 0;
            int differing = 0;
            for (int i = 0; i < results.size(); i++) {
                int position = i / stride % size;
                if (position > 0) {
                    pairs++;
                    boolean same = Answers.same(
                            at(i, label).outcome(),
                            at(i - position * stride, label).outcome(),
                            right);
                    differing += same ? 0 : 1;
                }
            }
            if (differing > 0) {
                missing.add(new Missing(gap.slot(), gap.kind(), gap.asks(), (double) differing / pairs));
            }
            stride *= size;
        }
        missing.sort(
                java.util.Comparator.comparingDouble(Missing::weight).reversed().thenComparing(m -> m.slot()
                        .toString()));
        return missing;
    }
}
