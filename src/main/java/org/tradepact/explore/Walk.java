package org.tradepact.explore;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds where answers turn along one line of a sweep. Answers can only turn at a value that the terms or the case
 * mention, so each of these is asked at and just beside; what turns elsewhere all the same is closed in by halving.
 */
final class Walk {
    private static final BigDecimal FOUR = new BigDecimal(4);
    private static final BigDecimal STEEPEST = BigDecimal.TEN;

    private final Scale scale;
    private final Function<BigDecimal, Optional<List<Reply>>> ask;
    private final NavigableMap<BigDecimal, List<Reply>> asked;
    private final NavigableSet<BigDecimal> mentioned = new TreeSet<>();

    /**
     * @param asked answers known already, one for each track, by place; at least the first and the last place
     * @param ask the answers at another place; nothing once it has been ended
     */
    Walk(Scale scale, Map<BigDecimal, List<Reply>> asked, Function<BigDecimal, Optional<List<Reply>>> ask) {
        this.scale = scale;
        this.asked = new TreeMap<>(asked);
        this.ask = ask;
    }

    /** Asks at the values that are mentioned, and beside them. */
    void mind(Collection<BigDecimal> places) {
        if (asked.isEmpty()) {
            return;
        }
        mentioned.addAll(new TreeSet<>(places).subSet(asked.firstKey(), true, asked.lastKey(), true));
        for (BigDecimal place : mentioned) {
            BigDecimal beside = beside(place);
            at(place);
            at(place.subtract(beside));
            at(place.add(beside));
            if (scale.steps()) {
                at(place.add(beside).add(beside)); // what falls due on a day may show on the day after the next
            }
        }
    }

    /** So near that no other value that is mentioned lies between. */
    private BigDecimal beside(BigDecimal place) {
        BigDecimal near = scale.resolution();
        if (!scale.steps()) {
            for (BigDecimal other : neighbours(place)) {
                BigDecimal part = place.subtract(other).abs().divide(FOUR);
                near = part.compareTo(near) < 0 ? part : near;
            }
        }
        return near;
    }

    private List<BigDecimal> neighbours(BigDecimal place) {
        List<BigDecimal> neighbours = new ArrayList<>();
        Optional.ofNullable(mentioned.lower(place)).ifPresent(neighbours::add);
        Optional.ofNullable(mentioned.higher(place)).ifPresent(neighbours::add);
        return neighbours;
    }

    /** Whether the place has answers now; one beyond the ends never has. */
    private boolean at(BigDecimal place) {
        if (asked.containsKey(place)) {
            return true;
        }
        if (place.compareTo(asked.firstKey()) < 0 || place.compareTo(asked.lastKey()) > 0) {
            return false;
        }
        Optional<List<Reply>> found = ask.apply(place);
        found.ifPresent(replies -> asked.put(place, replies));
        return found.isPresent();
    }

    /** Where the answer of a track turns, from low to high. */
    List<Edge> edges(int track) {
        List<Edge> edges = new ArrayList<>();
        if (asked.isEmpty()) {
            return edges;
        }
        BigDecimal low = asked.firstKey();
        for (BigDecimal high : List.copyOf(asked.tailMap(low, false).keySet())) {
            close(track, low, high, edges);
            low = high;
        }
        return edges;
    }

    private void close(int track, BigDecimal low, BigDecimal high, List<Edge> edges) {
        Reply before = reply(low, track);
        Reply after = reply(high, track);
        boolean tight = scale.neighbours(low, high);
        if (before.alike(after, slides()) && !(tight && jumps(before, after, low, high))) {
            return;
        }
        if (tight) {
            if (!slidesOn(before, after, low, high)) {
                edges.add(edge(low, high, before, after));
            }
            return;
        }
        BigDecimal between = scale.between(low, high);
        if (!at(between)) {
            edges.add(new Edge(high, true, false, low, high, before, after)); // ended: no nearer than this
            return;
        }
        close(track, low, between, edges);
        close(track, between, high, edges);
    }

    private Edge edge(BigDecimal low, BigDecimal high, Reply before, Reply after) {
        if (scale.steps() || mentioned.contains(high)) {
            return new Edge(high, true, true, low, high, before, after);
        }
        return mentioned.contains(low)
                ? new Edge(low, false, true, low, high, before, after)
                : new Edge(high, true, false, low, high, before, after);
    }

    private Reply reply(BigDecimal place, int track) {
        return Objects.requireNonNull(asked.get(place)).get(track);
    }

    /** Whether amounts may move without steps along the line. */
    private boolean slides() {
        return !scale.steps();
    }

    /** Whether a duty leaps between two values next to each other although it is made of the same lines. */
    private boolean jumps(Reply before, Reply after, BigDecimal low, BigDecimal high) {
        return scale.kind() == Scale.Kind.RATE && apart(before, after, low, high);
    }

    /** Whether nothing but the share of the value that is charged comes to the whole, without a leap. */
    private boolean slidesOn(Reply before, Reply after, BigDecimal low, BigDecimal high) {
        return scale.kind() == Scale.Kind.RATE
                && before instanceof Reply.Passage one
                && after instanceof Reply.Passage other
                && one.partly().alike(other.partly(), true)
                && one.total().isPresent()
                && !apart(before, after, low, high);
    }

    private static boolean apart(Reply before, Reply after, BigDecimal low, BigDecimal high) {
        if (!(before instanceof Reply.Passage one) || !(after instanceof Reply.Passage other)) {
            return false;
        }
        BigDecimal most = high.subtract(low).multiply(STEEPEST);
        return one.total()
                .flatMap(t -> other.total().map(o -> o.subtract(t).abs().compareTo(most) > 0))
                .orElse(false);
    }
}
