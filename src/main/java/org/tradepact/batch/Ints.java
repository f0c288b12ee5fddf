package org.tradepact.batch;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers as a key. One that is used to look up may be filled again; one that is kept may not. */
final class Ints {
    private final int[] numbers;
    private int size;

    Ints(int most) {
        numbers = new int[most];
    }

    private Ints(int[] numbers) {
        this.numbers = numbers;
        this.size = numbers.length;
    }

    Ints clear() {
        size = 0;
        return this;
    }

    Ints add(int number) {
        numbers[size++] = number;
        return this;
    }

    int size() {
        return size;
    }

    /** The numbers themselves, and more behind them. */
    int[] raw() {
        return numbers;
    }

    /** The same to be kept. */
    Ints copy() {
        return new Ints(Arrays.copyOf(numbers, size));
    }

    /** Where a number stands first among others; negative if nowhere. */
    static int find(int[] among, int number) {
        for (int i = 0; i < among.length; i++) {
            if (among[i] == number) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ints key && key.size == size && Arrays.equals(numbers, 0, size, key.numbers, 0, size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + numbers[i];
        }
        return hash ^ hash >>> 15;
    }
}
