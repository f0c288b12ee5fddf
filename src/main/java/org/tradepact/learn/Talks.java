package org.tradepact.learn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.explore.Change;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Consultation;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** An answer to non-compliance, pleaded and talked about before: a way out that takes two changes at once. */
final class Talks {
    private Talks() {}

    /** @param clauses that the measures of the case may go against */
    static List<List<Change>> of(Question asks, List<Commitment> clauses) {
        List<List<Change>> all = new ArrayList<>();
        for (Stated fact : asks.facts()) {
            Object by = fact.said().get("takenBy");
            if (by instanceof Actor actor
                    && fact.said().get("inForceFrom") instanceof LocalDate from
                    && fact.said().get("pleads") instanceof Defences) {
                other(actor.party(), clauses)
                        .ifPresent(other -> all.add(changes(fact.id(), actor.party(), other, from)));
            }
        }
        return all;
    }

    private static Optional<Party> other(Party actor, List<Commitment> clauses) {
        return clauses.stream()
                .filter(clause -> clause.holders().contains(actor))
                .flatMap(clause -> clause.beneficiaries().stream())
                .filter(party -> !party.equals(actor))
                .findFirst();
    }

    private static List<Change> changes(String fact, Party actor, Party other, LocalDate from) {
        Stated talks = new Stated(
                Consultation.class,
                "talks",
                Map.of(
                        "between",
                        Parties.of(Set.of(actor, other)),
                        "concerns",
                        Ref.NONE,
                        "outcome",
                        Consultation.Outcome.FAILED,
                        "overNonCompliance",
                        true,
                        "on",
                        from.minusDays(1)),
                Map.of());
        return List.of(
                new Change.Says(new Slot(fact, "pleads"), new Defences(Set.of(Defence.RESPONSE_TO_NON_COMPLIANCE))),
                new Change.Adds(talks));
    }
}
