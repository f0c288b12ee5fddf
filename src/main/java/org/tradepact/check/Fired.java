package org.tradepact.check;

import java.util.List;
import org.tradepact.finding.Finding;

/**
 * A rule that concluded something of a subject in some complete case.
 *
 * @param matched the facts, terms and findings that its patterns matched
 */
public record Fired(String rule, Finding finding, List<Object> matched) {
    public Fired {
        matched = List.copyOf(matched);
    }
}
