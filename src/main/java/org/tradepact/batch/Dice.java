package org.tradepact.batch;

/** Numbers that look random and are the same for the same seed on every machine: splitmix64. */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** Starts where nothing but the seed and the number of the throw decides. */
    Dice at(long seed, long number) {
        state = mix(seed + STEP) ^ mix(number * STEP + 1);
        return this;
    }

    /** From 0 on, below {@code bound}, which is at most 2^31. */
    int below(int bound) {
        return (int) ((next() >>> 32) * bound >>> 32);
    }

    boolean oneIn(int chances) {
        return below(chances) == 0;
    }

    long next() {
        state += STEP;
        return mix(state);
    }

    static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
