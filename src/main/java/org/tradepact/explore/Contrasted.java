package org.tradepact.explore;

import java.util.List;
import org.tradepact.agreement.Commitment;

/**
 * Two clauses held against each other.
 *
 * @param kinds what was tried: kinds of facts that both judge, and codes of parties that owe an act under both
 * @param tried number of cases tried; none where no rule decides one of the clauses
 * @param whole whether these were all cases there are
 */
public record Contrasted(
        Clause one, Clause other, List<Witness> witnesses, List<String> kinds, int tried, boolean whole) {
    /** Whether rules decide both. */
    public boolean decided() {
        return decided(one.commitment()) && decided(other.commitment());
    }

    static boolean decided(Commitment clause) {
        return clause.encoding() != Commitment.Encoding.NONE && !clause.measure();
    }
}
