package org.tradepact.batch;

import java.util.Arrays;

/** Numbers found by keys of so many numbers each, in two arrays. Holds so many that a full one starts anew. For one thread. */
final class Quick {
    private static final int FIRST = 1 << 8;
    private static final int MOST = 1 << 15;

    private final int width;
    private final int most;
    private int[] keys;
    private int[] values;
    private int size;

    /** @param width how many numbers a key has */
    Quick(int width) {
        this(width, MOST);
    }

    /** @param most twice how many are held */
    Quick(int width, int most) {
        this.width = width;
        this.most = most;
        keys = new int[FIRST * width];
        values = new int[FIRST];
    }

    /** The number under a key, or zero. */
    int get(int[] key) {
        return values[slot(key, hash(key))];
    }

    /** @param value not zero */
    void put(int[] key, int value) {
        if (2 * size >= values.length) {
            grow();
        }
        int slot = slot(key, hash(key));
        size += values[slot] == 0 ? 1 : 0;
        System.arraycopy(key, 0, keys, slot * width, width);
        values[slot] = value;
    }

    private int hash(int[] key) {
        int hash = 0;
        for (int i = 0; i < width; i++) {
            hash = 0x9E3779B1 * (hash ^ key[i]);
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /** Where the key is, or would be. */
    private int slot(int[] key, int hash) {
        int last = values.length - 1;
        int slot = hash & last;
        while (values[slot] != 0 && !Arrays.equals(keys, slot * width, slot * width + width, key, 0, width)) {
            slot = slot + 1 & last;
        }
        return slot;
    }

    private void grow() {
        int[] old = keys;
        int[] known = values;
        size = 0;
        if (known.length >= most) {
            keys = new int[FIRST * width];
            values = new int[FIRST];
            return;
        }
        keys = new int[2 * old.length];
        values = new int[2 * known.length];
        int[] key = new int[width];
        for (int i = 0; i < known.length; i++) {
            if (known[i] != 0) {
                System.arraycopy(old, i * width, key, 0, width);
                put(key, known[i]);
            }
        }
    }
}
