package org.tradepact.learn.reference;

import java.util.List;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Commitment.Modality;
import org.tradepact.agreement.Commitment.Owed;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;

/**
 * The clauses to whose understanding an entry helps: those it names, and those that are of a kind it speaks of.
 *
 * @param clauses ids of commitments
 * @param traits what any clause may have
 */
public record Touches(
        List<String> clauses, Set<Owed> owed, Set<Modality> modality, List<String> topics, Set<Trait> traits) {
    public static final Touches NOTHING = new Touches(List.of(), Set.of(), Set.of(), List.of(), Set.of());

    /** Something about a clause or its text that an entry explains. */
    public enum Trait {
        /** The clause has a deadline. */
        DEADLINE,
        /** The clause stands in a text that binds nobody in law. */
        POLITICAL,
        /** The text needs more than signatures to enter into force. */
        ENTRY,
        /** A party may end the text by notice. */
        NOTICE,
        /** Words inside the duty narrow it. */
        LIMIT,
        /** One of these words is a judgment. */
        JUDGMENT,
        /** The clause asks for an act whose absence is the breach. */
        STANDING_DUTY,
        /** Readers of standing differ on it. */
        CONTESTED,
        /** Readers differ on it, of standing or not. */
        READ_TWO_WAYS
    }

    public Touches {
        owed = Set.copyOf(owed);
        modality = Set.copyOf(modality);
        traits = Set.copyOf(traits);
    }

    /** Whether the entry helps to understand the clause. */
    public boolean reach(Commitment clause, Instrument text) {
        return named(clause)
                || owed.contains(clause.owed())
                || modality.contains(clause.modality())
                || topics.stream().anyMatch(clause.topics()::contains)
                || traits.stream().anyMatch(trait -> has(trait, clause, text));
    }

    /** Whether the entry names the clause itself. */
    public boolean named(Commitment clause) {
        return clauses.contains(clause.id());
    }

    private static boolean has(Trait trait, Commitment clause, Instrument text) {
        return switch (trait) {
            case DEADLINE -> clause.deadline() != Deadline.NONE;
            case POLITICAL -> text.political();
            case ENTRY -> text.entry() != Instrument.Entry.NONE && !text.political();
            case NOTICE -> text.ending() != Instrument.Ending.NONE;
            case LIMIT -> !clause.limits().isEmpty();
            case JUDGMENT -> clause.limits().stream().anyMatch(Commitment.Limit::judgment);
            case STANDING_DUTY -> clause.standing();
            case CONTESTED -> clause.pivots().stream().anyMatch(Touches::contested);
            case READ_TWO_WAYS -> !clause.pivots().isEmpty();
        };
    }

    /** Whether at least two options are held by readers of standing. */
    private static boolean contested(Pivot pivot) {
        return pivot.options().stream().filter(o -> o.standing().contests()).count() > 1;
    }
}
