package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Pivot;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.check.Choices;
import org.tradepact.check.Domains;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/**
 * The single changes of a question that some clauses may tell apart, the nearest first: what decides, other facts, acts that
 * are done or not done, what is left open, the day, the texts, and how they are read. Nobody has to be able to bring them
 * about.
 */
public final class Variations {
    private static final int DAYS = 40;

    private final Question question;
    private final List<Commitment> looking;
    private final Choices choices;
    private final Map<String, Pack> packs;
    private final Collection<Goods> groups;

    /** @param packs by name, those of the commitments */
    public Variations(
            Question question,
            Collection<Commitment> looking,
            Choices choices,
            Map<String, Pack> packs,
            Collection<Goods> groups) {
        this.question = question;
        this.looking = List.copyOf(looking);
        this.choices = choices;
        this.packs = Map.copyOf(packs);
        this.groups = List.copyOf(groups);
    }

    /** @param decisive slots that decide the answer as it is: they come first */
    public List<Change> all(Set<Slot> decisive) {
        Set<Change> changes = new LinkedHashSet<>();
        facts(decisive).forEach(changes::add);
        acts().forEach(changes::add);
        texts().forEach(changes::add);
        days().forEach(changes::add);
        open().forEach(changes::add);
        readings().forEach(changes::add);
        if (question.facts().size() > 1) {
            question.facts().forEach(fact -> changes.add(new Change.Withdraws(fact.id())));
        }
        return List.copyOf(changes);
    }

    private record Spot(Stated fact, Kind.Component component) {
        Slot slot() {
            return new Slot(fact.id(), component.name());
        }
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (Stated fact : question.facts()) {
            Kind.of(fact.kind()).components().forEach(component -> spots.add(new Spot(fact, component)));
        }
        return spots;
    }

    private List<Change> facts(Set<Slot> decisive) {
        List<Spot> spots = new ArrayList<>(spots());
        spots.sort(Comparator.<Spot>comparingInt(spot -> decisive.contains(spot.slot()) ? 0 : 1)
                .thenComparingInt(spot -> place(spot.component().type())));
        List<Change> changes = new ArrayList<>();
        for (Spot spot : spots) {
            Set<Object> values = new LinkedHashSet<>();
            looking.forEach(clause -> values.addAll(choices.values(clause, question, spot.fact(), spot.component())));
            Object said = spot.fact().said().get(spot.component().name());
            if (!values.isEmpty()) {
                values.addAll(Controls.narrower(said, values));
            }
            values.remove(said);
            values.removeIf(value -> nameless(value)
                    || upon(spot.fact(), value)
                    || !Ground.inOrder(spot.fact().with(spot.component().name(), value)));
            values.stream()
                    .sorted(Comparator.<Object, BigDecimal>comparing(value -> far(said, value))
                            .thenComparing(value -> -named(value)))
                    .limit(DAYS)
                    .forEach(value -> changes.add(new Change.Says(spot.slot(), value)));
        }
        return changes;
    }

    /** What makes an act the one it is comes after how it was done. */
    private static int place(Class<?> type) {
        if (type.isEnum() || type == boolean.class) {
            return 0;
        }
        if (type == Goods.class || type == Party.class || type == Ref.class) {
            return 3;
        }
        return type == Actor.class ? 4 : type == Reach.class ? 1 : 2;
    }

    /** Whether a value stands for all that is not named: no file could say it of anything. */
    private static boolean nameless(Object value) {
        return value.equals(Party.STRANGER)
                || value instanceof Actor actor && actor.party().equals(Party.STRANGER)
                || value instanceof Parties several && several.members().contains(Party.STRANGER)
                || value instanceof Reach reach && reach.named().contains(Party.STRANGER)
                || value.equals(Firm.ANOTHER)
                || value instanceof Firms firms && firms.members().contains(Firm.ANOTHER)
                || value instanceof Goods goods && goods.said().equals("other goods");
    }

    /** Whether a measure would reach its own party alone. */
    private static boolean upon(Stated fact, Object value) {
        return value instanceof Reach reach
                && !reach.everyone()
                && Doer.actor(fact)
                        .filter(actor -> reach.named().equals(Set.of(actor.party())))
                        .isPresent();
    }

    /** How many words of the name of goods the clauses use themselves: such goods come before others of the like. */
    private int named(Object value) {
        if (!(value instanceof Goods goods)) {
            return 0;
        }
        int named = 0;
        for (Commitment clause : looking) {
            String words = (clause.title() + " " + clause.summary()).toLowerCase(Locale.ROOT);
            for (String word : goods.said().split("[^a-z]+")) {
                named += word.length() > 2 && words.contains(word) ? 1 : 0;
            }
        }
        return named;
    }

