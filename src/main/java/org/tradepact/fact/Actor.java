package org.tradepact.fact;

/** Who did something: a party, and which organ or person of it. */
public record Actor(Party party, Organ organ) {
    public static Actor central(String code) {
        return new Actor(new Party(code), Organ.CENTRAL);
    }

    /** Whether the act counts as that of the party: organs of every level do, and enterprises it owns; private persons do not. */
    public boolean actsFor(String code) {
        return party.code().equals(code) && organ != Organ.PRIVATE;
    }

    /** Whether the central level of government acts, where a clause reaches no other. */
    public boolean isCentralOf(String code) {
        return party.code().equals(code) && organ == Organ.CENTRAL;
    }

    /** Whether the party itself or any person of it acts, for duties to ensure or facilitate. */
    public boolean belongsTo(String code) {
        return party.code().equals(code);
    }

    @Override
    public String toString() {
        return organ == Organ.CENTRAL
                ? party.code()
                : party.code() + " (" + organ.name().toLowerCase(java.util.Locale.ROOT) + ")";
    }
}
