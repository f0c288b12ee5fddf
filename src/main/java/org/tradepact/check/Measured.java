package org.tradepact.check;

import java.util.List;
import java.util.Optional;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * What one measure does to one shipment, as far as the facts tell.
 *
 * @param effect the one effect in every way the open facts may turn out; nothing if there are several
 * @param possible every effect that is possible, at least one unless there were too many ways to try
 * @param missing what would settle it, most decisive first
 * @param tried how many ways the open facts may turn out were tried; zero if there were too many
 * @param because what decided a settled effect that is more than nothing
 * @param known facts besides the shipment itself on which a settled effect rests: those of the world, inputs, proof
 * @param assumed components that were taken for granted and with another value would change the effect
 */
public record Measured(
        Pack pack,
        Commitment measure,
        String shipment,
        Optional<Effect> effect,
        List<Effect> possible,
        List<Missing> missing,
        int tried,
        List<Reason> because,
        List<Stated> known,
        List<Reason> assumed) {
    /** Whether the facts leave it open what happens. */
    public boolean open() {
        return effect.isEmpty();
    }

    /** Whether the measure may touch the shipment at all. */
    public boolean reached() {
        return open() || !effect.orElseThrow().equals(Effect.NONE);
    }
}
