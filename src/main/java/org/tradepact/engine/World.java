package org.tradepact.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.tradepact.finding.Finding;

/**
 * Evaluates one set of facts after another, and works only on what changed since the one before.
 * Finds what a {@link Fresh} evaluation of the same facts finds. For one thread.
 */
public final class World implements AutoCloseable {
    private final Rulebook rulebook;
    private final Map<Object, Shown> byValue = new HashMap<>();
    private final Map<Object, Shown> byInstance = new IdentityHashMap<>();
    private @Nullable KieSession session;
    private Set<Finding> findings = Set.of();
    private long round;

    public World(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /**
     * What the rules conclude of exactly these facts. Facts are told apart by {@code equals} and must not change.
     *
     * @return the findings, independent of later calls, in no particular order; not to be modified
     * @throws IllegalStateException if the rules never come to rest
     */
    public Set<Finding> show(Set<?> facts) {
        if (rulebook.isEmpty()) {
            return Set.of();
        }
        try {
            if (session != null && !rulebook.fits(session, facts)) {
                close();
            }
            if (apply(facts)) {
                KieSession current = open(facts);
                Session.fire(rulebook, current);
                if (!rulebook.fits(current)) {
                    close();
                    return show(facts);
                }
                findings = Session.findings(current);
            }
            return findings;
        } catch (RuntimeException e) {
            close(); // half a change is no state to go on from
            throw e;
        }
    }

    /**
     * The same, and every way in which each finding is concluded; a finding that was shown as a fact has none.
     *
     * @return by rule, and in no particular order among those of one rule
     * @throws IllegalStateException if the rules never come to rest
     */
    public List<Derivation> explain(Set<?> facts) {
        show(facts);
        KieSession current = session;
        if (current == null) {
            return List.of();
        }
        Derivations derivations = new Derivations(rulebook, byValue.keySet());
        derivations.addAll(current);
        return derivations.all().stream()
                .sorted(Comparator.comparing(Derivation::rule))
                .toList();
    }

    @Override
    public void close() {
        if (session != null) {
            session.dispose();
            session = null;
        }
        byValue.clear();
        byInstance.clear();
        findings = Set.of();
    }

    private KieSession open(Set<?> facts) {
        KieSession current = session;
        if (current == null) {
            current = rulebook.newSession(facts);
            session = current;
        }
        return current;
    }

    /** Inserts what is new, then deletes what is gone. Callers mostly show the same instances again, so those are asked first. */
    private boolean apply(Set<?> facts) {
        round++;
        boolean changed = false;
        int stayed = 0;
        int before = byValue.size();
        for (Object fact : facts) {
            Shown known = byInstance.get(fact);
            if (known == null) {
                known = byValue.get(fact);
            }
            if (known != null) {
                stayed += known.round == round ? 0 : 1; // sets told apart by instance may hold equals
                known.round = round;
            } else {
                Shown shown = new Shown(fact, open(facts).insert(fact), round);
                byValue.put(fact, shown);
                byInstance.put(fact, shown);
                changed = true;
            }
        }
        if (stayed < before) {
            deleteWhatIsGone(open(facts));
            changed = true;
        }
        return changed;
    }

    private void deleteWhatIsGone(KieSession current) {
        Iterator<Shown> each = byValue.values().iterator();
        while (each.hasNext()) {
            Shown shown = each.next();
            if (shown.round != round) {
                current.delete(shown.handle);
                byInstance.remove(shown.fact);
                each.remove();
            }
        }
    }

    private static final class Shown {
        private final Object fact;
        private final FactHandle handle;
        private long round;

        private Shown(Object fact, FactHandle handle, long round) {
            this.fact = fact;
            this.handle = handle;
            this.round = round;
        }
    }
}
