package org.tradepact.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Askers that work side by side. Which of them does a task makes no difference to its result. */
final class Crew {
    private final List<Asker> askers;

    Crew(List<Asker> askers) {
        this.askers = List.copyOf(askers);
    }

    Asker first() {
        return askers.get(0);
    }

    long asked() {
        return askers.stream().mapToLong(Asker::asked).sum();
    }

    /** Does tasks numbered from 0, and returns when all are done; a mistake in one ends them. */
    void each(int tasks, BiConsumer<Integer, Asker> task) {
        if (askers.size() == 1 || tasks < 2) {
            for (int i = 0; i < tasks; i++) {
                task.accept(i, first());
            }
            return;
        }
        AtomicInteger next = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(askers.size(), tasks));
        try {
            List<Future<?>> works = new ArrayList<>();
            for (Asker asker : askers) {
                works.add(threads.submit(() -> work(tasks, next, asker, task)));
            }
            List<RuntimeException> wrong = new ArrayList<>();
            works.forEach(work -> ended(work).ifPresent(wrong::add));
            if (!wrong.isEmpty()) {
                throw wrong.get(0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void work(int tasks, AtomicInteger next, Asker asker, BiConsumer<Integer, Asker> task) {
        try {
            for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
                task.accept(i, asker);
            }
        } catch (RuntimeException e) {
            next.set(tasks); // nobody begins another one
            throw e;
        }
    }

    private static Optional<RuntimeException> ended(Future<?> work) {
        try {
            work.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(
                    e.getCause() instanceof RuntimeException own ? own : new IllegalStateException(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new IllegalStateException(e));
        }
    }
}
