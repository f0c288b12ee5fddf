package org.tradepact.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tradepact.agreement.Commitment;
import org.tradepact.engine.Chunk;
import org.tradepact.engine.Rulebook;
import org.tradepact.finding.Finding;

/** Trials of one measure for many shipments, whose cases are shown to its rules many at once. For one thread. */
final class Ahead implements AutoCloseable {
    /** Cases that are gathered before rules are asked: enough for several chunks, and little beside the heap. */
    private static final int MOST_WAITING = 8 * Chunk.CASES;

    private final BiConsumer<List<Object>, MeasureTrial.Folded> keep;
    private final Chunk chunk;
    private final Map<List<Object>, Waiting> waiting = new LinkedHashMap<>();
    private int cases;
    private long evaluations;

    private record Waiting(MeasureTrial trial, List<MeasureTrial.Way> ways) {}

    /** @param keep takes what each question comes to, under what the measure regards of it */
    Ahead(Rulebook rulebook, Commitment measure, BiConsumer<List<Object>, MeasureTrial.Folded> keep) {
        this.keep = keep;
        this.chunk = new Chunk(rulebook, measure.id());
    }

    boolean awaits(List<Object> regarded) {
        return waiting.containsKey(regarded);
    }

    void add(List<Object> regarded, MeasureTrial trial) {
        MeasureTrial.Folded idle = trial.idle().orElse(null);
        if (idle != null) {
            keep.accept(regarded, idle);
            return;
        }
        List<MeasureTrial.Way> ways = trial.ways().orElse(null);
        if (ways == null) {
            keep.accept(regarded, trial.fold()); // too many to be tried
            return;
        }
        waiting.put(regarded, new Waiting(trial, ways));
        cases += ways.size();
        if (cases >= MOST_WAITING) {
            finish();
        }
    }

    /** Answers all that waits. */
    void finish() {
        List<Chunk.Sought> sought = new ArrayList<>(cases);
        for (Waiting one : waiting.values()) {
            one.ways().forEach(way -> sought.add(one.trial().sought(way)));
        }
        List<Set<Finding>> findings = chunk.findings(sought);
        evaluations += findings.size();
        int next = 0;
        for (Map.Entry<List<Object>, Waiting> each : waiting.entrySet()) {
            MeasureTrial trial = each.getValue().trial();
            List<Effect> effects = new ArrayList<>();
            for (MeasureTrial.Way way : each.getValue().ways()) {
                effects.add(trial.effect(way, findings.get(next++)));
            }
            keep.accept(each.getKey(), trial.folded(effects));
        }
        waiting.clear();
        cases = 0;
    }

    long evaluations() {
        return evaluations;
    }

    @Override
    public void close() {
        chunk.close();
    }
}
