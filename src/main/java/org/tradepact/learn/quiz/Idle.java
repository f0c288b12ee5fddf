package org.tradepact.learn.quiz;

import java.util.Set;
import org.tradepact.fact.Defences;
import org.tradepact.fact.ImportRestriction;
import org.tradepact.fact.LabourLawChange;
import org.tradepact.fact.StateEnterpriseConduct;
import org.tradepact.fact.Stated;

/** What says nothing beside what else a fact says: how licences are given where none are, or what a change of nothing is for. */
final class Idle {
    private Idle() {}

    static Stated without(Stated fact) {
        return fact.without(of(fact));
    }

    private static Set<String> of(Stated fact) {
        if (fact.said().get("form") instanceof ImportRestriction.Form form) {
            boolean licence = form == ImportRestriction.Form.AUTOMATIC_LICENSING
                    || form == ImportRestriction.Form.NON_AUTOMATIC_LICENSING;
            return licence ? Set.of() : Set.of("flaw");
        }
        if (fact.said().get("direction") == LabourLawChange.Direction.LEAVES) {
            return Set.of("purpose");
        }
        if (fact.said().get("conduct") instanceof StateEnterpriseConduct.Conduct conduct) {
            return switch (conduct) {
                case ACTS_COMMERCIALLY -> Set.of("ownerDidWhatItCould", "publicServiceObligation");
                case RECEIVES_NON_COMMERCIAL_ASSISTANCE -> Set.of("ownerDidWhatItCould", "against");
                case DISREGARDS_COMMERCIAL_CONSIDERATIONS -> Set.of("publicServiceObligation", "against");
                case DISCRIMINATES -> Set.of("publicServiceObligation");
            };
        }
        return Defences.NONE.equals(fact.said().get("pleads")) ? Set.of("similarGround") : Set.of();
    }
}
