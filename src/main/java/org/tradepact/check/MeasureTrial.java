package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.AskedOn;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.engine.Chunk;
import org.tradepact.engine.Derivation;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Pack;

/** One measure against one shipment: the effect in every way in which the open facts may turn out, folded. */
final class MeasureTrial {
    /** So many ways are tried without asking which of them differ in what matters. */
    private static final int FEW = 8;

    private final Pack pack;
    private final Commitment measure;
    private final Question question;
    private final Stated shipment;
    private final Collection<Goods> groups;
    private final MeasureRules rules;
    private final Drafting drafting;
    private final Draft draft;
    private final PackParts parts;
    private final Ruled known;
    private final AskedOn asked;
    private @Nullable List<Gap> gaps;
    private @Nullable Combinations combinations;
    private @Nullable Optional<Deciding> deciding;
    private @Nullable Map<String, Fact> closed;

    /** @param question with only the facts that join the shipment */
    MeasureTrial(
            Pack pack,
            Commitment measure,
            Question question,
            Stated shipment,
            Collection<Goods> groups,
            PackParts parts,
            Ruled known,
            MeasureRules rules) {
        this.pack = pack;
        this.measure = measure;
        this.question = question;
        this.shipment = shipment;
        this.groups = groups;
        this.rules = rules;
        this.parts = parts;
        this.known = known;
        this.drafting = new Drafting(pack, groups, parts);
        this.draft = drafting.draft(measure, question);
        this.asked = new AskedOn(question.asOf());
    }

    /** Id of the shipment. */
    String shipment() {
        return shipment.id();
    }

    /**
     * One way in which everything open may turn out.
     *
     * @param assumed days of events assumed of the measure's text
     * @param suspensionGoesOn whether a suspension whose end was only announced goes on
     */
    record Way(Case complete, Map<StatusEvent.Kind, LocalDate> assumed, boolean suspensionGoesOn) {
        /** The same with one component of a fact of another value. */
        Way with(Stated fact, String component, Object value) {
            return new Way(complete.with(fact, component, value), assumed, suspensionGoesOn);
        }

        /** The same with these entries saying that the goods are not listed. */
        Way off(Collection<ListEntry> entries) {
            List<Fact> facts = new ArrayList<>();
            for (Fact fact : complete.facts()) {
                facts.add(
                        fact instanceof ListEntry entry && entries.contains(entry)
                                ? new ListEntry(entry.id(), entry.list(), entry.goods(), false)
                                : fact);
            }
            return new Way(complete.with(facts), assumed, suspensionGoesOn);
        }
    }

    /**
     * What all ways come to.
     *
     * @param shipment id of the shipment
     * @param effect nothing if there are several
     * @param tried zero if there were too many ways
     * @param telling number of a way that shows the effect
     */
    record Folded(
            String shipment,
            Optional<Effect> effect,
            List<Effect> possible,
            List<Missing> missing,
            int tried,
            int telling) {
        private static final Kind KIND = Kind.of(Shipment.class);

        /** The same of a shipment of another name, about which the measure regards the same. */
        Folded of(String other) {
            if (other.equals(shipment)) {
                return this;
            }
            List<Missing> renamed = new ArrayList<>();
            for (Missing one : missing) {
                boolean own = one.slot().fact().equals(shipment)
                        && KIND.component(one.slot().component()).isPresent(); // no list of the same name
                Slot slot = own ? new Slot(other, one.slot().component()) : one.slot();
                renamed.add(new Missing(slot, one.kind(), one.asks(), one.weight()));
            }
            if (tried > 0) {
                renamed.sort(Combinations.MOST_DECISIVE); // names come into it
            }
            return new Folded(other, effect, possible, List.copyOf(renamed), tried, telling);
        }
    }

