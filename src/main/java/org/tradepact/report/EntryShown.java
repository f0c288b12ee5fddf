package org.tradepact.report;

import java.util.List;
import org.tradepact.learn.reference.Entry;

/**
 * A term or a doctrine with what the product answers to its cases.
 *
 * @param cases the cases answered, those of its first example first
 * @param unanswered why a case could not be answered with the packs at hand
 */
public record EntryShown(Entry entry, List<Checked> cases, List<String> unanswered) {
    public EntryShown {
        cases = List.copyOf(cases);
        unanswered = List.copyOf(unanswered);
    }
}
