package org.tradepact.explore;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Camel;
import org.tradepact.check.Choices;
import org.tradepact.check.Course;
import org.tradepact.check.Question;
import org.tradepact.fact.Ask;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Money;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Position;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Shipment;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stage;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/**
 * What somebody can do otherwise on the day a question is asked. What is done is done: a measure that has begun can be
 * ended or turned into another from that day on, an act of an earlier day stays.
 */
final class Controls {
    private static final Set<Class<?>> IDENTITY = Set.of(Goods.class, Party.class, Ref.class, Stage.class);
    private static final Set<String> BEGINS = Set.of("inForceFrom", "on", "adoptedOn");

    private final Doer doer;
    private final Question question;
    private final Choices choices;
    private final LocalDate now;

    Controls(Doer doer, Question question, Choices choices) {
        this.doer = doer;
        this.question = question;
        this.choices = choices;
        this.now = question.asOf();
    }

    /** Why a component cannot be changed. */
    enum Barred {
        NO,
        /** It is another's. */
        OTHERS,
        /** It lies before the day asked about. */
        PAST,
        JUDGMENT,
        DATE,
        PLEA,
        /** Otherwise it would be another fact. */
        IDENTITY,
        WORLD
    }

    Barred barred(Stated fact, Kind.Component component) {
        if (doer.trader()) {
            return fact.kind() == Shipment.class || fact.said().get("of") instanceof Ref
                    ? trader(component)
                    : Barred.WORLD;
        }
        if (!doer.owns(fact)) {
            return Doer.actor(fact).isPresent() ? Barred.OTHERS : Barred.WORLD;
        }
        if (doer.pleads(fact, component)) {
            return Barred.PLEA;
        }
        if (!doer.decides(fact, component)) {
            return component.judgment() ? Barred.JUDGMENT : component.period() ? Barred.DATE : Barred.IDENTITY;
        }
        return past(fact) ? Barred.PAST : Barred.NO;
    }

    private Barred trader(Kind.Component component) {
        if (component.by().contains(doer.side())) {
            return component.by().contains(Ask.By.PLEADER) ? Barred.PLEA : Barred.NO;
        }
        if (component.by().contains(Ask.By.EXPORTER) || component.by().contains(Ask.By.IMPORTER)) {
            return Barred.OTHERS;
        }
        if (component.judgment()) {
            return Barred.JUDGMENT;
        }
        return component.period() ? Barred.DATE : IDENTITY.contains(component.type()) ? Barred.IDENTITY : Barred.WORLD;
    }

    /** A component that cannot be changed; nothing if it can. */
    Optional<Fixed> fixed(Slot slot) {
        Fixed stated = stated(slot);
        Stated fact = fact(slot.fact());
        return Kind.of(fact.kind())
                .component(slot.component())
                .filter(c -> barred(fact, c) != Barred.NO)
                .map(c -> stated);
    }

    /** A component as it is stated. */
    Fixed stated(Slot slot) {
        Stated fact = fact(slot.fact());
        Kind.Component component =
                Kind.of(fact.kind()).component(slot.component()).orElseThrow();
        Fixed.Why why =
                switch (barred(fact, component)) {
                    case NO, PAST -> Fixed.Why.PAST;
                    case OTHERS -> Fixed.Why.ANOTHERS;
                    case JUDGMENT -> Fixed.Why.JUDGMENT;
                    case DATE -> Fixed.Why.DATE;
                    case PLEA -> Fixed.Why.PLEA;
                    case IDENTITY -> Fixed.Why.IDENTITY;
                    case WORLD -> Fixed.Why.WORLD;
                };
        Position whole = fact.at().get("");
        return new Fixed(
                slot,
                component.asks(),
                java.util.Objects.requireNonNull(fact.said().get(slot.component()), slot::toString),
                why,
                doer.owns(fact) ? Optional.empty() : Doer.actor(fact),
                Optional.ofNullable(whole == null ? whole : fact.at().getOrDefault(slot.component(), whole)));
    }

    /** A fact as a whole: that it is there, or for one that a file denies, that it did not happen. */
    Fixed entire(Stated fact) {
        return new Fixed(
                new Slot(fact.id(), ""),
                Camel.words(Kind.of(fact.kind()).name()),
                fact,
                doer.owns(fact) ? Fixed.Why.PAST : Doer.actor(fact).isPresent() ? Fixed.Why.ANOTHERS : Fixed.Why.WORLD,
                Doer.actor(fact),
                Optional.ofNullable(fact.at().get("")));
    }

