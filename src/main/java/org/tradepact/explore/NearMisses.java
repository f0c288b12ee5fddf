package org.tradepact.explore;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Pivot;
import org.tradepact.check.Domains;
import org.tradepact.check.Fired;
import org.tradepact.check.Question;
import org.tradepact.check.RuleTrial;
import org.tradepact.check.Tried;
import org.tradepact.fact.Kind;
import org.tradepact.fact.LegalAct;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/**
 * Which boundaries of the rules of one commitment the cases of a corpus test. Each case is answered again with one thing
 * said otherwise. Where a rule then holds that did not, or no longer does, the case stands at that boundary; it tests it if
 * what the file expects would no longer come out were the rule blind for that one thing. For one thread.
 */
public final class NearMisses {
    private static final int FACTS = 12;
    private static final int TRIES = 4;
    private static final int ENOUGH = 40;
    private static final int HALVINGS = 80;

    private final RuleTrial trial;
    private final Changing changing;
    private final Watcher watcher;
    private final Map<String, List<RuleBoundary>> looked = new LinkedHashMap<>();
    private final Map<RuleBoundary, Map<NearMiss.Side, Track>> tracks = new LinkedHashMap<>();
    private final Map<String, Set<Object>> stated = new LinkedHashMap<>();
    private final Set<String> holding = new LinkedHashSet<>();
    private final List<Posed> left = new ArrayList<>();
    private boolean ended;
    private int seen;

    public NearMisses(RuleTrial trial, Changing changing, Watcher watcher) {
        this.trial = trial;
        this.changing = changing;
        this.watcher = watcher;
    }

    /** Cases in which more is open than can be looked at rule by rule. */
    public List<Posed> leftOut() {
        return List.copyOf(left);
    }

    /** Whether all cases were looked at. */
    public boolean whole() {
        return !ended;
    }

    /**
     * How each boundary fares, in order; an ordered value on each side on which a rule stops.
     *
     * @param posed cases that expect something of this commitment
     */
    public List<NearMiss> of(List<RuleBoundary> boundaries, List<Posed> posed) {
        for (RuleBoundary boundary : boundaries) {
            looked.computeIfAbsent(boundary.kind(), kind -> new ArrayList<>()).add(boundary);
            tracks.put(boundary, new LinkedHashMap<>());
        }
        List<Posed> simple = posed.stream()
                .sorted(Comparator.comparingInt(one -> one.asks().facts().size()))
                .toList();
        simple.forEach(one -> one.asks().facts().forEach(this::note));
        long done = 0;
        for (Posed one : simple) {
            look(one, simple);
            if (!watcher.goOn(++done, simple.size())) {
                ended = done < simple.size();
                break;
            }
        }
        List<NearMiss> found = new ArrayList<>();
        for (RuleBoundary boundary : boundaries) {
            Map<NearMiss.Side, Track> sides = Objects.requireNonNull(tracks.get(boundary));
            if (sides.isEmpty()) {
                boolean never = !holding.contains(boundary.rule());
                found.add(new NearMiss(
                        boundary,
                        NearMiss.Side.NONE,
                        never ? NearMiss.State.UNTESTED : NearMiss.State.SILENT,
                        never ? List.of(NearMiss.Lack.ANY) : List.of(),
                        Optional.empty()));
            }
            sides.forEach((side, track) -> found.add(track.result()));
        }
        return List.copyOf(found);
    }

    private void look(Posed posed, List<Posed> others) {
        Optional<Tried> asked = trial.ask(posed.asks(), posed.subject());
        if (asked.isEmpty()) {
            left.add(posed);
            return;
        }
        Tried now = asked.get();
        if (!posed.met().test(now, now) || !now.inTime()) {
            return; // a case that fails, or that the text does not reach in time, shows nothing
        }
        seen++;
        holding.addAll(now.rules());
        Domains domains = trial.domains(posed.asks());
        Stand stand = new Stand(posed, now);
        for (Stated fact : posed.asks().facts()) {
            String kind = Kind.of(fact.kind()).name();
            for (Kind.Component component : Kind.of(fact.kind()).components()) {
                List<RuleBoundary> here = at(kind, component.name());
                if (!here.isEmpty() && Domains.varies(component.type()) && !settled(here, component.type())) {
                    said(stand, fact, component, here, domains);
                }
            }
            List<RuleBoundary> there = at(kind, "");
            if (!there.isEmpty()
                    && !fact.id().equals(posed.subject())
                    && !pointedAt(fact, posed.asks())
                    && !settled(there, Object.class)) {
                swap(stand, there, withdrawn(posed.asks(), fact, others), fact);
            }
        }
        looked.forEach((kind, all) -> {
            List<RuleBoundary> there = at(kind, "");
            if (!there.isEmpty() && !settled(there, Object.class)) {
                candidates(kind, posed, others)
                        .forEach(fact -> swap(stand, there, changing.apply(posed.asks(), new Change.Adds(fact)), fact));
            }
        });
        readings(stand);
    }

