package org.tradepact.pack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tradepact.fact.Position;

/** All that is wrong in what is being read, in the order of the files; the same problem counts once. */
public final class Problems {
    private final Set<Problem> found = new TreeSet<>();

    public void add(Position at, String sentence) {
        found.add(new Problem(at, sentence));
    }

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(found::add);
    }

    public boolean none() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** One line each. */
    @Override
    public String toString() {
        return found.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    }
}
