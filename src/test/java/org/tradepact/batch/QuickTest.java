package org.tradepact.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuickTest {
    private static final int MOST = 1 << 10;

    private static int[] key(Random random) {
        int[] key = new int[6];
        Arrays.setAll(key, i -> random.nextInt(-2, 3));
        return key;
    }

    private static List<Integer> text(int[] key, int length) {
        return Arrays.stream(key, 0, length).boxed().collect(Collectors.toList());
    }

    @Test
    void what_was_put_under_a_key_is_found_under_it_alone() {
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Quick quick = new Quick(MOST);
            Map<List<Integer>, Integer> held = new HashMap<>();
            for (int i = 0; i < 5_000; i++) {
                int[] key = key(random);
                int length = random.nextInt(key.length + 1);
                List<Integer> text = text(key, length);
                int found = quick.get(key, length);
                assertThat(found).as("%s", text).isIn(0, held.getOrDefault(text, 0));
                if (random.nextBoolean()) {
                    int value = random.nextBoolean() ? 1 + random.nextInt(9) : -1;
                    quick.put(key, length, value);
                    held.put(text, value);
                    assertThat(quick.get(key, length)).isEqualTo(value);
                }
            }
        }
    }

    @Test
    void until_it_is_full_nothing_is_forgotten() {
        Quick quick = new Quick(MOST);
        for (int i = 0; i < MOST / 2; i++) {
            quick.put(new int[] {i, -i}, 2, i + 1);
        }
        for (int i = 0; i < MOST / 2; i++) {
            assertThat(quick.get(new int[] {i, -i}, 2)).isEqualTo(i + 1);
        }
        quick.put(new int[] {MOST}, 1, 7);
        assertThat(quick.get(new int[] {MOST}, 1)).isEqualTo(7);
        assertThat(quick.get(new int[] {3, -3}, 2)).isZero();
    }
}