    private List<RuleBoundary> at(String kind, String component) {
        return looked.getOrDefault(kind, List.of()).stream()
                .filter(boundary -> boundary.component().equals(component))
                .toList();
    }

    /** Whether nothing more can be learnt of them; of an ordered value the other side might still show for a while. */
    private boolean settled(List<RuleBoundary> boundaries, Class<?> type) {
        return (!Steps.ordered(type) || seen > ENOUGH)
                && boundaries.stream()
                        .map(tracks::get)
                        .filter(Objects::nonNull)
                        .allMatch(sides ->
                                !sides.isEmpty() && sides.values().stream().allMatch(Track::tested));
    }

    /** A component of a fact at every value that may matter. */
    private void said(Stand stand, Stated fact, Kind.Component component, List<RuleBoundary> here, Domains domains) {
        Slot slot = new Slot(fact.id(), component.name());
        Object own = trial.said(fact, component.name());
        List<End> ends = new ArrayList<>();
        Set<Object> values = new LinkedHashSet<>(domains.of(component.type()));
        values.addAll(elsewhere(fact, component));
        for (Object value : values) {
            if (!value.equals(own) && seen(fact, component, value, stand.posed.asks())) {
                end(stand, new Change.Says(slot, value), value).ifPresent(ends::add);
            }
        }
        if (own == null) {
            open(stand, here, ends, Set.of());
            return;
        }
        stand.slot = slot;
        End base = new End(stand.posed.asks(), stand.now, Optional.of(own));
        for (End end : ends) {
            between(stand, here, base, end, Set.of());
        }
        if (Steps.ordered(component.type())) {
            for (RuleBoundary boundary : here) {
                edges(stand, boundary, slot, base);
            }
        }
    }

    /** What other cases say of the same, where that is no number and no day: sets of parties, above all. */
    private Set<Object> elsewhere(Stated fact, Kind.Component component) {
        if (Steps.ordered(component.type()) || component.type() == Ref.class) {
            return Set.of();
        }
        return stated.getOrDefault(Kind.of(fact.kind()).name() + "." + component.name(), Set.of());
    }

    private void note(Stated fact) {
        fact.said().forEach((component, value) -> {
            Set<Object> values =
                    stated.computeIfAbsent(Kind.of(fact.kind()).name() + "." + component, key -> new LinkedHashSet<>());
            if (values.size() < FACTS) {
                values.add(value);
            }
        });
    }

    /** Whether rules see a fact that says this: what comes after the day asked about is to them as if it were not there. */
    private boolean seen(Stated fact, Kind.Component component, Object value, Question asks) {
        boolean day = component.name().equals("adoptedOn") || fact.kind() != LegalAct.class;
        LocalDate on =
                value instanceof LocalDate date ? date : value instanceof When when ? when.date() : LocalDate.MIN;
        return trial.commitment().measure() || !day || !on.isAfter(asks.asOf());
    }

    /** Whether one smallest step takes the rule across, where the case already stands at the boundary. */
    private void edges(Stand stand, RuleBoundary boundary, Slot slot, End base) {
        Map<NearMiss.Side, Track> sides = Objects.requireNonNull(tracks.get(boundary));
        for (Track track : sides.values()) {
            if (track.edge || !stand.noticed.contains(track)) {
                continue;
            }
            boolean holds = base.tried.rules().contains(boundary.rule());
            boolean up = (track.side == NearMiss.Side.BELOW) != holds;
            Steps.next(base.value.orElseThrow(), up)
                    .flatMap(value -> end(stand, new Change.Says(slot, value), value))
                    .filter(end -> end.tried.rules().contains(boundary.rule()) != holds)
                    .ifPresent(end -> track.edge = true);
        }
    }

