package org.tradepact.check;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;

/** Why an effect is so, drafted anew when it is asked for: of many shipments nobody asks it. For one thread. */
final class LaterWhy implements Measured.Why {
    private final Supplier<Measured.Why> drafting;
    private Measured.@Nullable Why drafted;

    LaterWhy(Supplier<Measured.Why> drafting) {
        this.drafting = drafting;
    }

    private Measured.Why drafted() {
        Measured.Why known = drafted;
        if (known == null) {
            known = drafting.get();
            drafted = known;
        }
        return known;
    }

    @Override
    public List<Reason> because() {
        return drafted().because();
    }

    @Override
    public List<Stated> known() {
        return drafted().known();
    }

    @Override
    public List<Reason> assumed(Predicate<Slot> of) {
        return drafted().assumed(of);
    }
}
