package org.tradepact.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;
import org.tradepact.finding.Finding;

/** Evaluates one set of facts on its own. */
public final class Fresh {
    private Fresh() {}

    /** @throws IllegalStateException if the rules never come to rest */
    public static Set<Finding> evaluate(Rulebook rulebook, Set<?> facts) {
        if (rulebook.isEmpty()) {
            return Set.of();
        }
        try (KieSession session = rulebook.newSession(facts)) {
            facts.forEach(session::insert);
            Session.fire(rulebook, session);
            return rulebook.fits(session) ? Session.findings(session) : evaluate(rulebook, facts);
        }
    }

    /**
     * Every way in which every finding was concluded, in the order in which the rules fired.
     *
     * @throws IllegalStateException if the rules never come to rest
     */
    public static List<Derivation> explain(Rulebook rulebook, Set<?> facts) {
        if (rulebook.isEmpty()) {
            return List.of();
        }
        List<Match> fired = new ArrayList<>();
        try (KieSession session = rulebook.newSession(facts)) {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    fired.add(event.getMatch());
                }
            });
            facts.forEach(session::insert);
            Session.fire(rulebook, session);
            if (!rulebook.fits(session)) {
                return explain(rulebook, facts);
            }
            Derivations derivations = new Derivations(rulebook, facts);
            fired.forEach(derivations::add);
            return derivations.all();
        }
    }
}
