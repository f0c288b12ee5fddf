package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Pack;

/** Required conduct that a question neither states nor denies: an open fact, and the ways in which it may have happened. */
final class Unspoken {
    private static final int ACTS = 256;

    private final Pack pack;
    private final Collection<Goods> groups;
    private final Commitment commitment;
    private final Question question;
    private final Mentioned mentioned;

    Unspoken(Pack pack, Collection<Goods> groups, Commitment commitment, Question question, Mentioned mentioned) {
        this.pack = pack;
        this.groups = groups;
        this.commitment = commitment;
        this.question = question;
        this.mentioned = mentioned;
    }

    /** Required conduct nobody spoke of: absent, or done in one of the ways that could count. */
    void into(List<Gap> gaps, List<Stated> facts) {
        List<Commitment.Requirement> required = new ArrayList<>();
        if (commitment.standing()) {
            required.add(commitment.requires());
        }
        boolean setOff = facts.stream()
                .anyMatch(f -> commitment.subjects().contains(Kind.of(f.kind()).name()));
        if (setOff) {
            required.addAll(commitment.performedBy());
        }
        List<Stated> spoken = new ArrayList<>(facts);
        spoken.addAll(question.none());
        for (Commitment.Requirement one : required) {
            boolean eachItsOwn = one.where().containsValue("holder");
            for (Party holder :
                    eachItsOwn ? commitment.holders() : commitment.holders().subList(0, 1)) {
                if (!Spoken.of(one, holder, spoken)) {
                    act(one, holder, gaps);
                }
            }
        }
    }

    private void act(Commitment.Requirement required, Party holder, List<Gap> gaps) {
        Kind kind = Kind.named(required.kind()).orElseThrow();
        Map<String, Object> fixed = Spoken.components(required, kind, holder);
        String name = fixed.values().stream()
                .filter(v -> v instanceof Enum<?>)
                .map(Object::toString)
                .findFirst()
                .orElse(kind.name());
        Slot slot = new Slot(holder.code() + "." + Camel.lower(name), "");
        if (gaps.stream().anyMatch(g -> g.slot().equals(slot))) {
            return;
        }
        List<Object> acts = new ArrayList<>();
        acts.add(new Draft.Acts(List.of()));
        acts.addAll(candidates(kind, slot.fact(), fixed));
        String what = Camel.words(kind.name()) + (name.equals(kind.name()) ? "" : " (" + Camel.words(name) + ")");
        gaps.add(new Gap(slot, Missing.Kind.FACT, "whether and when there was " + article(what) + " " + what, acts));
    }

    private List<Draft.Acts> candidates(Kind kind, String id, Map<String, Object> fixed) {
        List<Map<String, Object>> partial = new ArrayList<>();
        partial.add(new HashMap<>(fixed));
        for (Kind.Component component : kind.components()) {
            if (fixed.containsKey(component.name())) {
                continue;
            }
            List<Object> values = choices(kind, component);
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> one : partial) {
                for (Object value : values) {
                    if (more.size() < ACTS) {
                        Map<String, Object> next = new HashMap<>(one);
                        next.put(component.name(), value);
                        more.add(next);
                    }
                }
            }
            partial = more;
        }
        Set<Draft.Acts> made = new LinkedHashSet<>();
        for (Map<String, Object> values : partial) {
            made.add(new Draft.Acts(List.of(kind.make(id, name -> Objects.requireNonNull(values.get(name), name)))));
            if (commitment.deadline().every()) {
                made.add(new Draft.Acts(inEachPeriod(kind, id, values)));
            }
        }
        return List.copyOf(made);
    }

    /** The same act again and again, on the last day of each period that has ended. */
    private List<Fact> inEachPeriod(Kind kind, String id, Map<String, Object> values) {
        Course course = pack.instruments().stream()
                .filter(i -> i.id().equals(commitment.instrument()))
                .map(i -> Course.of(i, Drafting.assumedOn(question, i)))
                .findFirst()
                .orElseThrow();
        List<Fact> acts = new ArrayList<>();
        LocalDate end = new Calendar(commitment, course, question.asOf()).anchor();
        for (int i = 1; end.isBefore(question.asOf()) && i < ACTS; i++) {
            end = end.plus(commitment.deadline().period());
            LocalDate day = end;
            acts.add(kind.make(id + "#" + i, name -> {
                Object value = Objects.requireNonNull(values.get(name), name);
                return value instanceof LocalDate ? day : value;
            }));
        }
        return List.copyOf(acts);
    }

    /** Done in good time, or never finished; other components over their domain where they are needed. */
    private List<Object> choices(Kind kind, Kind.Component component) {
        if (component.name().equals("repealedOn") || component.name().equals("inForceUntil")) {
            return List.of(When.NEVER);
        }
        LocalDate early = mentioned.dates.isEmpty() ? question.asOf() : mentioned.dates.first();
        if (component.type() == LocalDate.class) {
            return List.copyOf(new LinkedHashSet<>(List.of(early, question.asOf())));
        }
        if (component.name().equals("adoptedOn")) {
            return List.of(When.on(early)); // an act never adopted is an act that is absent
        }
        if (component.type() == When.class) {
            return List.of(When.on(early), When.NEVER);
        }
        List<Object> domain = Domain.of(component.type(), mentioned, groups);
        List<String> needed = commitment.needs().getOrDefault(kind.name(), List.of());
        return needed.contains(component.name()) ? domain : List.of(domain.get(0));
    }

    private static String article(String noun) {
        return "aeiou".indexOf(noun.charAt(0)) < 0 ? "a" : "an";
    }
}