    /** What comes of it at once, as what is stated keeps every rule from having an effect; nothing if that is to be tried. */
    Optional<Folded> idle() {
        return known.barring().idle(shipment.said(), alone())
                ? Optional.of(
                        new Folded(shipment.id(), Optional.of(Effect.NONE), List.of(Effect.NONE), List.of(), 1, 0))
                : Optional.empty();
    }

    /** Whether nothing is stated beside the shipment but what the pack states. */
    private boolean alone() {
        return draft.facts().stream().allMatch(fact -> fact.id().equals(shipment.id()) || parts.own(fact));
    }

    Folded fold() {
        Optional<Folded> idle = idle();
        if (idle.isPresent()) {
            return idle.get();
        }
        if (!few()) {
            return tooMany();
        }
        List<Effect> results = new ArrayList<>(count());
        for (int i = 0; i < count(); i++) {
            results.add(effect(combinations().picks(i)));
        }
        return folded(results);
    }

    /** In how many ways everything open may turn out, where it is {@link #few}. */
    int count() {
        return combinations().count();
    }

    /** Whether there are no more ways than are tried. */
    boolean few() {
        return count() <= Combinations.BOUND;
    }

    /** What decides what rules find in one way: equal where that is the same, of whatever shipment. */
    Object decisive(int way) {
        return decisive(combinations().picks(way));
    }

    private Object decisive(int[] picks) {
        return deciding().map(of -> of.of(picks)).orElseGet(Object::new);
    }

    private Optional<Deciding> deciding() {
        Optional<Deciding> made = deciding;
        if (made == null) {
            made = Deciding.of(known.told(), draft, shipment, parts);
            deciding = made;
        }
        return made;
    }

    /** What rules find in one way, if that is known already. */
    @Nullable
    Effect known(Object decisive) {
        return known.get(decisive);
    }

    /** What findings come to, which from now on is known. */
    Effect ruled(Object decisive, Set<Finding> findings) {
        Effect ruled = found(findings);
        deciding().ifPresent(told -> known.put(decisive, ruled)); // else nothing is like it
        return ruled;
    }

    private Effect effect(int[] picks) {
        Object decisive = decisive(picks);
        Effect ruled = known(decisive);
        return effect(
                picks,
                ruled != null
                        ? ruled
                        : ruled(
                                decisive,
                                rules.findings()
                                        .apply(shown(way(combinations().values(picks))
                                                .complete()
                                                .facts()))));
    }

    /**
     * What comes of it in one way.
     *
     * @param ruled what rules find
     */
    Effect effect(int way, Effect ruled) {
        return effect(combinations().picks(way), ruled);
    }

    private Effect effect(int[] picks, Effect ruled) {
        boolean always = ruled.equals(Effect.NONE)
                || measure.dateBasis().isEmpty() && !question.assume().containsKey(measure.instrument());
        return always ? ruled : dated(way(combinations().values(picks)), ruled);
    }

    /** @param results the effect of each way */
    Folded folded(List<Effect> results) {
        if (results.stream().allMatch(results.get(0)::same)) {
            int telling = Math.max(0, firstSuspended(results));
            Effect only = results.get(telling);
            return new Folded(shipment.id(), Optional.of(only), List.of(only), List.of(), results.size(), telling);
        }
        List<Missing> missing = combinations()
                .missing(results.size(), (one, other) -> results.get(one).same(results.get(other)));
        return open(List.copyOf(new LinkedHashSet<>(results)), missing, results.size());
    }

    /** What rules are to be shown of a way. */
    Chunk.Sought sought(int way) {
        return new Chunk.Sought(
                parts.common(measure, asked),
                way(combinations().choice(way)).complete().facts(),
                shipment.id());
    }

    private List<Gap> gaps() {
        List<Gap> known = gaps;
        if (known == null) {
            known = new ArrayList<>(draft.gaps());
            if (new Combinations(known).count() > FEW) {
                List<Gap> all = known;
                known = deciding().map(of -> of.mattering(this::dates)).orElse(all);
                List<Gap> fewer = List.copyOf(known);
                deciding = deciding().map(of -> of.over(fewer));
            }
            plan().ifPresent(known::add);
            gaps = known;
        }
        return known;
    }

