package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Term;
import org.tradepact.check.MeasureTrial.Way;
import org.tradepact.engine.Derivation;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Position;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** What decided a settled effect of a measure. Each part is worked out when it is first asked for. */
final class MeasureReasons implements Measured.Why {
    /** Beyond this many variations the reasons of one measure are complete enough. */
    private static final int MOST_VARIED = 1024;

    private final MeasureTrial trial;
    private final Pack pack;
    private final Commitment measure;
    private final Draft draft;
    private final Way way;
    private final Effect effect;
    private final Supplier<Mentioned> mentioning;
    private final Collection<Goods> groups;
    private final Map<Class<?>, List<Object>> domains = new HashMap<>();
    private int varied;
    private @Nullable Mentioned mentioned;
    private @Nullable List<Derivation> derivations;
    private @Nullable List<Reason> because;

    /** @param mentioning the values that the terms and the question speak of */
    MeasureReasons(
            MeasureTrial trial,
            Pack pack,
            Draft draft,
            Way way,
            Effect effect,
            Supplier<Mentioned> mentioning,
            Collection<Goods> groups) {
        this.trial = trial;
        this.pack = pack;
        this.measure = draft.commitment();
        this.draft = draft;
        this.way = way;
        this.effect = effect;
        this.mentioning = mentioning;
        this.groups = groups;
    }

    /** Stated components that decide, then the terms and entries that the rules used. */
    @Override
    public List<Reason> because() {
        List<Reason> known = because;
        if (known == null) {
            known = effect.equals(Effect.NONE) ? List.of() : decisive();
            because = known;
        }
        return known;
    }

    private List<Reason> decisive() {
        List<Reason> reasons = new ArrayList<>(varied(true, slot -> true));
        Set<Reason> terms = new LinkedHashSet<>();
        for (Derivation d : derivations()) {
            for (Object matched : d.matched()) {
                if (matched instanceof Term term) {
                    terms.add(Reason.of(term, pack));
                }
            }
        }
        deciding()
                .forEach(entry -> reasons.add(draft.scheduled().stream()
                        .filter(e -> e.list().equals(entry.list().id())
                                && (!e.value().isEmpty() || e.byDay().isPresent()))
                        .findFirst()
                        .map(e -> Reason.of(e, "listed"))
                        .orElseGet(() -> stated(entry))));
        reasons.addAll(terms);
        return List.copyOf(reasons);
    }

    /** Lists that the goods stand on and that decide: alone, or where another of them would do as well, together. */
    private List<ListEntry> deciding() {
        List<ListEntry> all = new ArrayList<>();
        for (Fact fact : way.complete().facts()) {
            if (fact instanceof ListEntry entry && entry.listed() && settled(entry)) {
                all.add(entry);
            }
        }
        List<ListEntry> others =
                all.stream().filter(e -> off(List.of(e)).same(effect)).toList();
        Effect without = off(others);
        return all.stream()
                .filter(e -> {
                    List<ListEntry> rest = new ArrayList<>(others);
                    return !rest.remove(e) || !off(rest).same(without);
                })
                .toList();
    }

    /** Whether it is known, from a list or from a file, and not only tried. */
    private boolean settled(ListEntry entry) {
        return draft.scheduled().stream()
                .filter(e -> e.list().equals(entry.list().id()))
                .noneMatch(e -> e.rates() || e.value().isEmpty() && e.byDay().isEmpty());
    }

    /** The effect if the goods stood on none of these lists. */
    private Effect off(List<ListEntry> entries) {
        return entries.isEmpty() ? effect : trial.effect(way.off(entries));
    }

    private Reason stated(ListEntry entry) {
        Slot slot = new Slot(entry.list().id(), entry.goods().said());
        Optional<Position> at = draft.facts().stream()
                .filter(f -> f.id().equals(entry.id()))
                .findFirst()
                .map(f -> f.at().get(""));
        return new Reason(Reason.Kind.TERM, slot, slot.toString(), "listed", at, "");
    }

    /** Facts that the rules matched besides the shipment, as they were stated. */
    @Override
    public List<Stated> known() {
        Set<String> matched = new LinkedHashSet<>();
        for (Derivation d : derivations()) {
            d.matched().stream().filter(Fact.class::isInstance).forEach(fact -> matched.add(((Fact) fact).id()));
        }
        return draft.facts().stream()
                .filter(f -> matched.contains(f.id()) && !f.id().equals(trial.shipment()))
                .toList();
    }

    private List<Derivation> derivations() {
        List<Derivation> known = derivations;
        if (known == null) {
            known = effect.equals(Effect.NONE) ? List.of() : trial.derivations(way.complete());
            derivations = known;
        }
        return known;
    }

    @Override
    public List<Reason> assumed(Predicate<Slot> of) {
        return varied(false, of);
    }

    /** Components of the shipment's own facts which with some other value change the effect: written ones, or assumed ones. */
    private List<Reason> varied(boolean written, Predicate<Slot> of) {
        List<Reason> reasons = new ArrayList<>();
        varied = 0;
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
                        && of.test(new Slot(stated.id(), component.name()))
                        && decides(stated, component, said)) {
                    reasons.add(Reason.of(stated, component, said));
                }
            }
        }
        return List.copyOf(reasons);
    }

    /** Where nothing comes of a control, only a day that was taken from another one is worth naming. */
    private boolean telling(Kind.Component component) {
        return component.type() == LocalDate.class && measure.modality() != Commitment.Modality.CHARGE;
    }

    private boolean decides(Stated stated, Kind.Component component, Object said) {
        for (Object value : domain(component.type())) {
            if (value.equals(said) || ++varied > MOST_VARIED) {
                continue;
            }
            if (!trial.effect(way.with(stated, component.name(), value)).same(effect)) {
                return true;
            }
        }
        return false;
    }

    private List<Object> domain(Class<?> type) {
        Mentioned known = mentioned;
        if (known == null) {
            known = mentioning.get();
            mentioned = known;
        }
        List<Object> domain = domains.get(type);
        if (domain == null) {
            domain = Domain.of(type, known, groups);
            domains.put(type, domain);
        }
        return domain;
    }
}
