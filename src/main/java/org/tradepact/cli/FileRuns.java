package org.tradepact.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.tradepact.pack.Problem;
import org.tradepact.report.Checked;
import org.tradepact.scenario.Scenario;
import org.tradepact.scenario.ScenarioFile;
import org.tradepact.scenario.Scenarios;
import org.tradepact.scenario.Settings;

/** Reads and answers files, many of them on all cores; what comes out is in the order of the files. */
final class FileRuns {
    private static final int MANY = 64;

    private final Packs packs;
    private final Settings settings;
    private final @Nullable NameFilter filter;
    private final Progress progress;

    FileRuns(Packs packs, Settings settings, @Nullable NameFilter filter, Progress progress) {
        this.packs = packs;
        this.settings = settings;
        this.filter = filter;
        this.progress = progress;
    }

    List<FileRun> of(List<Path> files) {
        if (files.size() > 1) {
            packs.openInFull();
        }
        FileRun[] runs = new FileRun[files.size()];
        AtomicInteger next = new AtomicInteger();
        int workers = files.size() < MANY ? 1 : Runtime.getRuntime().availableProcessors();
        if (workers == 1) {
            work(files, next, runs);
        } else {
            together(workers, () -> work(files, next, runs));
        }
        return Arrays.asList(runs);
    }

    private static void together(int workers, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                all.add(pool.submit(work));
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

    private void work(List<Path> files, AtomicInteger next, FileRun[] runs) {
        try (Answering answering = new Answering(packs)) {
            for (int i = next.getAndIncrement(); i < runs.length; i = next.getAndIncrement()) {
                runs[i] = read(files.get(i), answering);
                progress.step();
            }
        }
    }

    private FileRun read(Path file, Answering answering) {
        Scenarios read = ScenarioFile.read(file, packs.library(), settings);
        List<Checked> checked = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(read.problems());
        boolean ourFault = false;
        for (Scenario scenario : read.scenarios()) {
            if (filter == null || filter.matches(scenario)) {
                ourFault |= !answer(scenario, answering, checked, problems);
            }
        }
        return new FileRun(List.copyOf(checked), List.copyOf(problems), ourFault);
    }

    /** Returns false if the answer failed for a reason that is not in the file. */
    private boolean answer(Scenario scenario, Answering answering, List<Checked> checked, List<Problem> problems) {
        try {
            Checked one = answering.check(scenario);
            Set<String> lacking = answering.lacking(scenario);
            if (lacking.isEmpty()) {
                checked.add(one);
            } else {
                problems.add(Problem.of(
                        scenario.file(),
                        "not run, since pack `%s` has mistakes".formatted(String.join("`, `", lacking))));
            }
            return true;
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            problems.add(Problem.of(scenario.file(), Fault.sentence(e)));
            progress.fault(e);
            return false;
        }
    }
}
