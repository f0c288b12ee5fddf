package org.tradepact.batch;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Gives equal things one number, from 1 on. For all threads of a run. */
final class Numbers<T> {
    private final ConcurrentHashMap<T, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger last = new AtomicInteger();

    int of(T thing) {
        Integer known = numbers.get(thing);
        return known != null ? known : numbers.computeIfAbsent(thing, t -> last.incrementAndGet());
    }

    int size() {
        return last.get();
    }
}
