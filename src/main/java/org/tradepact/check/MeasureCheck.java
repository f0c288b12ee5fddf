package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.AskedOn;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.engine.Derivation;
import org.tradepact.engine.Fresh;
import org.tradepact.engine.Rulebook;
import org.tradepact.engine.World;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.finding.Finding;
import org.tradepact.pack.Pack;

/**
 * What the measures of the world packs do to shipments: the same idea as for commitments. A complete shipment under one
 * measure has one effect, by rules that see every dated term at once and compare the days of the journey themselves;
 * open facts are tried, and the effects folded. For one thread.
 */
public final class MeasureCheck implements AutoCloseable {
    /** Beyond this many variations the reasons of one measure are complete enough. */
    private static final int MOST_VARIED = 1024;

    private final List<Pack> packs;
    private final Function<String, Rulebook> rulebooks;
    private final Collection<Goods> groups;
    private final Map<String, World> worlds = new HashMap<>();

    /**
     * @param packs world packs whose measures are asked
     * @param rulebooks the rules of a pack, by its name
     * @param groups every named group of goods
     */
    public MeasureCheck(Collection<Pack> packs, Function<String, Rulebook> rulebooks, Collection<Goods> groups) {
        this.packs = packs.stream()
                .filter(p -> p.commitments().stream().anyMatch(Commitment::measure))
                .toList();
        this.rulebooks = rulebooks;
        this.groups = List.copyOf(groups);
    }

    /** Every encoded measure against one shipment of the question, in the order of the packs. */
    public List<Measured> of(Question question, Stated shipment) {
        List<Measured> all = new ArrayList<>();
        for (Pack pack : packs) {
            Question own = about(question, shipment, pack);
            for (Commitment measure : pack.commitments()) {
                if (measure.measure()
                        && measure.encoding() != Commitment.Encoding.NONE
                        && measure.subjects().contains(Kind.of(shipment.kind()).name())) {
                    all.add(new Trial(pack, measure, own, shipment).fold());
                }
            }
        }
        return List.copyOf(all);
    }

    /** One measure against one shipment. */
    Measured only(Commitment measure, Question question, Stated shipment) {
        Pack pack = packs.stream()
                .filter(p -> p.name().equals(measure.pack()))
                .findFirst()
                .orElseThrow();
        return new Trial(pack, measure, about(question, shipment, pack), shipment).fold();
    }

    /** The shipment and the facts of the question that join it. */
    public static List<Stated> joined(Question question, Stated shipment) {
        List<Stated> facts = new ArrayList<>();
        facts.add(shipment);
        Set<String> joined = new HashSet<>(Set.of(shipment.id()));
        boolean more = true;
        while (more) {
            more = false;
            for (Stated fact : question.facts()) {
                if (joins(fact, joined) && joined.add(fact.id())) {
                    facts.add(fact);
                    more = true;
                }
            }
        }
        return facts;
    }