    private Stated fact(String id) {
        return question.facts().stream()
                .filter(fact -> fact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no fact " + id));
    }

    /** Whether the fact is over, or was done on one day before the one asked about. */
    private boolean past(Stated fact) {
        return ended(fact) || begun(fact) && !lasts(fact);
    }

    private boolean ended(Stated fact) {
        return Kind.of(fact.kind()).components().stream()
                .filter(Controls::ends)
                .anyMatch(c -> !OtherDay.day(fact.said().get(c.name())).isAfter(now));
    }

    /** Whether it began before the day asked about; one of which that is open may have. */
    private boolean begun(Stated fact) {
        return Kind.of(fact.kind()).components().stream()
                .filter(c -> BEGINS.contains(c.name()))
                .anyMatch(c -> !fact.said().containsKey(c.name())
                        || OtherDay.day(fact.said().get(c.name())).isBefore(now));
    }

    private static boolean lasts(Stated fact) {
        return Kind.of(fact.kind()).components().stream().anyMatch(Controls::ends);
    }

    private static boolean ends(Kind.Component component) {
        return Choices.settable(component) && component.unlessSaid().equals("never");
    }

    /** All that can be done that any of the commitments may look at, in order. */
    List<Move> moves(Collection<Commitment> looking) {
        List<Move> moves = new ArrayList<>();
        for (Stated fact : question.facts()) {
            boolean seen = looking.stream().anyMatch(c -> Choices.kinds(c)
                    .contains(Kind.of(fact.kind()).name()));
            if (seen && doer.owns(fact) && !past(fact)) {
                whole(fact).ifPresent(moves::add);
                Kind.of(fact.kind()).components().forEach(c -> component(fact, c, looking, moves));
            }
        }
        moves.sort(Move.ORDER);
        return moves;
    }

    /** The fact ended on the day, or not there at all if it is still to come. */
    private Optional<Move> whole(Stated fact) {
        Slot slot = new Slot(fact.id(), "");
        if (doer.trader() || fact.kind() == Shipment.class) {
            return Optional.empty(); // without the goods there is nothing to ask
        }
        if (!begun(fact)) {
            return Optional.of(new Move(slot, List.of(new Change.Withdraws(fact.id())), 0, false, ""));
        }
        return Kind.of(fact.kind()).components().stream()
                .filter(Controls::ends)
                .findFirst()
                .map(end -> new Move(
                        slot, List.of(new Change.Says(new Slot(fact.id(), end.name()), When.on(now))), 0, false, ""));
    }

    /** Of firms only one that no list names: of those that are named each may be under some order of its own. */
    private void component(Stated fact, Kind.Component component, Collection<Commitment> looking, List<Move> moves) {
        Slot slot = new Slot(fact.id(), component.name());
        if (component.period()) {
            if (canBeSet(fact, component)) {
                moves.add(new Move(slot, List.of(new Change.Says(slot, When.on(now))), 0, false, When.on(now)));
            }
            return;
        }
        boolean open = component.judgment() && !fact.said().containsKey(component.name());
        boolean plea = doer.pleads(fact, component) || open;
        if (!plea && !doer.decides(fact, component)) {
            return;
        }
        Set<Object> values = new LinkedHashSet<>();
        looking.forEach(c -> values.addAll(choices.values(c, question, fact, component)));
        Object said = fact.said().get(component.name());
        if (!values.isEmpty()) {
            values.addAll(narrower(said, values));
        }
        values.remove(said);
        values.removeIf(value -> aside(said, value) || value instanceof Firm && !value.equals(Firm.ANOTHER));
        boolean turns =
                begun(fact) && Kind.of(fact.kind()).component("inForceUntil").isPresent();
        int far = 0;
        for (Object value : nearest(said, values)) {
            Change change = turns ? new Change.Turns(slot, value, now) : new Change.Says(slot, value);
            moves.add(new Move(slot, List.of(change), far++, plea, value));
        }
    }

    /** Whether a measure would reach others in place of those it reaches, rather than fewer or more; or its own party. */
    private boolean aside(@org.jspecify.annotations.Nullable Object said, Object value) {
        if (!(said instanceof Reach reach) || !(value instanceof Reach other)) {
            return false;
        }
        boolean own = other.named().equals(Set.of(new Party(doer.party())));
        return own || !within(reach, other) && !within(other, reach);
    }

    private static boolean within(Reach inner, Reach outer) {
        if (outer.everyone()) {
            return inner.everyone()
                    ? inner.named().containsAll(outer.named())
                    : inner.named().stream().noneMatch(outer.named()::contains);
        }
        return !inner.everyone() && outer.named().containsAll(inner.named());
    }

    /** A reach without one of the parties that it has. */
    static List<Object> narrower(@org.jspecify.annotations.Nullable Object said, Set<Object> values) {
        List<Object> narrower = new ArrayList<>();
        if (said instanceof Reach reach) {
            Set<Party> named = new TreeSet<>();
            values.forEach(v -> named.addAll(((Reach) v).named()));
            named.remove(Party.STRANGER);
            for (Party party : named) {
                Set<Party> others = new TreeSet<>(reach.named());
                if (reach.everyone() && others.add(party)) {
                    narrower.add(Reach.allExcept(others));
                } else if (!reach.everyone() && others.remove(party) && !others.isEmpty()) {
                    narrower.add(Reach.only(others));
                }
            }
        }
        return narrower;
    }

    /** Numbers by their distance from what is stated; reaches of the same kind first; otherwise as they come. */
    private static List<Object> nearest(@org.jspecify.annotations.Nullable Object said, Set<Object> values) {
        List<Object> sorted = new ArrayList<>(values);
        sorted.sort(java.util.Comparator.comparing(value -> distance(said, value)));
        return sorted;
    }

    static BigDecimal distance(@org.jspecify.annotations.Nullable Object said, Object value) {
        if (said instanceof Reach reach && value instanceof Reach other) {
            Set<Party> same = new TreeSet<>(reach.named());
            same.retainAll(other.named());
            int differing = reach.named().size() + other.named().size() - 2 * same.size();
            return BigDecimal.valueOf(differing + (reach.everyone() == other.everyone() ? 0 : 100));
        }
        return number(value)
                .subtract(said == null ? BigDecimal.ZERO : number(said))
                .abs();
    }

    /** Zero for what is no number. */
    static BigDecimal number(Object value) {
        if (value instanceof Percent percent) {
            return percent.value();
        }
        if (value instanceof Money money) {
            return money.amount();
        }
        if (value instanceof Units units) {
            return BigDecimal.valueOf(units.number());
        }
        return value instanceof Kilograms kilograms ? kilograms.amount() : BigDecimal.ZERO;
    }

    /**
     * Acts that perform a commitment and are the doer's to do, on the day asked about; of a duty that comes back also at
     * the end of each period up to a day.
     */
    List<Move> acts(Commitment commitment, Course course, LocalDate until) {
        List<Move> moves = new ArrayList<>();
        if (doer.trader()) {
            return moves;
        }
        Set<Map<String, Object>> seen = new LinkedHashSet<>();
        for (Commitment.Requirement asked : Choices.asked(commitment)) {
            for (Party holder : commitment.holders()) {
                boolean own = Choices.doer(asked, holder)
                        .filter(a -> a.actsFor(doer.party()))
                        .isPresent();
                if (own && !underWay(asked, holder)) {
                    String id = free(asked);
                    for (Stated act : choices.done(asked, commitment, holder, question, id, now)) {
                        if (seen.add(act.said())) {
                            moves.add(new Move(
                                    new Slot(id, ""),
                                    again(act, Choices.due(commitment, course, now, until)),
                                    moves.size(),
                                    false,
                                    ""));
                        }
                    }
                }
            }
        }
        return moves;
    }

    /** Whether such an act of the doer is stated that it can still bring to its end. */
    private boolean underWay(Commitment.Requirement asked, Party holder) {
        return question.facts().stream()
                .anyMatch(fact -> Choices.isAct(asked, holder, fact)
                        && doer.owns(fact)
                        && !past(fact)
                        && Kind.of(fact.kind()).components().stream().anyMatch(c -> canBeSet(fact, c)));
    }

    /** Whether a day of a fact lies ahead that the doer can set to now. */
    private boolean canBeSet(Stated fact, Kind.Component component) {
        return Choices.settable(component)
                && !ends(component)
                && doer.decides(fact, component)
                && OtherDay.day(fact.said().get(component.name())).isAfter(now);
    }

    private static List<Change> again(Stated act, Set<LocalDate> days) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Adds(act));
        for (LocalDate day : days) {
            Stated next = new Stated(act.kind(), act.id() + "-" + day, act.said(), act.at());
            for (Kind.Component component : Kind.of(act.kind()).components()) {
                if (component.type() == LocalDate.class) {
                    next = next.with(component.name(), day);
                }
            }
            changes.add(new Change.Adds(next));
        }
        return changes;
    }

    /** An id that tells what the act is about and that no fact has. */
    private String free(Commitment.Requirement asked) {
        String name = Camel.lower(asked.where().getOrDefault("subject", asked.kind()));
        String id = name;
        for (int i = 2; taken(id); i++) {
            id = name + i;
        }
        return id;
    }

    private boolean taken(String id) {
        return question.facts().stream().anyMatch(fact -> fact.id().equals(id));
    }
}
