package org.tradepact.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.RuleTrial;
import org.tradepact.engine.Rulebook;
import org.tradepact.explore.Changing;
import org.tradepact.explore.NearMiss;
import org.tradepact.explore.NearMisses;
import org.tradepact.explore.Posed;
import org.tradepact.explore.RuleBoundary;
import org.tradepact.explore.Surveyed;
import org.tradepact.finding.Citation;
import org.tradepact.lint.PosedCases;
import org.tradepact.lint.RuleBoundaries;
import org.tradepact.pack.Pack;

/** Looks for untested boundaries in the packs of folders, commitment by commitment on all cores. */
final class BoundarySearch {
    private static final long PATIENCE = 1_000_000_000L;
    private static final long PAUSE = 100_000_000L;
    private static final String BLANK = "\r" + " ".repeat(70) + "\r";

    private final Shell shell;
    private final Packs packs;
    private final PosedCases posed;
    private final Set<String> about;
    private final Interrupt interrupt;
    private final AtomicLong done = new AtomicLong();
    private final long started = System.nanoTime();
    private long total;
    private long shown;

    /** @param about commitments or packs that alone are looked at; empty for all */
    BoundarySearch(Shell shell, Packs packs, PosedCases posed, Set<String> about, Interrupt interrupt) {
        this.shell = shell;
        this.packs = packs;
        this.posed = posed;
        this.about = about;
        this.interrupt = interrupt;
    }

    /** What one commitment comes to. */
    private record Part(List<NearMiss> found, long cases, long asked, List<Posed> leftOut, boolean whole) {}

    /** One commitment to look at. */
    private record Task(Pack pack, Commitment commitment, List<RuleBoundary> boundaries, Set<String> steps, int at) {}

    /** Every boundary of the rules that are looked at. */
    List<RuleBoundary> boundaries() throws IOException {
        return tasks().stream().flatMap(task -> task.boundaries().stream()).toList();
    }

    Surveyed survey() throws IOException {
        List<Task> tasks = tasks();
        List<Task> large = tasks.stream()
                .sorted(Comparator.comparingInt((Task task) -> -cases(task).size()))
                .toList();
        total = tasks.stream().mapToLong(task -> cases(task).size()).sum();
        @Nullable Part[] parts = new Part[tasks.size()];
        together(large, parts);
        if (shown != 0) {
            shell.err().print(BLANK);
            shell.err().flush();
        }
        List<NearMiss> found = new ArrayList<>();
        List<Posed> leftOut = new ArrayList<>();
        List<String> unreached = new ArrayList<>();
        long cases = 0;
        long asked = 0;
        for (Task task : tasks) {
            Part part = parts[task.at()];
            if (part == null || !part.whole()) {
                unreached.add(task.commitment().id());
            }
            if (part != null && part.whole()) {
                found.addAll(part.found());
            }
            if (part != null) {
                leftOut.addAll(part.leftOut());
                cases += part.cases();
                asked += part.asked();
            }
        }
        return new Surveyed(found, cases, asked, leftOut, unreached);
    }

    private List<Task> tasks() throws IOException {
        List<Task> tasks = new ArrayList<>();
        for (Pack pack : packs.sound()) {
            @Nullable Path folder = packs.folder(pack.name());
            if (folder != null) {
                RuleBoundaries boundaries = RuleBoundaries.of(pack, folder);
                for (String id : boundaries.commitments()) {
                    Commitment commitment = packs.library().commitment(id).orElseThrow();
                    if (!about.isEmpty() && !about.contains(id) && !about.contains(pack.name())) {
                        continue;
                    }
                    tasks.add(new Task(pack, commitment, boundaries.of(id), boundaries.withSteps(id), tasks.size()));
                }
            }
        }
        return tasks;
    }

    private List<Posed> cases(Task task) {
        return posed.of(task.commitment().id());
    }

    private void together(List<Task> tasks, @Nullable Part[] parts) {
        AtomicInteger next = new AtomicInteger();
        int workers = Math.max(1, Math.min(tasks.size(), Runtime.getRuntime().availableProcessors()));
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(pool.submit(() -> work(tasks, next, parts)));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private void work(List<Task> tasks, AtomicInteger next, @Nullable Part[] parts) {
        Changing changing = new Changing(packs.library().goods());
        for (int i = next.getAndIncrement(); i < tasks.size() && !interrupt.asked(); i = next.getAndIncrement()) {
            Task task = tasks.get(i);
            Rulebook own = packs.rulebook(task.pack().name())
                    .only(rule -> task.steps().contains(Citation.of(rule).commitment()));
            try (RuleTrial trial = new RuleTrial(
                    packs.sound(),
                    task.pack(),
                    task.commitment(),
                    own,
                    packs.library().goods().each())) {
                NearMisses search = new NearMisses(trial, changing, (now, of) -> goOn());
                List<NearMiss> found = search.of(task.boundaries(), cases(task));
                parts[task.at()] = new Part(found, cases(task).size(), trial.asked(), search.leftOut(), search.whole());
            }
        }
    }

    private synchronized boolean goOn() {
        long now = System.nanoTime();
        long cases = done.incrementAndGet();
        if (shell.terminal() && now - started > PATIENCE && now - shown > PAUSE) {
            shown = now;
            shell.err().print("\r%,d of %,d cases looked at, Ctrl-C ends early ".formatted(cases, total));
            shell.err().flush();
        }
        return !interrupt.asked();
    }
}
