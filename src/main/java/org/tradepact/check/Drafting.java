package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.Term;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Party;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Pack;

/** Finds the gaps of a question under one commitment, and the values each is tried at. */
final class Drafting {
    private static final int ACTS = 256;

    private final Pack pack;
    private final Collection<Goods> groups;

    Drafting(Pack pack, Collection<Goods> groups) {
        this.pack = pack;
        this.groups = groups;
    }

    Draft draft(Commitment commitment, Question question) {
        Set<String> kinds = kinds(commitment);
        List<Stated> facts = question.facts().stream()
                .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                .toList();
        Mentioned mentioned = mentioned(commitment, question, facts);
        Map<Slot, Object> fillers = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (Stated fact : facts) {
            open(commitment, fact, mentioned, fillers, gaps);
        }
        List<Draft.Scheduled> scheduled = scheduled(commitment, facts, mentioned, gaps, question.asOf());
        anchors(commitment, question, mentioned, gaps);
        acts(commitment, question, facts, mentioned, gaps);
        return new Draft(
                commitment,
                question.asOf(),
                facts,
                fillers,
                scheduled,
                List.copyOf(gaps),
                question.assume(),
                instruments());
    }

    private Map<String, Instrument> instruments() {
        Map<String, Instrument> all = new LinkedHashMap<>();
        pack.instruments().forEach(i -> all.put(i.id(), i));
        return all;
    }

    /** Kinds of facts the commitment looks at: only those are shown to its rules. */
    static Set<String> kinds(Commitment commitment) {
        Set<String> kinds = new LinkedHashSet<>(commitment.subjects());
        kinds.addAll(commitment.needs().keySet());
        if (commitment.standing()) {
            kinds.add(commitment.requires().kind());
        }
        commitment.performedBy().forEach(r -> kinds.add(r.kind()));
        if (!commitment.schedule().isEmpty()) {
            kinds.add("scheduledRate");
        }
        if (!commitment.lists().isEmpty()) {
            kinds.add("listEntry");
        }
        return kinds;
    }

    Mentioned mentioned(Commitment commitment, Question question, List<Stated> facts) {
        Mentioned mentioned = new Mentioned();
        mentioned.add(question.asOf());
        mentioned.parties.addAll(commitment.holders());
        mentioned.parties.addAll(commitment.beneficiaries());
        for (Stated fact : facts) {
            mentioned.addAll(fact.said().values());
            mentioned.ids.add(fact.id());
        }
        pack.terms().stream()
                .filter(t -> t.term().id().startsWith(commitment.id() + "/"))
                .forEach(t -> addTerm(mentioned, t.term()));
        for (Assumed assumed : question.assume().values()) {
            mentioned.dates.addAll(assumed.on().values());
        }
        pack.instruments().stream()
                .filter(i -> i.id().equals(commitment.instrument()))
                .forEach(i -> addCourse(mentioned, commitment, i, question));
        return mentioned;
    }

    private static void addTerm(Mentioned mentioned, Term term) {
        if (term instanceof Term.RateTerm r) {
            mentioned.add(r.rate());
        } else if (term instanceof Term.AmountTerm a) {
            mentioned.add(a.amount());
        } else if (term instanceof Term.NumberTerm n) {
            mentioned.add(n.number());
        } else if (term instanceof Term.DateTerm d) {
            mentioned.add(d.date());
        }
    }

    private static void addCourse(
            Mentioned mentioned, Commitment commitment, Instrument instrument, Question question) {
        Assumed assumed = question.assume().get(instrument.id());
        Course course = Course.of(instrument, assumed == null ? Map.of() : assumed.on());
        mentioned.add(course.signed());
        mentioned.add(course.from());
        mentioned.add(course.until());
        Calendar calendar = new Calendar(commitment, course, question.asOf());
        if (commitment.standing() && calendar.due().getYear() < 9999) {
            mentioned.add(calendar.due());
            mentioned.add(calendar.due().plusDays(1));
        }
    }

    private void open(
            Commitment commitment, Stated fact, Mentioned mentioned, Map<Slot, Object> fillers, List<Gap> gaps) {
        Kind kind = Kind.of(fact.kind());
        List<String> needed = commitment.needs().getOrDefault(kind.name(), List.of());
        for (Kind.Component component : kind.components()) {
            if (fact.said().containsKey(component.name())) {
                continue;
            }
            Slot slot = new Slot(fact.id(), component.name());
            List<Object> domain = Domain.of(component.type(), mentioned, groups);
            if (needed.contains(component.name()) || component.period()) {
                Missing.Kind missing = component.judgment() ? Missing.Kind.JUDGMENT : Missing.Kind.FACT;
                gaps.add(new Gap(slot, missing, component.asks(), domain));
            } else {
                fillers.put(slot, domain.get(0));
            }
        }
    }

