package org.tradepact.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** Ways of what waits, most of which are known already, before what waits is answered. */
    private static final int MOST_WAYS = 8 * MOST_WAITING;

    private final BiConsumer<List<Object>, MeasureTrial.Folded> keep;
    private final Chunk chunk;
    private final Map<List<Object>, Waiting> waiting = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Chunk.Sought> shown = new ArrayList<>();
    private final Set<Object> sought = new HashSet<>();
    private int ways;

    /** @param ways of each what rules find, or where that is not known what decides it */
    private record Waiting(MeasureTrial trial, List<Object> ways) {}

    private record Asked(Object decisive, MeasureTrial trial) {}

    /** @param keep takes what each question comes to, under what the measure regards of it */
    Ahead(Rulebook rulebook, Commitment measure, BiConsumer<List<Object>, MeasureTrial.Folded> keep) {
        this.keep = keep;
        this.chunk = new Chunk(rulebook, measure.id());
    }

    void add(List<Object> regarded, MeasureTrial trial) {
        MeasureTrial.Folded idle = trial.idle().orElse(null);
        if (idle != null) {
            keep.accept(regarded, idle);
            return;
        }
        if (!trial.few()) {
            keep.accept(regarded, trial.fold());
            return;
        }
        List<Object> found = new ArrayList<>(trial.count());
        for (int i = 0; i < trial.count(); i++) {
            Object key = trial.decisive(i);
            Effect known = trial.known(key);
            found.add(known == null ? key : known);
            if (known == null && sought.add(key)) {
                asked.add(new Asked(key, trial));
                shown.add(trial.sought(i));
            }
        }
        waiting.put(regarded, new Waiting(trial, found));
        ways += found.size();
        if (shown.size() >= MOST_WAITING || ways >= MOST_WAYS) {
            finish();
        }
    }

    /** Answers all that waits. */
    void finish() {
        List<Set<Finding>> findings = chunk.findings(shown);
        Map<Object, Effect> found = new HashMap<>();
        for (int i = 0; i < findings.size(); i++) {
            Asked one = asked.get(i);
            found.put(one.decisive(), one.trial().ruled(one.decisive(), findings.get(i)));
        }
        waiting.forEach((regarded, one) -> {
            List<Effect> effects = new ArrayList<>(one.ways().size());
            for (int i = 0; i < one.ways().size(); i++) {
                effects.add(one.trial()
                        .effect(
                                i,
                                one.ways().get(i) instanceof Effect ruled
                                        ? ruled
                                        : Objects.requireNonNull(
                                                found.get(one.ways().get(i)))));
            }
            keep.accept(regarded, one.trial().folded(effects));
        });
        waiting.clear();
        asked.clear();
        shown.clear();
        sought.clear();
        ways = 0;
    }

    @Override
    public void close() {
        chunk.close();
    }
}
