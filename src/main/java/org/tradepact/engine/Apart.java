package org.tradepact.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether the rules of one commitment may be shown many shipments at once and find of each what they find of it alone. They
 * may if every fact that they match belongs to the shipment their conclusion is about, or is the same for all.
 *
 * @param reason why they may not, beginning with the name of the rule; empty if they may
 * @param bare why not even shipments about which no other fact is stated, such as inputs or proof; empty if those may
 * @param restsOn other commitments of whose findings the rules speak
 * @param parties codes of parties that the rules type; {@link #GOODS} among them if they look into goods themselves
 * @param regards what each rule regards of the shipment
 */
record Apart(String reason, String bare, Set<String> restsOn, Set<String> parties, List<Regards> regards) {
    Apart {
        restsOn = new TreeSet<>(restsOn);
        parties = new TreeSet<>(parties);
        regards = List.copyOf(regards);
    }

    /** Among the codes of parties: the rules ask more of goods than which lists they are on. */
    static final String GOODS = "goods";

    /** In place of the code of a party: any may be meant. */
    static final String ANY = "*";

    /** Of rules that were not looked at, or that nobody wrote. */
    static final Apart UNKNOWN = new Apart(
            "its rules were not read", "its rules were not read", Set.of(), Set.of(ANY), List.of(Regards.unknown("")));

    /** Of no rule. */
    static final Apart NONE = new Apart("", "", Set.of(), Set.of(), List.of());

    /** Of the rules of both. */
    Apart and(Apart other) {
        Set<String> both = new TreeSet<>(restsOn);
        both.addAll(other.restsOn);
        Set<String> typed = new TreeSet<>(parties);
        typed.addAll(other.parties);
        List<Regards> each = new ArrayList<>(regards);
        each.addAll(other.regards);
        return new Apart(
                reason.isEmpty() ? other.reason : reason, bare.isEmpty() ? other.bare : bare, both, typed, each);
    }
}
