package org.tradepact.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Texts of which the first come often and the last seldom, as trade has it: the second half as often as the first, and so on. */
final class Skewed {
    private static final int PLACES = 1 << 16;
    private static final long SCALE = 1L << 40;

    private final byte[][] texts;
    private final int[] places = new int[PLACES];

    /**
     * @param texts those that come most often first, at least one
     * @param even how many at the head come about equally often
     */
    Skewed(List<String> texts, int even) {
        this.texts = texts.stream().map(text -> text.getBytes(UTF_8)).toArray(byte[][]::new);
        long whole = 0;
        for (int i = 0; i < this.texts.length; i++) {
            whole += SCALE / (i + even);
        }
        long part = 0;
        int place = 0;
        for (int i = 0; i < this.texts.length; i++) {
            part += SCALE / (i + even);
            int until = (int) (part / (whole / PLACES + 1)); // whole numbers alone: the same on every machine
            while (place < Math.max(until, 1)) {
                places[place++] = i;
            }
        }
        while (place < PLACES) {
            places[place] = place % this.texts.length; // the few left over by rounding
            place++;
        }
    }

    /** Number of one of the texts. */
    int number(Dice dice) {
        return places[dice.below(PLACES)];
    }

    byte[] text(int number) {
        return texts[number];
    }

    byte[] any(Dice dice) {
        return texts[number(dice)];
    }

    int size() {
        return texts.length;
    }
}
