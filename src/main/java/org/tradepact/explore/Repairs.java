package org.tradepact.explore;

import java.util.List;
import org.tradepact.check.Row;

/**
 * All that can be done about what a question breaches.
 *
 * @param ways for each doer, each aim in turn
 * @param open answers that are undetermined, so that there is nothing to repair yet
 * @param over what was breached and is over, or ends by itself at once: nothing is left to repair of it
 * @param left aims that were not reached or not searched to the end since an end was asked for
 * @param asked how many cases were run in all
 */
public record Repairs(List<Ways> ways, List<Row> open, List<Row> over, List<String> left, long asked) {
    public Repairs {
        ways = List.copyOf(ways);
        open = List.copyOf(open);
        over = List.copyOf(over);
        left = List.copyOf(left);
    }
}
