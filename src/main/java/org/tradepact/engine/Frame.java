package org.tradepact.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.fact.Fact;

/** What is the same for all cases that are shown together. */
final class Frame {
    private final Set<?> common;
    private final Set<Fact> facts;
    private final int hash;
    private @Nullable Set<String> ids;

    /**
     * @param common what is about no shipment
     * @param facts those of a case that neither are nor concern its shipment
     */
    Frame(Set<?> common, Set<Fact> facts) {
        this.common = common;
        this.facts = facts;
        this.hash = 31 * common.size() + facts.hashCode();
    }

    Set<?> common() {
        return common;
    }

    Set<Fact> facts() {
        return facts;
    }

    boolean knowsAny(Set<String> names) {
        Set<String> known = ids;
        if (known == null) {
            known = new HashSet<>();
            for (Fact fact : facts) {
                known.add(fact.id());
            }
            ids = known;
        }
        return names.stream().anyMatch(known::contains);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Frame frame
                && (common == frame.common || common.equals(frame.common))
                && facts.equals(frame.facts);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
