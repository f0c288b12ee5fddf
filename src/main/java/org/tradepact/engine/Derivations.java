package org.tradepact.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.reteoo.AccumulateNode;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.drools.tms.LogicalDependency;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.tradepact.finding.Finding;

/**
 * Reads derivations off the matches of a session that has come to rest. The engine keeps with each match
 * what rests on it, also where an equal finding was there before, and forgets it when the match no longer holds.
 */
final class Derivations {
    private static final ClassObjectFilter FINDINGS = new ClassObjectFilter(Finding.class);

    private final Rulebook rulebook;
    private final Set<?> facts;
    private final List<Derivation> all = new ArrayList<>();

    Derivations(Rulebook rulebook, Set<?> facts) {
        this.rulebook = rulebook;
        this.facts = facts;
    }

    List<Derivation> all() {
        return List.copyOf(all);
    }

    void add(Match fired) {
        if (fired instanceof TruthMaintenanceSystemInternalMatch<?> match && match.getLogicalDependencies() != null) {
            for (var each = match.getLogicalDependencies().getFirst(); each != null; each = each.getNext()) {
                if (((LogicalDependency<?>) each).getObject() instanceof Finding finding) {
                    all.add(new Derivation(finding, match.getRule().getName(), matched(match), bound(match)));
                }
            }
        }
    }

    /** Everything that now holds in a session, however it came about. */
    void addAll(KieSession session) {
        Set<Match> matches = Collections.newSetFromMap(new IdentityHashMap<>());
        for (InternalFactHandle handle : session.<InternalFactHandle>getFactHandles(FINDINGS)) {
            if (handle.getEqualityKey() instanceof TruthMaintenanceSystemEqualityKey key
                    && key.getBeliefSet() != null) {
                for (Object mode = key.getBeliefSet().getFirst(); mode != null; ) {
                    SimpleMode one = (SimpleMode) mode;
                    if (matches.add(one.getObject().getJustifier())) {
                        add(one.getObject().getJustifier());
                    }
                    mode = one.getNext();
                }
            }
        }
    }

    /** A total is no fact; those counted into it are, and so is one that was only asked to exist. */
    private List<Object> matched(InternalMatch match) {
        Set<Object> matched = new LinkedHashSet<>(match.getObjects());
        matched.addAll(match.getObjectsDeep());
        for (TupleImpl tuple = match.getTuple(); tuple != null; tuple = tuple.getParent()) {
            if (tuple.getContextObject() instanceof AccumulateNode.AccumulateContext) {
                addCounted(tuple, matched);
            }
        }
        matched.removeIf(object -> !(object instanceof Finding) && !facts.contains(object));
        return List.copyOf(matched);
    }

    /** The engine's own list of what was accumulated holds values instead of the facts they come from. */
    private static void addCounted(TupleImpl accumulating, Set<Object> matched) {
        for (TupleImpl each = accumulating.getFirstChild(); each != null; each = each.getHandleNext()) {
            TupleImpl counted = each.getRightParent();
            if (counted != null && counted.getFactHandle() != null) {
                matched.add(counted.getFactHandle().getObject());
            }
        }
    }

    private Map<String, Object> bound(Match match) {
        List<String> known = match.getDeclarationIds();
        Map<String, Object> bound = new LinkedHashMap<>();
        for (String id : rulebook.bindings(match.getRule().getName())) {
            if (known.contains(id)) {
                bound.put(id.substring(1), match.getDeclarationValue(id));
            }
        }
        return bound;
    }
}
