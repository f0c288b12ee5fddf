package org.tradepact.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.tradepact.fact.Fact;
import org.tradepact.finding.Finding;

/**
 * A session in which one frame stays while rounds come and go. What lists say of goods stays too: the same goods come again,
 * and entries of goods that no case of a round has are met by none.
 */
final class Desk implements AutoCloseable {
    /** Goods whose entries stay. */
    private static final int MOST_HELD = 2048;

    private final Rulebook rulebook;
    private final KieSession session;
    private final Map<String, Held> held = new HashMap<>();

    private record Held(Set<Fact> entries, List<FactHandle> handles) {}

    Desk(Rulebook rulebook, Frame frame) {
        this.rulebook = rulebook;
        Set<Object> staying = new HashSet<>(frame.common()); // equal facts are one
        staying.addAll(frame.facts());
        this.session = rulebook.newSession(staying);
        staying.forEach(session::insert);
    }

    /** @throws IllegalStateException if the rules never come to rest; then the desk is of no more use */
    Set<Finding> show(Round round) {
        hold(round.entries());
        List<FactHandle> own = insert(round.own());
        Session.fire(rulebook, session);
        Set<Finding> findings = Session.findings(session);
        own.forEach(session::delete);
        return findings;
    }

    private void hold(Map<String, Set<Fact>> entries) {
        if (held.size() > MOST_HELD) {
            held.values().forEach(one -> one.handles().forEach(session::delete));
            held.clear();
        }
        entries.forEach((goods, said) -> {
            Held known = held.get(goods);
            if (known == null || !known.entries().equals(said)) {
                if (known != null) {
                    known.handles().forEach(session::delete);
                }
                held.put(goods, new Held(said, insert(said)));
            }
        });
    }

    private List<FactHandle> insert(Collection<Fact> facts) {
        List<FactHandle> handles = new ArrayList<>(facts.size());
        facts.forEach(fact -> handles.add(session.insert(fact)));
        return handles;
    }

    @Override
    public void close() {
        session.dispose();
    }
}
