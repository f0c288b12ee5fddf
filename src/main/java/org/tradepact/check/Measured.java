package org.tradepact.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * What one measure does to one shipment, as far as the facts tell.
 *
 * @param effect the one effect in every way the open facts may turn out; nothing if there are several
 * @param possible every effect that is possible, at least one unless there were too many ways to try
 * @param missing what would settle it, most decisive first
 * @param tried how many ways the open facts may turn out were tried; zero if there were too many
 * @param why what decided a settled effect
 */
public record Measured(
        Pack pack,
        Commitment measure,
        String shipment,
        Optional<Effect> effect,
        List<Effect> possible,
        List<Missing> missing,
        int tried,
        Why why) {
    /** Why a settled effect is so: worked out when it is asked for, since that takes more evaluations than the effect. */
    public interface Why {
        /** What decided an effect that is more than nothing. */
        List<Reason> because();

        /** Facts besides the shipment itself on which an effect rests: those of the world, inputs, proof. */
        List<Stated> known();

        /**
         * Components that were taken for granted and with another value would change the effect.
         *
         * @param of those that are asked about
         */
        List<Reason> assumed(Predicate<Slot> of);
    }

    /** What there is to say of an effect that is open. */
    static final Why OPEN = new Why() {
        @Override
        public List<Reason> because() {
            return List.of();
        }

        @Override
        public List<Stated> known() {
            return List.of();
        }

        @Override
        public List<Reason> assumed(Predicate<Slot> of) {
            return List.of();
        }
    };

    public List<Reason> because() {
        return why.because();
    }

    public List<Stated> known() {
        return why.known();
    }

    public List<Reason> assumed() {
        return why.assumed(slot -> true);
    }

    /** Whether the facts leave it open what happens. */
    public boolean open() {
        return effect.isEmpty();
    }

    /** Whether the measure may touch the shipment at all. */
    public boolean reached() {
        return open() || !effect.orElseThrow().equals(Effect.NONE);
    }
}
