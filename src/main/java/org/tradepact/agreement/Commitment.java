package org.tradepact.agreement;

import java.util.List;
import java.util.Map;
import org.tradepact.fact.Party;

/**
 * One clause of an instrument: who owes whom what, how it is read, and how far it is encoded.
 *
 * @param clause where it stands, as one would cite it
 * @param summary what it says, in our own words
 * @param limits words inside the duty that narrow it
 * @param subjects kinds of facts that are judged under it
 * @param needs kinds of facts it depends on, with the components that matter
 * @param requires what a standing duty asks for; {@link Requirement#NOTHING} if it asks for no act
 * @param performedBy acts that perform a duty which a fact of the case sets off: YAML key {@code performedBy}, a list of
 *     {@code kind: {component: value}} as under {@code requires}; one nobody speaks of is unknown, not absent
 * @param schedule name of the schedule it refers to, or empty
 * @param lists names of the lists it refers to
 * @param treatment of a measure, what its authority does to the goods in the eyes of other commitments;
 *     {@link Requirement#NOTHING} if nothing that a commitment speaks of
 * @param dateBasis of a measure, the day of a shipment that counts; empty for the day of entry
 * @param silentOn what the words do not reach, each a short noun phrase
 * @param encodingNote why the encoding is partial or absent; empty when full
 * @param deadlineNote how the deadline is counted where the words leave that open; empty otherwise
 * @param disputes numbers of the points on which sources disagree, as in the register of disputes
 * @param topics ids of the topics it is about, by which clauses of different texts are compared
 */
public record Commitment(
        String id,
        String pack,
        String instrument,
        String clause,
        String title,
        String summary,
        List<Party> holders,
        List<Party> beneficiaries,
        Modality modality,
        Owed owed,
        List<Limit> limits,
        Deadline deadline,
        String deadlineNote,
        List<String> subjects,
        Map<String, List<String>> needs,
        Requirement requires,
        List<Requirement> performedBy,
        String schedule,
        List<String> lists,
        String dateBasis,
        Requirement treatment,
        List<Pivot> pivots,
        List<String> silentOn,
        Encoding encoding,
        String encodingNote,
        List<String> sources,
        Confidence confidence,
        List<String> disputes,
        List<String> topics) {
    /** The kind of norm. */
    public enum Modality {
        PROHIBITION,
        OBLIGATION,
        RATE_CAP,
        ELIMINATION,
        PRICE_FLOOR,
        BEST_EFFORT,
        COOPERATION,
        CONSULTATION,
        INFORMATION,
        REMEDY,
        RIGHT,
        SAVINGS,
        PROCEDURAL,
        CHARGE,
        IMPORT_CONTROL,
        EXPORT_CONTROL
    }

    /** What performance is measured by. */
    public enum Owed {
        RESULT,
        CONDUCT,
        INTENTION,
        RECORD,
        RIGHT,
        /** Nothing is owed to another party: a rule of domestic law for goods at a border. */
        MEASURE
    }

    /** How far rules decide it. */
    public enum Encoding {
        FULL,
        PARTIAL,
        NONE
    }

    /** How well its words are known. */
    public enum Confidence {
        PRIMARY,
        SECONDARY,
        INFERRED
    }

    /** Words that narrow a duty. A judgment is taken as stated; it is never computed. */
    public record Limit(String words, boolean judgment) {}

    /**
     * The act a standing duty asks for.
     *
     * @param kind name of the kind of fact; empty if nothing is asked
     * @param where components that the act must have, as text
     */
    public record Requirement(String kind, Map<String, String> where) {
        public static final Requirement NOTHING = new Requirement("", Map.of());

        public boolean nothing() {
            return kind.isEmpty();
        }
    }

    /** The same clause read to stand in another instrument. */
    public Commitment standingIn(String other) {
        return new Commitment(
                id,
                pack,
                other,
                clause,
                title,
                summary,
                holders,
                beneficiaries,
                modality,
                owed,
                limits,
                deadline,
                deadlineNote,
                subjects,
                needs,
                requires,
                performedBy,
                schedule,
                lists,
                dateBasis,
                treatment,
                pivots,
                silentOn,
                encoding,
                encodingNote,
                sources,
                confidence,
                disputes,
                topics);
    }

    /** Whether it is a rule for goods at a border rather than a promise. */
    public boolean measure() {
        return owed == Owed.MEASURE;
    }

    /** Whether the checker inserts an {@link Obligation} for it. */
    public boolean standing() {
        return !requires.nothing();
    }
}