    /** The question with the facts that join this shipment, those of the world included. */
    private static Question about(Question question, Stated shipment, Pack pack) {
        List<Stated> facts = joined(question, shipment);
        List<Stated> joined = List.copyOf(facts);
        for (Stated known : pack.facts()) {
            Stated restated = question.facts().stream()
                    .filter(f -> f.id().equals(known.id()) && f.kind() == known.kind())
                    .findFirst()
                    .orElse(null);
            if (restated == null) {
                if (!OutOfReach.of(known, joined)) {
                    facts.add(known);
                }
            } else {
                facts.remove(restated);
                facts.add(over(known, restated));
            }
        }
        return new Question(
                question.asOf(),
                List.copyOf(facts),
                question.none(),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    /** A fact of the world with what a file says otherwise about it. */
    private static Stated over(Stated known, Stated restated) {
        Stated merged = known;
        for (Map.Entry<String, Object> said : restated.said().entrySet()) {
            if (restated.at().containsKey(said.getKey())) {
                merged = merged.with(said.getKey(), said.getValue());
            }
        }
        return new Stated(merged.kind(), merged.id(), merged.said(), restated.at(), merged.remarks());
    }

    /** Whether a fact is about the shipment: it points at it, at something that does, or at nothing. */
    private static boolean joins(Stated fact, Set<String> joined) {
        return fact.kind() != Shipment.class && !(fact.said().get("of") instanceof Ref of && !joined.contains(of.id()));
    }

    /** A session for each measure: from one shipment to the next only what the shipment states differs. */
    private World world(Commitment measure) {
        return worlds.computeIfAbsent(measure.id(), id -> new World(rulebooks.apply(measure.pack())));
    }

    @Override
    public void close() {
        worlds.values().forEach(World::close);
        worlds.clear();
    }

    /** One measure against one shipment. */
    private final class Trial {
        private final Pack pack;
        private final Commitment measure;
        private final Question question;
        private final Stated shipment;
        private final Drafting drafting;
        private final Draft draft;
        private final List<Object> always;
        private int varied;
        private final Map<Class<?>, List<Object>> domains = new HashMap<>();
        private @Nullable Mentioned mentioned;

        Trial(Pack pack, Commitment measure, Question question, Stated shipment) {
            this.pack = pack;
            this.measure = measure;
            this.question = question;
            this.shipment = shipment;
            this.drafting = new Drafting(pack, groups);
            this.draft = drafting.draft(measure, question);
            this.always = new ArrayList<>();
            for (DatedTerm term : pack.terms()) {
                if (term.term().id().startsWith(measure.id() + "/")) {
                    always.add(term.term());
                }
            }
            always.add(new AskedOn(question.asOf()));
            for (TariffHeading heading : pack.headings()) {
                if (heading.measure().equals(measure.id())) {
                    always.add(heading);
                }
            }
        }

        Measured fold() {
            List<Gap> gaps = new ArrayList<>(draft.gaps());
            Optional<Gap> plan = plan();
            plan.ifPresent(gaps::add);
            Combinations combinations = new Combinations(gaps);
            int count = combinations.count();
            if (count > Combinations.BOUND) {
                return tooMany(gaps, plan.isPresent());
            }
            List<Effect> results = new ArrayList<>(count);
            Map<String, Fact> closed = draft.closed();
            for (int i = 0; i < count; i++) {
                List<Object> chosen = combinations.choice(i);
                boolean goesOn = plan.isPresent() && Boolean.TRUE.equals(chosen.get(chosen.size() - 1));
                results.add(effect(draft.complete(chosen, question.readings(), closed), goesOn));
            }
            Set<Effect> different = new LinkedHashSet<>(results);
            if (results.stream().allMatch(results.get(0)::same)) {
                int telling = Math.max(0, firstSuspended(results));
                Effect only = results.get(telling);
                Case one = draft.complete(combinations.choice(telling), question.readings(), closed);
                boolean nothing = only.equals(Effect.NONE);
                List<Derivation> derivations = nothing ? List.of() : derivations(one);
                return new Measured(
                        pack,
                        measure,
                        shipment.id(),
                        Optional.of(only),
                        List.of(only),
                        List.of(),
                        count,
                        nothing ? List.of() : because(one, only, derivations),
                        nothing ? List.of() : known(derivations),
                        varied(one, only, false));
            }
            return new Measured(
                    pack,
                    measure,
                    shipment.id(),
                    Optional.empty(),
                    List.copyOf(different),
                    combinations.missing(
                            results.size(), (one, other) -> results.get(one).same(results.get(other))),
                    count,
                    List.of(),
                    List.of(),
                    List.of());
        }

        private int firstSuspended(List<Effect> results) {
            for (int i = 0; i < results.size(); i++) {
                if (results.get(i).suspended()) {
                    return i;
                }
            }
            return -1;
        }

        /**
         * More ways than are tried: nothing is settled. What is asked for are the gaps of which one, alone or beside one
         * other, changes the effect while the rest stay as they are.
         */
        private Measured tooMany(List<Gap> gaps, boolean planned) {
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
                        List<Object> chosen = new ArrayList<>();
                        gaps.forEach(g -> chosen.add(g.values().get(0)));
                        chosen.set(i, pair.choice(k).get(0));
                        chosen.set(j, pair.choice(k).get(1));
                        boolean goesOn = planned && Boolean.TRUE.equals(chosen.get(chosen.size() - 1));
                        results.add(effect(draft.complete(chosen, question.readings()), goesOn));
                    }
                    possible.addAll(results);
                    if (results.size() < pair.count()) {
                        break; // enough was tried to say what to state first
                    }
                    pair.missing(results.size(), (one, other) -> results.get(one)
                                    .same(results.get(other)))
                            .forEach(m -> missing.merge(m.slot(), m, (a, b) -> a.weight() > b.weight() ? a : b));
                }
            }
            List<Missing> asked = new ArrayList<>(missing.values());
            if (asked.isEmpty()) {
                gaps.forEach(g -> asked.add(new Missing(g.slot(), g.kind(), g.asks(), 0)));
            }
            asked.sort(Comparator.comparingDouble(Missing::weight).reversed());
            return new Measured(
                    pack,
                    measure,
                    shipment.id(),
                    Optional.empty(),
                    List.copyOf(possible),
                    List.copyOf(asked),
                    0,
                    List.of(),
                    List.of(),
                    List.of());
        }