    /** What is open is at once on both sides of whatever it decides. */
    private void open(Stand stand, List<RuleBoundary> here, List<End> ends, Set<String> but) {
        for (RuleBoundary boundary : here) {
            String rule = boundary.rule();
            List<End> holds =
                    ends.stream().filter(e -> e.tried.rules().contains(rule)).toList();
            List<End> kept =
                    ends.stream().filter(e -> !e.tried.rules().contains(rule)).toList();
            if (holds.isEmpty() || kept.isEmpty()) {
                continue;
            }
            End on = holds.get(0);
            End off = kept.get(0);
            Track track = track(boundary, side(on, off));
            track.meet(stand, on, off, but);
            stand.silenced(rule).filter(stand::tells).ifPresent(t -> track.holds |= stand.breaks(t));
            trial.supposing(stand.posed.asks(), stand.posed.subject(), fired(on.tried, rule), but)
                    .filter(stand::tells)
                    .ifPresent(t -> track.kept |= stand.breaks(t));
            track.edge = true; // an open value has no nearest neighbour
        }
    }

    /** Whether another fact names this one, so that it cannot be left out alone. */
    private static boolean pointedAt(Stated fact, Question asks) {
        return asks.facts().stream().anyMatch(other -> other.said().values().stream()
                .anyMatch(value -> value instanceof Ref ref && ref.id().equals(fact.id())));
    }

    /** The question without a fact, and with a statement that there is no such act where other cases make one. */
    private Optional<Question> withdrawn(Question asks, Stated fact, List<Posed> others) {
        return changing.apply(asks, new Change.Withdraws(fact.id())).map(left -> {
            List<Stated> none = new ArrayList<>(left.none());
            others.stream()
                    .flatMap(other -> other.asks().none().stream())
                    .filter(denied -> denied.kind() == fact.kind()
                            && fact.said().entrySet().containsAll(denied.said().entrySet()))
                    .findFirst()
                    .filter(denied ->
                            none.stream().noneMatch(said -> said.said().equals(denied.said())))
                    .ifPresent(none::add);
            return new Question(
                    left.asOf(),
                    left.facts(),
                    List.copyOf(none),
                    left.assume(),
                    left.about(),
                    left.with(),
                    left.readings());
        });
    }

    private void swap(Stand stand, List<RuleBoundary> there, Optional<Question> swapped, Stated fact) {
        swapped.flatMap(question -> end(stand, question, fact))
                .filter(end -> !end.tried.open() || stand.now.open()) // nobody said that there is none
                .ifPresent(end -> between(
                        stand,
                        there,
                        new End(stand.posed.asks(), stand.now, Optional.empty()),
                        new End(end.question, end.tried, Optional.empty()),
                        Set.of(fact.id())));
    }

    /** Facts of a kind that other cases state, under an id that the case does not use. */
    private static List<Stated> candidates(String kind, Posed posed, List<Posed> others) {
        if (posed.asks().facts().stream().anyMatch(f -> Kind.of(f.kind()).name().equals(kind))) {
            return List.of();
        }
        Map<Map<String, Object>, Stated> found = new LinkedHashMap<>();
        for (Posed other : others) {
            for (Stated fact : other.asks().facts()) {
                if (Kind.of(fact.kind()).name().equals(kind) && found.size() < FACTS) {
                    found.putIfAbsent(fact.said(), fact);
                }
            }
        }
        Set<String> taken = new LinkedHashSet<>();
        posed.asks().facts().forEach(fact -> taken.add(fact.id()));
        List<Stated> named = new ArrayList<>();
        for (Stated fact : found.values()) {
            String id = fact.id();
            while (taken.contains(id)) {
                id = id + "x";
            }
            named.add(new Stated(fact.kind(), id, fact.said(), fact.at(), fact.remarks()));
        }
        return named;
    }

