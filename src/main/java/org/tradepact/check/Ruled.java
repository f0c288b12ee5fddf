package org.tradepact.check;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the rules of one measure were found to come to, by what decides it. For one thread. */
final class Ruled {
    private static final int MOST = 1 << 13;

    private final Barring barring;
    private final Supplier<Told> telling;
    private final Kept<Object, Effect> effects = new Kept<>(MOST);
    private @Nullable Told told;

    /** @param telling what the measure tells apart, asked for when it is needed */
    Ruled(Barring barring, Supplier<Told> telling) {
        this.barring = barring;
        this.telling = telling;
    }

    Barring barring() {
        return barring;
    }

    Told told() {
        Told known = told;
        if (known == null) {
            known = telling.get();
            told = known;
        }
        return known;
    }

    /** @param decisive as {@link Deciding} has it */
    @Nullable
    Effect get(Object decisive) {
        return decisive.equals(Deciding.NOTHING) ? Effect.NONE : effects.get(decisive);
    }

    void put(Object decisive, Effect effect) {
        effects.put(decisive, effect);
    }
}