        /** The end of a suspension that lies beyond what is known: it was announced, and nobody knows whether it came. */
        private Optional<Gap> plan() {
            Course course = draft.known().get(measure.instrument());
            if (measure.dateBasis().isEmpty() || course == null || course.assumed()) {
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

        private Effect effect(Case complete, boolean suspensionGoesOn) {
            Effect effect = found(complete.facts());
            Assumed assumed = question.assume().get(measure.instrument());
            if (effect.equals(Effect.NONE)) {
                return effect;
            }
            if (measure.dateBasis().isEmpty()) {
                return assumed == null ? effect : under(assumed, day(complete, "entered"), effect);
            }
            LocalDate day = day(complete, measure.dateBasis());
            Course course = complete.courses().get(measure.instrument());
            if (course == null) {
                throw new IllegalStateException("no course for instrument " + measure.instrument());
            }
            if (day.isBefore(course.from()) || !day.isBefore(course.until())) {
                return Effect.NONE;
            }
            boolean suspended = course.suspended().stream()
                    .anyMatch(s -> s.has(day) || suspensionGoesOn && !day.isBefore(s.from()));
            return suspended ? effect.whileSuspended() : effect;
        }

        /** Measures whose terms hold their own days follow the instrument only as far as something is assumed about it. */
        private static Effect under(Assumed assumed, LocalDate day, Effect effect) {
            Map<StatusEvent.Kind, LocalDate> on = assumed.on();
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

        private LocalDate day(Case complete, String basis) {
            for (Fact fact : complete.facts()) {
                if (fact.id().equals(shipment.id())) {
                    return (LocalDate) Read.component(fact, basis);
                }
            }
            throw new IllegalStateException("no shipment " + shipment.id());
        }

        private Effect found(List<Fact> facts) {
            List<Finding> own = new ArrayList<>();
            for (Finding finding : world(measure).show(shown(facts))) {
                if (finding.commitment().equals(measure.id())
                        && finding.subject().label().equals(shipment.id())) {
                    own.add(finding);
                }
            }
            return Effect.of(own);
        }

        private Set<Object> shown(List<Fact> facts) {
            Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
            shown.addAll(facts);
            shown.addAll(always);
            return shown;
        }

        /** Stated components that decide, then the terms and entries that the rules used. */
        private List<Reason> because(Case complete, Effect effect, List<Derivation> derivations) {
            List<Reason> reasons = new ArrayList<>(varied(complete, effect, true));
            Set<Reason> terms = new LinkedHashSet<>();
            for (Derivation d : derivations) {
                for (Object matched : d.matched()) {
                    if (matched instanceof Term term) {
                        terms.add(reason(term));
                    }
                }
            }
            draft.scheduled().stream()
                    .filter(e -> !e.value().isEmpty())
                    .filter(e -> !e.rates() && Boolean.TRUE.equals(e.value().get(0)))
                    .forEach(e -> reasons.add(new Reason(
                            Reason.Kind.TERM, e.slot(), e.slot().toString(), "listed", Optional.empty(), e.source())));
            reasons.addAll(terms);
            return List.copyOf(reasons);
        }

        /** Every way in which this measure came to its conclusions about the shipment. */
        private List<Derivation> derivations(Case complete) {
            return Fresh.explain(rulebooks.apply(pack.name()), shown(complete.facts())).stream()
                    .filter(d -> d.finding().commitment().equals(measure.id())
                            && d.finding().subject().label().equals(shipment.id()))
                    .toList();
        }

        /** Facts that the rules matched besides the shipment, as they were stated. */
        private List<Stated> known(List<Derivation> derivations) {
            Set<String> matched = new LinkedHashSet<>();
            for (Derivation d : derivations) {
                d.matched().stream().filter(Fact.class::isInstance).forEach(fact -> matched.add(((Fact) fact).id()));
            }
            matched.remove(shipment.id());
            return draft.facts().stream().filter(f -> matched.contains(f.id())).toList();
        }

        private Reason reason(Term term) {
            DatedTerm dated = pack.terms().stream()
                    .filter(t -> t.term().equals(term))
                    .findFirst()
                    .orElseThrow();
            return new Reason(
                    Reason.Kind.TERM,
                    new Slot(term.id(), ""),
                    dated.note(),
                    Decisive.value(term),
                    Optional.of(dated.at()),
                    dated.source());
        }

        /** Components of the shipment's own facts which with some other value change the effect: written ones, or assumed ones. */
        /** Where nothing comes of a control, only a day that was taken from another one is worth naming. */
        private boolean telling(Kind.Component component) {
            return component.type() == LocalDate.class && measure.modality() != Commitment.Modality.CHARGE;
        }

        private List<Reason> varied(Case complete, Effect effect, boolean written) {
            List<Reason> reasons = new ArrayList<>();
            Set<String> worldly = new HashSet<>();
            pack.facts().forEach(f -> worldly.add(f.id()));
            for (Stated stated : draft.facts()) {
                if (worldly.contains(stated.id())) {
                    continue;
                }
                Kind kind = Kind.of(stated.kind());
                List<String> needed = measure.needs().getOrDefault(kind.name(), List.of());
                for (Kind.Component component : kind.components()) {
                    Object said = stated.said().get(component.name());
                    boolean stands = stated.at().containsKey(component.name());
                    if (said != null
                            && stands == written
                            && needed.contains(component.name())
                            && (!effect.equals(Effect.NONE) || telling(component))
                            && Domain.varies(component.type())
                            && decides(stated, component, said, complete, effect)) {
                        reasons.add(new Reason(
                                Reason.Kind.FACT,
                                new Slot(stated.id(), component.name()),
                                component.asks(),
                                said,
                                Optional.ofNullable(stated.at()
                                        .getOrDefault(
                                                component.name(), stated.at().get(""))),
                                ""));
                    }
                }
            }
            return reasons;
        }

        private List<Object> domain(Class<?> type) {
            Mentioned known = mentioned;
            if (known == null) {
                known = drafting.mentioned(measure, question, draft.facts());
                mentioned = known;
            }
            List<Object> domain = domains.get(type);
            if (domain == null) {
                domain = Domain.of(type, known, groups);
                domains.put(type, domain);
            }
            return domain;
        }

        private boolean decides(Stated stated, Kind.Component component, Object said, Case complete, Effect effect) {
            for (Object value : domain(component.type())) {
                if (value.equals(said) || ++varied > MOST_VARIED) {
                    continue;
                }
                List<Fact> facts = new ArrayList<>();
                for (Fact fact : complete.facts()) {
                    facts.add(
                            fact.id().equals(stated.id())
                                    ? Kind.of(stated.kind())
                                            .make(
                                                    fact.id(),
                                                    name -> name.equals(component.name())
                                                            ? value
                                                            : Read.component(fact, name))
                                    : fact);
                }
                Case other = new Case(complete.asOf(), facts, complete.readings(), complete.courses());
                if (!effect(other, false).same(effect)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Instruments of the packs asked, by id. */
    public Map<String, Instrument> instruments() {
        Map<String, Instrument> all = new LinkedHashMap<>();
        packs.forEach(p -> p.instruments().forEach(i -> all.put(i.id(), i)));
        return all;
    }

    public List<Pack> packs() {
        return packs;
    }
}
