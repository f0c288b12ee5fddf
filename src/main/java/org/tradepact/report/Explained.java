package org.tradepact.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tradepact.explore.OnTopic;

/**
 * What was explained.
 *
 * @param asOf the day for which force is told
 * @param clauses in the order they were asked for, or in which they answer each other
 * @param entries terms and doctrines
 * @param topic where one was asked for
 */
public record Explained(
        LocalDate asOf, List<SideBySide.Side> clauses, List<EntryShown> entries, Optional<Topic> topic) {
    public Explained {
        clauses = List.copyOf(clauses);
        entries = List.copyOf(entries);
    }

    /** What several agreements say on one topic. */
    public record Topic(String id, String title, OnTopic found) {}
}
