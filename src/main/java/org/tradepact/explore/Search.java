package org.tradepact.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradepact.check.Question;
import org.tradepact.explore.Held.Standing;

/**
 * Tries sets of moves by size: every set of which no part helps already. A set that helps on the day asked about is run
 * again over all days before it counts.
 */
final class Search {
    /** A set that helps. */
    record Found(List<Move> moves, Held held) {}

    /** How a set of changes is judged. */
    interface Trial {
        /** As far as one day tells. */
        Standing quick(Question changed);

        Held full(List<Change> changes, Question changed);
    }

    private final Question question;
    private final List<Move> moves;
    private final Trial trial;
    private final Asker asker;
    private final Watcher watcher;
    private final int bound;
    private final List<Found> repairs = new ArrayList<>();
    private final List<Found> excuses = new ArrayList<>();
    private int tried;
    private boolean bounded;
    private boolean stopped;

    Search(Question question, List<Move> moves, Trial trial, Asker asker, Watcher watcher, int bound) {
        this.question = question;
        this.moves = List.copyOf(moves);
        this.trial = trial;
        this.asker = asker;
        this.watcher = watcher;
        this.bound = bound;
    }

    void upTo(int most) {
        for (int size = 1; size <= most && size <= moves.size() && goesOn(); size++) {
            from(0, size, new ArrayList<>());
        }
    }

    private boolean goesOn() {
        return !bounded && !stopped;
    }

    private void from(int first, int size, List<Move> chosen) {
        if (chosen.size() == size) {
            tryOut(List.copyOf(chosen));
            return;
        }
        for (int i = first; i <= moves.size() - (size - chosen.size()) && goesOn(); i++) {
            Move next = moves.get(i);
            boolean mixed = chosen.stream().anyMatch(move -> move.plea() != next.plea());
            if (!mixed && chosen.stream().noneMatch(next::against)) {
                chosen.add(next);
                if (!contains(repairs, chosen)) {
                    from(i + 1, size, chosen);
                }
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private static boolean contains(List<Found> found, List<Move> set) {
        Set<Move> all = new HashSet<>(set);
        return found.stream().anyMatch(one -> all.containsAll(one.moves()));
    }

    private void tryOut(List<Move> set) {
        if (tried >= bound) {
            bounded = true;
            return;
        }
        tried++;
        stopped = !watcher.goOn(tried, tried);
        List<Change> changes = changes(set);
        Optional<Question> changed = asker.changed(question, changes);
        if (changed.isEmpty() || trial.quick(changed.get()) == Standing.BAD) {
            return;
        }
        Held held = trial.full(changes, changed.get());
        if (held.standing() == Standing.GOOD && set.stream().noneMatch(Move::plea)) {
            repairs.add(new Found(set, held));
        } else if (held.standing() != Standing.BAD && !contains(excuses, set)) {
            excuses.add(new Found(set, held));
        }
    }

    static List<Change> changes(List<Move> set) {
        List<Change> changes = new ArrayList<>();
        set.forEach(move -> changes.addAll(move.changes()));
        return changes;
    }

    List<Found> repairs() {
        return repairs;
    }

    List<Found> excuses() {
        return excuses;
    }

    int tried() {
        return tried;
    }

    boolean bounded() {
        return bounded;
    }

    boolean stopped() {
        return stopped;
    }
}