    private void readings(Stand stand) {
        for (Pivot pivot : trial.commitment().pivots()) {
            List<RuleBoundary> here = at(RuleBoundary.READING, pivot.id());
            if (here.isEmpty() || pivot.force() || settled(here, Object.class)) {
                continue;
            }
            String own = stand.posed.asks().readings().getOrDefault(pivot.id(), "");
            List<End> ends = new ArrayList<>();
            for (Pivot.Option option : pivot.options()) {
                if (!option.id().equals(own)) {
                    end(stand, new Change.Reads(pivot.id(), option.id()), option.id())
                            .ifPresent(ends::add);
                }
            }
            if (own.isEmpty()) {
                open(stand, here, ends, Set.of(pivot.id()));
            } else {
                End base = new End(stand.posed.asks(), stand.now, Optional.of(own));
                ends.forEach(end -> between(stand, here, base, end, Set.of(pivot.id())));
            }
        }
    }

    /** What differs between the case and one that differs in one thing. */
    private void between(Stand stand, List<RuleBoundary> here, End base, End other, Set<String> but) {
        for (RuleBoundary boundary : here) {
            boolean holds = base.tried.rules().contains(boundary.rule());
            if (holds == other.tried.rules().contains(boundary.rule())) {
                continue;
            }
            End on = holds ? base : other;
            End off = holds ? other : base;
            Track track = track(boundary, side(on, off));
            if (track.tested()) {
                continue;
            }
            track.meet(stand, on, off, but);
            boolean wanted = holds ? !track.holds : !track.kept;
            if ((wanted || !track.edge) && !stand.noticed.contains(track) && notices(stand, boundary, on, holds, but)) {
                stand.noticed.add(track);
                track.holds |= holds;
                track.kept |= !holds;
            }
        }
    }

    /** Whether the file would fail if the rule were blind here: if it held no longer, or held as it does in the other case. */
    private boolean notices(Stand stand, RuleBoundary boundary, End on, boolean holds, Set<String> but) {
        if (holds) {
            return stand.silenced(boundary.rule()).filter(stand::breaks).isPresent();
        }
        return stand.tries(boundary) <= TRIES
                && trial.supposing(stand.posed.asks(), stand.posed.subject(), fired(on.tried, boundary.rule()), but)
                        .filter(stand::breaks)
                        .isPresent();
    }

    private Optional<End> end(Stand stand, Change change, Object value) {
        return changing.apply(stand.posed.asks(), change).flatMap(question -> end(stand, question, value));
    }

    private Optional<End> end(Stand stand, Question question, Object value) {
        return trial.ask(question, stand.posed.subject())
                .filter(Tried::inTime)
                .map(tried -> new End(question, tried, Optional.of(value)));
    }

    private static NearMiss.Side side(End on, End off) {
        if (on.value.isEmpty()
                || off.value.isEmpty()
                || !Steps.ordered(on.value.get().getClass())) {
            return NearMiss.Side.NONE;
        }
        return Steps.compare(off.value.get(), on.value.get())
                .map(below -> below < 0 ? NearMiss.Side.BELOW : NearMiss.Side.ABOVE)
                .orElse(NearMiss.Side.NONE);
    }

