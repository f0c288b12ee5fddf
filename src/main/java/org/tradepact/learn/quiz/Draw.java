package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.List;

/** Numbers that only a seed and some names decide, the same on every machine and in every release of Java. */
final class Draw {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;

    private long state;

    private Draw(long state) {
        this.state = state;
    }

    /** A sequence of its own for these names, so that what is drawn for one clause says nothing about another. */
    static Draw of(long seed, Object... names) {
        long hash = 0xCBF29CE484222325L ^ mix(seed + STEP);
        for (Object name : names) {
            String text = name.toString();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * PRIME;
            }
            hash = (hash ^ 0x1F) * PRIME;
        }
        return new Draw(mix(hash));
    }

    /** From 0 on, below {@code bound}. */
    int below(int bound) {
        return (int) ((next() >>> 33) % bound);
    }

    /** One of them. */
    <T> T one(List<T> of) {
        return of.get(below(of.size()));
    }

    /** The same in another order. */
    <T> List<T> shuffled(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T moved = shuffled.get(i);
            shuffled.set(i, shuffled.get(j));
            shuffled.set(j, moved);
        }
        return shuffled;
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