    /** How far a value is from what is said; of days from the one asked about where none is said. */
    private BigDecimal far(@Nullable Object said, Object value) {
        LocalDate to = OtherDay.day(value);
        LocalDate stated = OtherDay.day(said);
        LocalDate from = stated.equals(LocalDate.MAX) && !to.equals(LocalDate.MAX) ? question.asOf() : stated;
        if (value instanceof Actor actor && said instanceof Actor before) {
            return actor.party().equals(before.party()) ? BigDecimal.ZERO : BigDecimal.ONE;
        }
        return from.equals(LocalDate.MAX) || to.equals(LocalDate.MAX)
                ? Controls.distance(said, value)
                : BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(from, to)));
    }

    /** Acts that a clause asks for: that they were done on the day, or were not. */
    private List<Change> acts() {
        List<Change> changes = new ArrayList<>();
        for (Commitment clause : looking) {
            for (Commitment.Requirement asked : Choices.asked(clause)) {
                for (Party holder : clause.holders()) {
                    boolean stated = question.facts().stream().anyMatch(fact -> Choices.isAct(asked, holder, fact));
                    boolean denied = question.none().stream().anyMatch(fact -> Choices.isAct(asked, holder, fact));
                    if (!stated) {
                        choices.done(asked, clause, holder, question, "further", question.asOf()).stream()
                                .filter(act -> act.said().values().stream().noneMatch(Variations::nameless))
                                .limit(DAYS)
                                .forEach(act -> changes.add(new Change.Adds(act)));
                    }
                    if (!stated && !denied) {
                        changes.add(new Change.Denies(Choices.denied(asked, holder)));
                    }
                }
            }
        }
        return changes;
    }

    private Set<String> texts(Commitment clause) {
        Set<String> ids = new LinkedHashSet<>(Set.of(clause.instrument()));
        for (Pivot pivot : clause.pivots()) {
            pivot.options().stream()
                    .map(Pivot.Option::standsIn)
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }
        return ids;
    }

    /** A text in force since the first day that counts, or only later, or over. */
    private List<Change> texts() {
        List<Change> changes = new ArrayList<>();
        LocalDate asOf = question.asOf();
        for (Commitment clause : looking) {
            Pack pack = packs.get(clause.pack());
            if (clause.measure() || pack == null) {
                continue;
            }
            for (Instrument text : pack.instruments()) {
                if (texts(clause).contains(text.id())) {
                    StatusEvent.Kind begins = text.political() ? StatusEvent.Kind.SIGNED : StatusEvent.Kind.IN_FORCE;
                    if (!text.political()) {
                        changes.add(new Change.Assumes(text.id(), begins, first()));
                    }
                    changes.add(new Change.Assumes(text.id(), begins, asOf));
                    changes.add(new Change.Assumes(text.id(), begins, asOf.plusDays(1)));
                    changes.add(new Change.Assumes(text.id(), StatusEvent.Kind.TERMINATED, asOf));
                }
            }
        }
        return changes;
    }

    /** The first day that a fact of the case names, or the day asked about. */
    private LocalDate first() {
        LocalDate first = question.asOf();
        for (Spot spot : spots()) {
            LocalDate day = OtherDay.day(spot.fact().said().get(spot.component().name()));
            first = day.isBefore(first) ? day : first;
        }
        return first;
    }

    private List<Change> days() {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (Commitment clause : looking) {
            Pack pack = packs.get(clause.pack());
            if (pack != null) {
                Domains.of(pack, clause, question, groups)
                        .of(LocalDate.class)
                        .forEach(day -> days.add((LocalDate) day));
            }
        }
        days.remove(question.asOf());
        days.removeIf(day -> Math.abs(day.getYear()) > 9000);
        return days.stream()
                .sorted(Comparator.comparing(day -> far(question.asOf(), day)))
                .limit(DAYS)
                .map(day -> (Change) new Change.AsksOn(day))
                .toList();
    }

    private List<Change> open() {
        List<Change> changes = new ArrayList<>();
        for (Spot spot : spots()) {
            String kind = Kind.of(spot.fact().kind()).name();
            boolean needed = looking.stream().anyMatch(clause -> clause.needs()
                    .getOrDefault(kind, List.of())
                    .contains(spot.component().name()));
            if (needed && spot.fact().said().containsKey(spot.component().name())) {
                changes.add(new Change.Opens(spot.slot()));
            }
        }
        return changes;
    }

    private List<Change> readings() {
        List<Change> changes = new ArrayList<>();
        for (Commitment clause : looking) {
            for (Pivot pivot : clause.pivots()) {
                if (!question.readings().containsKey(pivot.id())) {
                    pivot.options().forEach(option -> changes.add(new Change.Reads(pivot.id(), option.id())));
                }
            }
        }
        return changes;
    }
}
