package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Ask;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Pack;

/** What could be otherwise in a question: the values that can tell cases apart, and the acts that perform a duty. */
public final class Choices {
    /** More ways to perform one duty are not told apart. */
    private static final int ACTS = 256;

    private final Map<String, Pack> packs = new LinkedHashMap<>();
    private final Collection<Goods> groups;

    /** @param groups every named group of goods */
    public Choices(Collection<Pack> packs, Collection<Goods> groups) {
        packs.forEach(p -> this.packs.put(p.name(), p));
        this.groups = List.copyOf(groups);
    }

    /**
     * Values of a component between which a commitment may tell: no other value gives an answer that none of them gives.
     *
     * @return none where the commitment does not look at the component
     */
    public List<Object> values(Commitment commitment, Question question, Stated fact, Kind.Component component) {
        String kind = Kind.of(fact.kind()).name();
        boolean needed =
                commitment.needs().getOrDefault(kind, List.of()).contains(component.name()) || component.period();
        if (!needed || !Domain.varies(component.type())) {
            return List.of();
        }
        Pack pack = packs.get(commitment.pack());
        if (pack == null) {
            throw new IllegalArgumentException("no pack " + commitment.pack());
        }
        Drafting drafting = new Drafting(pack, groups);
        Set<String> kinds = Drafting.kinds(commitment);
        List<Stated> facts = new ArrayList<>();
        question.facts().stream()
                .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                .forEach(facts::add);
        if (commitment.measure()) {
            pack.facts().stream()
                    .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                    .forEach(facts::add);
        }
        return Domain.of(component.type(), drafting.mentioned(commitment, question, facts), groups);
    }

    /** Kinds of facts that a commitment looks at: what is said of others cannot change its answer. */
    public static Set<String> kinds(Commitment commitment) {
        return Drafting.kinds(commitment);
    }

    /** The acts that a commitment asks for, or that perform it. */
    public static List<Commitment.Requirement> asked(Commitment commitment) {
        List<Commitment.Requirement> asked = new ArrayList<>();
        if (commitment.standing()) {
            asked.add(commitment.requires());
        }
        asked.addAll(commitment.performedBy());
        return asked;
    }

    /** Whether a stated fact may be the act, as far as it says. */
    public static boolean isAct(Commitment.Requirement asked, Party holder, Stated fact) {
        return Spoken.of(asked, holder, List.of(fact));
    }

    /** The act as a question denies it: with what the duty asks of it and nothing else. */
    public static Stated denied(Commitment.Requirement asked, Party holder) {
        Kind kind = Kind.named(asked.kind()).orElseThrow();
        return new Stated(kind.type(), "none-" + kind.name(), Spoken.components(asked, kind, holder), Map.of());
    }

    /** Who has to do the act; nothing if no one party can. */
    public static Optional<Actor> doer(Commitment.Requirement asked, Party holder) {
        return Spoken.components(asked, Kind.named(asked.kind()).orElseThrow(), holder).values().stream()
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .findFirst();
    }

    /**
     * The ways to do an act on a day, in full: what it asks for is fixed, days are that day, and what the commitment looks
     * at besides takes each of its values. Judgments, and what does not matter, stay open.
     *
     * @param id of the new fact
     */
    public List<Stated> done(
            Commitment.Requirement asked,
            Commitment commitment,
            Party holder,
            Question question,
            String id,
            LocalDate day) {
        Kind kind = Kind.named(asked.kind()).orElseThrow();
        List<String> needed = commitment.needs().getOrDefault(kind.name(), List.of());
        List<Map<String, Object>> ways = new ArrayList<>();
        ways.add(new HashMap<>(Spoken.components(asked, kind, holder)));
        Stated blank = new Stated(kind.type(), id, Map.of(), Map.of());
        for (Kind.Component component : kind.components()) {
            if (ways.get(0).containsKey(component.name())) {
                continue;
            }
            List<Object> values;
            if (component.period()) {
                Object now = component.type() == When.class ? When.on(day) : day;
                values = List.of(component.unlessSaid().equals("never") ? When.NEVER : now);
            } else if (component.judgment() || !needed.contains(component.name())) {
                continue;
            } else {
                values = values(commitment, question, blank, component);
            }
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> way : ways) {
                for (Object value : values) {
                    if (more.size() < ACTS) {
                        Map<String, Object> next = new HashMap<>(way);
                        next.put(component.name(), value);
                        more.add(next);
                    }
                }
            }
            ways = more;
        }
        return ways.stream()
                .map(said -> new Stated(kind.type(), id, said, Map.of()))
                .toList();
    }

    /** Days on which a duty that comes back falls due, after a day and up to another; none of a duty that does not. */
    public static Set<LocalDate> due(Commitment commitment, Course course, LocalDate after, LocalDate until) {
        Deadline deadline = commitment.deadline();
        Set<LocalDate> days = new LinkedHashSet<>();
        if (!deadline.every()) {
            return days;
        }
        LocalDate anchor = new Calendar(commitment, course, until).anchor();
        for (int i = 1; i < ACTS && anchor.getYear() < 9999; i++) {
            LocalDate due = anchor.plus(deadline.period().multipliedBy(i));
            if (due.isAfter(until)) {
                break;
            }
            if (due.isAfter(after)) {
                days.add(due);
            }
        }
        return days;
    }

    /** Whether the taker of a fact can still set a day of its own, as adopting an act or ending a measure does. */
    public static boolean settable(Kind.Component component) {
        return component.period() && component.by().contains(Ask.By.TAKER);
    }
}
