package org.tradepact.explore;

import org.tradepact.agreement.Commitment;
import org.tradepact.pack.Pack;

/**
 * A commitment in its pack.
 *
 * @param roles from the clause it is held against to this one; {@link Roles#SAME} for a clause by itself
 */
public record Clause(Pack pack, Commitment commitment, Roles roles) {
    public Clause(Pack pack, Commitment commitment) {
        this(pack, commitment, Roles.SAME);
    }
}
