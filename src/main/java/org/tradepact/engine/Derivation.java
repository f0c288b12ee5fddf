package org.tradepact.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.finding.Finding;

/**
 * One way in which a finding was concluded; a finding may have several.
 *
 * @param rule name of the rule
 * @param matched the facts and findings that its patterns matched, in the order of the rule, and after them those
 *     that were counted into a total or only asked to exist
 * @param bound values by the name they are bound to, without {@code $}, in the order of the rule
 */
public record Derivation(Finding finding, String rule, List<Object> matched, Map<String, Object> bound) {
    public Derivation {
        matched = List.copyOf(matched);
        bound = Collections.unmodifiableMap(new LinkedHashMap<>(bound));
    }
}
