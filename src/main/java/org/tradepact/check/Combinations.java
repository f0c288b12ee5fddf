package org.tradepact.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every combination of the values of some gaps, numbered; and which gaps tell the results of the combinations apart. */
final class Combinations {
    /** More combinations are not tried. */
    static final int BOUND = 4096;

    static final Comparator<Missing> MOST_DECISIVE = Comparator.comparingDouble(Missing::weight)
            .reversed()
            .thenComparing(missing -> missing.slot().toString());

    private final List<Gap> gaps;

    Combinations(List<Gap> gaps) {
        this.gaps = gaps;
    }

    /** How many there are; {@link Integer#MAX_VALUE} for more than {@link #BOUND}. */
    int count() {
        long count = 1;
        for (Gap gap : gaps) {
            count *= gap.values().size();
            if (count > BOUND) {
                return Integer.MAX_VALUE;
            }
        }
        return (int) count;
    }

    /** The values of one combination, in the order of the gaps. */
    List<Object> choice(int index) {
        return values(picks(index));
    }

    /** The numbers of these values. */
    int[] picks(int index) {
        int[] picks = new int[gaps.size()];
        int rest = index;
        for (int i = 0; i < picks.length; i++) {
            int size = gaps.get(i).values().size();
            picks[i] = rest % size;
            rest /= size;
        }
        return picks;
    }

    /** The values of these numbers. */
    List<Object> values(int[] picks) {
        List<Object> chosen = new ArrayList<>(picks.length);
        for (int i = 0; i < picks.length; i++) {
            chosen.add(gaps.get(i).values().get(picks[i]));
        }
        return chosen;
    }

    /** Whether the results of two combinations are one answer. */
    interface Same {
        boolean at(int one, int other);
    }

    /**
     * The gaps that matter, most decisive first: between some two combinations that differ in nothing else the answer differs.
     *
     * @param tried how many of the combinations have results
     */
    List<Missing> missing(int tried, Same same) {
        List<Missing> missing = new ArrayList<>();
        int stride = 1;
        for (Gap gap : gaps) {
            int size = gap.values().size();
            int pairs = 0;
            int differing = 0;
            for (int i = 0; i < tried; i++) {
                int position = i / stride % size;
                if (position > 0) {
                    pairs++;
                    differing += same.at(i, i - position * stride) ? 0 : 1;
                }
            }
            if (differing > 0) {
                missing.add(new Missing(gap.slot(), gap.kind(), gap.asks(), (double) differing / pairs));
            }
            stride *= size;
        }
        missing.sort(MOST_DECISIVE);
        return missing;
    }
}