    private List<Draft.Scheduled> scheduled(
            Commitment commitment, List<Stated> facts, Mentioned mentioned, List<Gap> gaps, LocalDate asOf) {
        List<Draft.Scheduled> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>(commitment.lists());
        if (!commitment.schedule().isEmpty()) {
            names.add(commitment.schedule());
        }
        for (String name : names) {
            for (Schedule schedule : pack.schedules()) {
                if (schedule.id().equals(name)) {
                    for (Stated fact : facts) {
                        if (commitment.subjects().contains(Kind.of(fact.kind()).name())
                                && Kind.of(fact.kind()).component("goods").isPresent()
                                && !statedEntry(facts, schedule, fact)) {
                            entries.add(entry(schedule, fact, mentioned, gaps, asOf));
                        }
                    }
                }
            }
        }
        return List.copyOf(entries);
    }

    private static boolean statedEntry(List<Stated> facts, Schedule schedule, Stated fact) {
        String named = schedule.kind() == Schedule.Kind.RATES ? "schedule" : "list";
        return facts.stream()
                .filter(f -> f.kind() == ScheduledRate.class || f.kind() == ListEntry.class)
                .anyMatch(f -> f.said().get(named) instanceof ListEntry.ListName list
                        && list.id().equals(schedule.id())
                        && Objects.equals(f.said().get("goods"), fact.said().get("goods")));
    }

    private Draft.Scheduled entry(Schedule schedule, Stated fact, Mentioned mentioned, List<Gap> gaps, LocalDate asOf) {
        boolean rates = schedule.kind() == Schedule.Kind.RATES;
        Object goods = fact.said().get("goods");
        String said = goods instanceof Goods g ? g.said() : "the goods of " + fact.id();
        Slot slot = new Slot(schedule.id(), said);
        List<Object> known = new ArrayList<>();
        Schedule.Entry best = null;
        for (Schedule.Entry candidate : schedule.entries()) {
            if (candidate.span().has(asOf)
                    && said.startsWith(candidate.line())
                    && (best == null || candidate.line().length() > best.line().length())) {
                best = candidate;
            }
        }
        if (best != null) {
            known.add(rates ? best.rate() : Boolean.TRUE);
        } else if (!rates && schedule.complete()) {
            known.add(Boolean.FALSE);
        } else if (gaps.stream().noneMatch(g -> g.slot().equals(slot))) {
            Class<?> type = rates ? org.tradepact.fact.Percent.class : boolean.class;
            String asks = rates
                    ? "the rate that %s sets for %s".formatted(schedule.id(), said)
                    : "whether %s stands on %s".formatted(said, schedule.id());
            gaps.add(new Gap(
                    slot, rates ? Missing.Kind.TEXT : Missing.Kind.LIST, asks, Domain.of(type, mentioned, groups)));
        }
        return new Draft.Scheduled(schedule.id(), rates, fact.id(), slot, List.copyOf(known));
    }

    /** An assumed event on a day nobody knows: tried at the days that matter, those of the deadline included. */
    private void anchors(Commitment commitment, Question question, Mentioned mentioned, List<Gap> gaps) {
        for (Assumed assumed : question.assume().values()) {
            for (StatusEvent.Kind event : assumed.unknown()) {
                if (instruments().containsKey(assumed.instrument())) {
                    Mentioned days = new Mentioned();
                    days.dates.addAll(mentioned.dates);
                    if (commitment.deadline().anchor() == Deadline.Anchor.ENTRY_INTO_FORCE) {
                        days.add(question.asOf().minus(commitment.deadline().period()));
                    }
                    gaps.add(new Gap(
                            new Slot(assumed.instrument(), event.key()),
                            Missing.Kind.FACT,
                            "the day of `%s`".formatted(event.key()),
                            Domain.of(LocalDate.class, days, groups)));
                }
            }
        }
    }

    /** Required conduct nobody spoke of: absent, or done in one of the ways that could count. */
    private void acts(
            Commitment commitment, Question question, List<Stated> facts, Mentioned mentioned, List<Gap> gaps) {
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
            for (Party holder : commitment.holders()) {
                if (!Spoken.of(one, holder, spoken)) {
                    act(commitment, one, holder, question, mentioned, gaps);
                }
            }
        }
    }

    private void act(
            Commitment commitment,
            Commitment.Requirement required,
            Party holder,
            Question question,
            Mentioned mentioned,
            List<Gap> gaps) {
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
        acts.add(Draft.ABSENT);
        acts.addAll(candidates(commitment, kind, slot.fact(), fixed, mentioned, question));
        gaps.add(new Gap(slot, Missing.Kind.FACT, "whether and when " + Camel.words(name) + " happened", acts));
    }

    private List<Fact> candidates(
            Commitment commitment,
            Kind kind,
            String id,
            Map<String, Object> fixed,
            Mentioned mentioned,
            Question question) {
        List<Map<String, Object>> partial = new ArrayList<>();
        partial.add(new HashMap<>(fixed));
        for (Kind.Component component : kind.components()) {
            if (fixed.containsKey(component.name())) {
                continue;
            }
            List<Object> values = choices(commitment, kind, component, mentioned, question);
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
        Set<Fact> made = new LinkedHashSet<>();
        for (Map<String, Object> values : partial) {
            made.add(kind.make(id, name -> Objects.requireNonNull(values.get(name), name)));
        }
        return List.copyOf(made);
    }

    /** Done in good time, or never finished; other components over their domain where they are needed. */
    private List<Object> choices(
            Commitment commitment, Kind kind, Kind.Component component, Mentioned mentioned, Question question) {
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
}