    private static Fired fired(Tried tried, String rule) {
        return tried.fired().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Track track(RuleBoundary boundary, NearMiss.Side side) {
        return Objects.requireNonNull(tracks.get(boundary)).computeIfAbsent(side, key -> new Track(boundary, key));
    }

    /** One case with one thing said in some way. */
    private record End(Question question, Tried tried, Optional<Object> value) {}

    /** A case of the corpus, while it is looked at. */
    private final class Stand {
        private final Posed posed;
        private final Tried now;
        private final Map<String, Optional<Tried>> silenced = new LinkedHashMap<>();
        private final Map<RuleBoundary, Integer> tries = new LinkedHashMap<>();
        private final Set<Track> noticed = new LinkedHashSet<>();
        private @Nullable Slot slot;

        Stand(Posed posed, Tried now) {
            this.posed = posed;
            this.now = now;
        }

        Optional<Tried> silenced(String rule) {
            return silenced.computeIfAbsent(rule, name -> trial.without(posed.asks(), posed.subject(), name));
        }

        int tries(RuleBoundary boundary) {
            return tries.merge(boundary, 1, Integer::sum);
        }

        boolean tells(Tried other) {
            return !now.sameAs(other);
        }

        /** Whether the file would fail if that were the answer. */
        boolean breaks(Tried other) {
            return !posed.met().test(now, other);
        }
    }

    /** What is known of one boundary on one side. */
    private final class Track {
        private final RuleBoundary boundary;
        private final NearMiss.Side side;
        private boolean holds;
        private boolean kept;
        private boolean edge;
        private boolean canHold;
        private boolean canBeKept;
        private int met;
        private NearMiss.@Nullable Pair pair;
        private boolean both;
        private @Nullable Slot slot;
        private @Nullable Stand stand;

        Track(RuleBoundary boundary, NearMiss.Side side) {
            this.boundary = boundary;
            this.side = side;
            this.edge = side == NearMiss.Side.NONE;
        }

        boolean tested() {
            return holds && kept && edge;
        }

        /** Two cases on either side. What they could show is found out as long as it is not known. */
        void meet(Stand stand, End on, End off, Set<String> but) {
            if (both || ++met > FACTS * FACTS) {
                return;
            }
            String subject = stand.posed.subject();
            boolean holding = trial.without(on.question, subject, boundary.rule())
                    .filter(t -> !t.sameAs(on.tried))
                    .isPresent();
            boolean keeping = trial.supposing(off.question, subject, fired(on.tried, boundary.rule()), but)
                    .filter(t -> !t.sameAs(off.tried))
                    .isPresent();
            boolean more = holding && !canHold || keeping && !canBeKept;
            canHold |= holding;
            canBeKept |= keeping;
            both = holding && keeping;
            if (pair == null && (holding || keeping) || more || both) {
                List<Object> values = new ArrayList<>();
                on.value.ifPresent(values::add);
                off.value.ifPresent(values::add);
                slot = stand.slot;
                this.stand = stand;
                pair = new NearMiss.Pair(stand.posed, on.question, on.tried, off.question, off.tried, values);
            }
        }

        NearMiss result() {
            Set<NearMiss.Lack> lacks = EnumSet.noneOf(NearMiss.Lack.class);
            if (canHold && !holds) {
                lacks.add(NearMiss.Lack.HOLDS);
            }
            if (canBeKept && !kept) {
                lacks.add(NearMiss.Lack.KEPT);
            }
            if ((canHold || canBeKept) && !edge) {
                lacks.add(NearMiss.Lack.EDGE);
            }
            boolean silent = !canHold && !canBeKept;
            if (silent && !holding.contains(boundary.rule())) {
                lacks.add(NearMiss.Lack.ANY);
            }
            NearMiss.State state = silent && lacks.isEmpty()
                    ? NearMiss.State.SILENT
                    : lacks.isEmpty() ? NearMiss.State.TESTED : NearMiss.State.UNTESTED;
            boolean wanting = state == NearMiss.State.UNTESTED;
            return new NearMiss(
                    boundary,
                    side,
                    state,
                    List.copyOf(lacks),
                    wanting ? Optional.ofNullable(pair).map(this::closest) : Optional.empty());
        }

        /** The pair brought together until the smallest step lies between its two cases. */
        private NearMiss.Pair closest(NearMiss.Pair wide) {
            Slot varied = slot;
            Stand from = stand;
            if (side == NearMiss.Side.NONE
                    || varied == null
                    || from == null
                    || wide.values().size() < 2) {
                return wide;
            }
            NearMiss.Pair close = wide;
            for (int i = 0; i < HALVINGS; i++) {
                Optional<End> middle = Steps.between(
                                close.values().get(0), close.values().get(1))
                        .flatMap(value -> end(from, new Change.Says(varied, value), value));
                if (middle.isEmpty()) {
                    return close;
                }
                End end = middle.get();
                Object value = end.value.orElseThrow();
                close = end.tried.rules().contains(boundary.rule())
                        ? new NearMiss.Pair(
                                close.near(),
                                end.question,
                                end.tried,
                                close.kept(),
                                close.keeping(),
                                List.of(value, close.values().get(1)))
                        : new NearMiss.Pair(
                                close.near(),
                                close.holds(),
                                close.holding(),
                                end.question,
                                end.tried,
                                List.of(close.values().get(0), value));
            }
            return close;
        }
    }
}
