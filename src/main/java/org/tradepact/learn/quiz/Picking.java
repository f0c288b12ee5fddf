package org.tradepact.learn.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Picks one case of several, usual ones more often than odd ones. */
final class Picking {
    private Picking() {}

    static Optional<Drawn> usual(List<Drawn> cases, Draw draw) {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        List<Drawn> sorted = new ArrayList<>(cases);
        sorted.sort(Comparator.comparingInt(Drawn::odd));
        int one = draw.below(sorted.size());
        int other = draw.below(sorted.size());
        int third = draw.below(sorted.size());
        return Optional.of(sorted.get(Math.min(one, Math.min(other, third))));
    }

    /** A list begun at another place, so that each turn begins with the next. */
    static <T> List<T> from(List<T> list, int turn) {
        if (list.isEmpty()) {
            return list;
        }
        int at = Math.floorMod(turn, list.size());
        List<T> turned = new ArrayList<>(list.subList(at, list.size()));
        turned.addAll(list.subList(0, at));
        return turned;
    }
}
