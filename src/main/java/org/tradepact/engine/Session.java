package org.tradepact.engine;

import java.util.HashSet;
import java.util.Set;
import org.kie.api.runtime.ClassObjectFilter;
import org.kie.api.runtime.KieSession;
import org.tradepact.finding.Finding;

/** What every evaluation does with a Drools session. */
final class Session {
    /** More firings than any case needs; only rules that feed each other without end get there. */
    static final int MOST_FIRINGS = 100_000;

    private static final ClassObjectFilter FINDINGS = new ClassObjectFilter(Finding.class);

    private Session() {}

    /** @throws IllegalStateException if the rules never come to rest */
    static void fire(Rulebook rulebook, KieSession session) {
        if (session.fireAllRules(MOST_FIRINGS) >= MOST_FIRINGS) {
            throw new IllegalStateException("the rules of pack `%s` do not come to rest: stopped after %,d conclusions"
                    .formatted(rulebook.pack(), MOST_FIRINGS));
        }
    }

    static Set<Finding> findings(KieSession session) {
        Set<Finding> findings = new HashSet<>();
        for (Object found : session.getObjects(FINDINGS)) {
            findings.add((Finding) found);
        }
        return findings;
    }
}