    /** Whether what holds on the day that a component says is what counts. */
    private boolean dates(String component) {
        return component.equals(measure.dateBasis())
                || component.equals("entered") && question.assume().containsKey(measure.instrument());
    }

    private Combinations combinations() {
        Combinations known = combinations;
        if (known == null) {
            known = new Combinations(gaps());
            combinations = known;
        }
        return known;
    }

    private Map<String, Fact> closed() {
        Map<String, Fact> known = closed;
        if (known == null) {
            known = draft.closed(parts::whole);
            closed = known;
        }
        return known;
    }

    /** Why the one effect is so. */
    Measured.Why why(Folded settled) {
        List<Object> telling = combinations().choice(settled.telling());
        return new MeasureReasons(
                this,
                pack,
                draft,
                way(telling, false),
                settled.effect().orElseThrow(),
                () -> drafting.mentioned(measure, question, draft.facts()),
                groups);
    }

    private Folded open(List<Effect> possible, List<Missing> missing, int tried) {
        return new Folded(shipment.id(), Optional.empty(), possible, missing, tried, 0);
    }

    private static int firstSuspended(List<Effect> results) {
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).suspended()) {
                return i;
            }
        }
        return -1;
    }

    private Way way(List<Object> chosen) {
        return way(chosen, plan().isPresent());
    }

    /** @param planned whether the last of the chosen values says that a suspension goes on */
    private Way way(List<Object> chosen, boolean planned) {
        boolean goesOn = planned && Boolean.TRUE.equals(chosen.get(chosen.size() - 1));
        return new Way(
                draft.complete(chosen, question.readings(), closed()),
                draft.assumed(measure.instrument(), chosen),
                goesOn);
    }

    /**
     * More ways than are tried: nothing is settled. What is asked for are the gaps of which one, alone or beside one
     * other, changes the effect while the rest stay as they are.
     */
    private Folded tooMany() {
        List<Gap> gaps = gaps();
        int work = 0;
        Map<Slot, Missing> missing = new LinkedHashMap<>();
        Set<Effect> possible = new LinkedHashSet<>();
        for (int i = 0; i < gaps.size(); i++) {
            for (int j = i + 1; j < gaps.size(); j++) {
                List<Gap> two = List.of(gaps.get(i), gaps.get(j));
                Combinations pair = new Combinations(two);
                List<Effect> results = new ArrayList<>();
                for (int k = 0; k < pair.count() && work < Combinations.BOUND; k++) {
                    work++;
                    int[] picks = new int[gaps.size()];
                    picks[i] = pair.picks(k)[0];
                    picks[j] = pair.picks(k)[1];
                    results.add(effect(picks));
                }
                possible.addAll(results);
                if (results.size() < pair.count()) {
                    break; // enough was tried to say what to state first
                }
                pair.missing(results.size(), (one, other) -> results.get(one).same(results.get(other)))
                        .forEach(m -> missing.merge(m.slot(), m, (a, b) -> a.weight() > b.weight() ? a : b));
            }
        }
        List<Missing> asked = new ArrayList<>(missing.values());
        if (asked.isEmpty()) {
            gaps.forEach(g -> asked.add(new Missing(g.slot(), g.kind(), g.asks(), 0)));
        }
        asked.sort(Comparator.comparingDouble(Missing::weight).reversed());
        return open(List.copyOf(possible), List.copyOf(asked), 0);
    }

    /** The end of a suspension that lies beyond what is known: it was announced, and nobody knows whether it came. */
    private Optional<Gap> plan() {
        Course course = draft.known().get(measure.instrument());
        Assumed assumed = question.assume().get(measure.instrument());
        boolean tried =
                assumed != null && assumed.unknown().contains(StatusEvent.Kind.RESUMED); // at every day that matters
        if (measure.dateBasis().isEmpty() || course == null || course.assumed() || tried) {
            return Optional.empty();
        }
        boolean planned = course.suspended().stream()
                .anyMatch(s -> s.until().isAfter(course.instrument().knownUntil())
                        && !s.until().equals(LocalDate.MAX));
        return planned
                ? Optional.of(new Gap(
                        new Slot(measure.instrument(), StatusEvent.Kind.RESUMED.key()),
                        Missing.Kind.TEXT,
                        "whether the suspension goes on after "
                                + course.suspended().get(0).until().minusDays(1),
                        List.of(true, false)))
                : Optional.empty();
    }

    Effect effect(Way way) {
        Effect ruled = found(rules.findings().apply(shown(way.complete().facts())));
        return ruled.equals(Effect.NONE) ? ruled : dated(way, ruled);
    }

    /** What of an effect holds on the day that counts. */
    private Effect dated(Way way, Effect effect) {
        if (measure.dateBasis().isEmpty()) {
            return way.assumed().isEmpty()
                    ? effect
                    : under(way.assumed(), subject(way.complete()).span().from(), effect);
        }
        LocalDate day = (LocalDate) Read.component(subject(way.complete()), measure.dateBasis());
        Course course = way.complete().courses().get(measure.instrument());
        if (course == null) {
            throw new IllegalStateException("no course for instrument " + measure.instrument());
        }
        if (day.isBefore(course.from()) || !day.isBefore(course.until())) {
            return Effect.NONE;
        }
        boolean suspended = course.suspended().stream()
                .anyMatch(s -> s.has(day) || way.suspensionGoesOn() && !day.isBefore(s.from()));
        return suspended ? effect.whileSuspended() : effect;
    }

    /** Measures whose terms hold their own days follow the instrument only as far as something is assumed about it. */
    private static Effect under(Map<StatusEvent.Kind, LocalDate> on, LocalDate day, Effect effect) {
        boolean ended = Stream.of(StatusEvent.Kind.TERMINATED, StatusEvent.Kind.EXPIRED, StatusEvent.Kind.REPLACED)
                .anyMatch(end -> !on.getOrDefault(end, LocalDate.MAX).isAfter(day));
        if (ended || day.isBefore(on.getOrDefault(StatusEvent.Kind.IN_FORCE, LocalDate.MIN))) {
            return Effect.NONE;
        }
        boolean suspended =
                !on.getOrDefault(StatusEvent.Kind.SUSPENDED, LocalDate.MAX).isAfter(day)
                        && day.isBefore(on.getOrDefault(StatusEvent.Kind.RESUMED, LocalDate.MAX));
        return suspended ? effect.whileSuspended() : effect;
    }

    private Fact subject(Case complete) {
        for (Fact fact : complete.facts()) {
            if (fact.id().equals(shipment.id())) {
                return fact;
            }
        }
        throw new IllegalStateException("no shipment " + shipment.id());
    }

    /** What findings come to. */
    private Effect found(Set<Finding> findings) {
        List<Finding> own = new ArrayList<>();
        for (Finding finding : findings) {
            if (about(finding)) {
                own.add(finding);
            }
        }
        return Effect.of(own);
    }

    /** Every way in which this measure comes to its conclusions about the shipment. */
    List<Derivation> derivations(Case complete) {
        return rules.derivations().apply(shown(complete.facts())).stream()
                .filter(d -> about(d.finding()))
                .toList();
    }

    private boolean about(Finding finding) {
        return finding.commitment().equals(measure.id())
                && finding.subject().label().equals(shipment.id());
    }

    private Set<Object> shown(List<Fact> facts) {
        Set<Object> common = parts.common(measure, asked);
        Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>(facts.size() + common.size()));
        shown.addAll(facts);
        shown.addAll(common);
        return shown;
    }
}
