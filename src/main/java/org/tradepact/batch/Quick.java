package org.tradepact.batch;

import java.util.Arrays;

/** Numbers found by keys of numbers, in two arrays. Holds so many that a full one starts anew. For one thread. */
final class Quick {
    private static final int FIRST = 1 << 8;
    private static final int MOST = 1 << 15;

    /** Numbers of a key that there is room for at first. */
    private static final int USUAL = 8;

    /** Of each slot: the number that is found, the hash of its key, and where that begins and ends among all keys. */
    private static final int SLOT = 4;

    private final int most;
    private int[] slots = new int[FIRST * SLOT];
    private int[] keys = new int[FIRST * USUAL];
    private int filled;
    private int size;

    Quick() {
        this(MOST);
    }

    /** @param most twice how many are held, a power of two */
    Quick(int most) {
        this.most = most * SLOT;
    }

    /**
     * The number under a key, or zero.
     *
     * @param length how many numbers the key has, of those in the array
     */
    int get(int[] key, int length) {
        return slots[slot(key, length, hash(key, length))];
    }

    /** @param value not zero */
    void put(int[] key, int length, int value) {
        if (2 * SLOT * size >= slots.length) {
            grow();
        }
        int hash = hash(key, length);
        int slot = slot(key, length, hash);
        if (slots[slot] == 0) {
            size++;
            if (filled + length > keys.length) {
                keys = Arrays.copyOf(keys, Math.max(2 * keys.length, filled + length));
            }
            System.arraycopy(key, 0, keys, filled, length);
            slots[slot + 1] = hash;
            slots[slot + 2] = filled;
            filled += length;
            slots[slot + 3] = filled;
        }
        slots[slot] = value;
    }

    private static int hash(int[] key, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = 0x9E3779B1 * (hash ^ key[i]);
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /** Where the key is, or would be. */
    private int slot(int[] key, int length, int hash) {
        int last = slots.length - 1;
        int slot = hash * SLOT & last;
        while (slots[slot] != 0
                && !(slots[slot + 1] == hash
                        && Arrays.equals(keys, slots[slot + 2], slots[slot + 3], key, 0, length))) {
            slot = slot + SLOT & last;
        }
        return slot;
    }

    private void grow() {
        int[] known = slots;
        if (known.length >= most) {
            slots = new int[FIRST * SLOT];
            filled = 0;
            size = 0;
            return;
        }
        slots = new int[2 * known.length];
        for (int i = 0; i < known.length; i += SLOT) {
            if (known[i] != 0) {
                int slot = known[i + 1] * SLOT & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + SLOT & slots.length - 1;
                }
                System.arraycopy(known, i, slots, slot, SLOT);
            }
        }
    }
}
