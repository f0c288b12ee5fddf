package org.tradepact.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Facts at random, the same for the same seed, each instance made anew. */
final class RandomPort {
    private static final List<String> PORTS = List.of("XA", "XB", "XC");

    private final Random random;
    private final List<Object> now = new ArrayList<>();

    RandomPort(long seed) {
        random = new Random(seed);
    }

    /** The next set: some facts come, some leave, sometimes nearly all change. */
    Set<Object> next() {
        int changes = random.nextInt(10) == 0 ? 12 : random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            if (!now.isEmpty() && random.nextInt(5) < 2) {
                now.remove(random.nextInt(now.size()));
            } else {
                now.add(fact());
            }
        }
        while (now.size() > 14) {
            now.remove(random.nextInt(now.size()));
        }
        return new LinkedHashSet<>(now);
    }

    private Object fact() {
        String port = PORTS.get(random.nextInt(PORTS.size()));
        Cargo.Kind kind = Cargo.Kind.values()[random.nextInt(3)];
        return switch (random.nextInt(4)) {
            case 0 -> Limit.of(kind, port, 1 + random.nextInt(6));
            case 1 -> new Waiver(port);
            default -> Cargo.of("c" + random.nextInt(6), kind, random.nextInt(8), port);
        };
    }
}
