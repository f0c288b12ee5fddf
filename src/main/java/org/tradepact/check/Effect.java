package org.tradepact.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.fact.Percent;
import org.tradepact.finding.Charged;
import org.tradepact.finding.Consequence;
import org.tradepact.finding.ExceptionApplies;
import org.tradepact.finding.Finding;
import org.tradepact.finding.Follows;
import org.tradepact.finding.Spared;

/**
 * What one measure does to one shipment whose facts are complete.
 *
 * @param charges headings under which it is charged, each with the share of the value; empty where it is spared
 * @param spared headings of chapter 99 under which a shipment that would be charged is taken out; empty text for a ground
 *     without a heading
 * @param consequences what else follows
 * @param suspended whether something would follow but the measure is suspended on the day that counts
 */
public record Effect(Set<Charge> charges, Set<String> spared, Set<Consequence> consequences, boolean suspended) {
    /** Nothing at all. */
    public static final Effect NONE = new Effect(Set.of(), Set.of(), Set.of(), false);

    /** A charge under one heading on a share of the value. */
    public record Charge(TariffHeading heading, Percent share) {}

    /** In words a file may expect. */
    public enum Outcome {
        CHARGED,
        SPARED,
        FOLLOWS,
        SUSPENDED,
        NOT_REACHED
    }

    /** What the findings of one measure about one shipment come to: a ground that spares beats every charge. */
    static Effect of(List<Finding> findings) {
        Set<Charge> charges = new HashSet<>();
        Set<String> spared = new TreeSet<>();
        Set<Consequence> consequences = new TreeSet<>();
        boolean excepted = false;
        for (Finding finding : findings) {
            if (finding instanceof Charged c) {
                charges.add(new Charge(c.heading(), c.share()));
            } else if (finding instanceof Spared s) {
                spared.add(s.heading());
            } else if (finding instanceof Follows f) {
                consequences.add(f.consequence());
            } else if (finding instanceof ExceptionApplies) {
                excepted = true;
            }
        }
        boolean out = !charges.isEmpty() && !spared.isEmpty();
        return new Effect(
                out ? Set.of() : Set.copyOf(charges),
                out ? spared : Set.of(),
                excepted ? Set.of() : consequences,
                false);
    }

    /** The same while the measure is suspended. */
    Effect whileSuspended() {
        return equals(NONE) ? this : new Effect(Set.of(), Set.of(), Set.of(), true);
    }

    /** Whether both come to the same for whoever asks: what is suspended does nothing. */
    boolean same(Effect other) {
        return equals(other) || idle() && other.idle();
    }

    private boolean idle() {
        return suspended || equals(NONE);
    }

    public Outcome outcome() {
        if (suspended) {
            return Outcome.SUSPENDED;
        }
        if (!charges.isEmpty()) {
            return Outcome.CHARGED;
        }
        if (!consequences.isEmpty()) {
            return Outcome.FOLLOWS;
        }
        return spared.isEmpty() ? Outcome.NOT_REACHED : Outcome.SPARED;
    }
}
