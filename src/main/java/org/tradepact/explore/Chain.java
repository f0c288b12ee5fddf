package org.tradepact.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.tradepact.agreement.Links;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.check.Answer;
import org.tradepact.pack.Library;

/**
 * From an act to the duties on shipments: the clauses it touches, the recourse each gives, and what the use of that could change.
 * Every consequence stands on its own; none is added to another.
 *
 * @param act the answer about the act
 * @param steps clauses from which something follows or would follow; empty where the act leads nowhere
 */
public record Chain(Answer act, List<Step> steps, List<ShipmentAnswer> shipments) {
    /**
     * Follows an act.
     *
     * @param links of all packs
     */
    public static Chain of(Answer act, List<ShipmentAnswer> shipments, Collection<Links> links, Library library) {
        Recourses recourses = new Recourses(act.question(), shipments, links, library);
        List<Step> steps = new ArrayList<>();
        act.rows().stream()
                .filter(row -> row.touched())
                .forEach(row -> recourses.of(row).ifPresent(steps::add));
        return new Chain(act, List.copyOf(steps), List.copyOf(shipments));
    }

    /** Whether a duty would be another under some link, as far as can be said. */
    public boolean changes() {
        return differences().stream().anyMatch(Difference::changes);
    }

    /** Every difference of every link. */
    public List<Difference> differences() {
        return steps.stream()
                .flatMap(step -> step.opened().stream())
                .flatMap(opened -> opened.arrows().stream())
                .flatMap(arrow -> arrow.differences().stream())
                .toList();
    }
}
