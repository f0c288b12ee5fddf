package org.tradepact.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.pack.Library;

/** Clauses that are easily taken for each other: those of one topic, and those that stand side by side. */
public final class Confusable {
    private Confusable() {}

    /** Groups of ids; a clause may be in several. */
    public static List<Set<String>> groups(Library library) {
        Map<String, Set<String>> topics = new LinkedHashMap<>();
        Map<String, Set<String>> neighbours = new LinkedHashMap<>();
        for (Commitment clause : library.commitments().values()) {
            clause.topics().forEach(topic -> topics.computeIfAbsent(topic, t -> new LinkedHashSet<>())
                    .add(clause.id()));
            neighbours
                    .computeIfAbsent(clause.id().replaceFirst("[.-][^.-]*$", ""), stem -> new LinkedHashSet<>())
                    .add(clause.id());
        }
        List<Set<String>> groups = new ArrayList<>();
        topics.values().stream().filter(group -> group.size() > 1).forEach(groups::add);
        neighbours.values().stream().filter(group -> group.size() > 1).forEach(groups::add);
        return List.copyOf(groups);
    }
}
