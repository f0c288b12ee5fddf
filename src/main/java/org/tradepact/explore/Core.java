package org.tradepact.explore;

import java.util.List;

/**
 * Facts that alone force a breach: whatever the others are, it is one. None of them can be left out.
 *
 * @param row what is breached
 * @param bounded whether some of them may be idle, since with them open there would be too many cases to try
 */
public record Core(RowKey row, List<Fixed> facts, boolean bounded) {
    public Core {
        facts = List.copyOf(facts);
    }
}
