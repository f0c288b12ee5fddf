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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Deadline;
import org.tradepact.agreement.Instrument;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.StatusEvent;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.fact.ByAuthority;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Input;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Money;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Slot;
import org.tradepact.fact.Stated;
import org.tradepact.pack.Pack;

/** Finds the gaps of a question under one commitment of a pack, and the values each is tried at. */
final class Drafting {
    private final Pack pack;
    private final Collection<Goods> groups;
    private final PackParts parts;

    Drafting(Pack pack, Collection<Goods> groups) {
        this(pack, groups, new PackParts(pack));
    }

    /** @param parts of the pack, where many questions are asked under it */
    Drafting(Pack pack, Collection<Goods> groups, PackParts parts) {
        this.pack = pack;
        this.groups = groups;
        this.parts = parts;
    }

    Draft draft(Commitment commitment, Question question) {
        Set<String> kinds = kinds(commitment);
        List<Stated> facts = question.facts().stream()
                .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                .toList();
        Mentioned mentioned = mentioned(commitment, question, facts);
        for (Stated fact : facts) {
            openDay(commitment, fact).ifPresent(day -> changes(commitment, fact).forEach(mentioned::add));
        }
        Map<Class<?>, List<Object>> domains = new HashMap<>();
        Function<Class<?>, List<Object>> domain =
                type -> domains.computeIfAbsent(type, t -> Domain.of(t, mentioned, groups));
        Map<Slot, Object> fillers = new HashMap<>();
        List<Gap> gaps = new ArrayList<>();
        for (Stated fact : facts) {
            open(commitment, fact, needed(commitment, fact, question), domain, fillers, gaps);
        }
        List<Draft.Scheduled> scheduled = scheduled(commitment, facts, mentioned, gaps, question.asOf());
        anchors(commitment, question, mentioned, gaps);
        new Unspoken(pack, groups, commitment, question, mentioned).into(gaps, facts);
        return new Draft(
                commitment,
                question.asOf(),
                facts,
                fillers,
                scheduled,
                List.copyOf(gaps),
                question.assume(),
                parts.instruments(),
                known(commitment, question),
                Settled.events(commitment, question.readings()));
    }

    /** The course of each instrument as far as it does not hang on an open day. */
    private Map<String, Course> known(Commitment commitment, Question question) {
        List<StatusEvent> settled = Settled.events(commitment, question.readings());
        if (settled.isEmpty() && parts.instruments().keySet().stream().noneMatch(question.assume()::containsKey)) {
            return parts.courses();
        }
        Map<String, Course> courses = new LinkedHashMap<>();
        for (Instrument instrument : pack.instruments()) {
            Course course = Course.of(instrument, assumedOn(question, instrument));
            boolean own = instrument.id().equals(commitment.instrument()) && !settled.isEmpty();
            courses.put(instrument.id(), own ? course.with(settled) : course);
        }
        return courses;
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

    /** Components of a fact that a measure regards: no other can matter to it, so that nothing is tried at their values. */
    static Set<String> regarded(Commitment measure, Stated fact) {
        Set<String> regarded = new LinkedHashSet<>(
                measure.needs().getOrDefault(Kind.of(fact.kind()).name(), List.of()));
        regarded.add("goods");
        regarded.add("entered");
        regarded.add(measure.dateBasis());
        return regarded;
    }

    Mentioned mentioned(Commitment commitment, Question question, List<Stated> facts) {
        Mentioned mentioned = new Mentioned();
        mentioned.add(question.asOf());
        mentioned.parties.addAll(commitment.holders());
        mentioned.parties.addAll(commitment.beneficiaries());
        for (Stated fact : facts) {
            if (commitment.measure()) {
                regarded(commitment, fact)
                        .forEach(component -> mentioned.add(fact.said().getOrDefault(component, "")));
            } else {
                mentioned.addAll(fact.said().values());
            }
            mentioned.ids.add(fact.id());
            if (fact.said().get("perKilogram") instanceof Money price) {
                mentioned.prices.add(price);
            }
        }
        mentioned.addProducts();
        parts.terms(commitment).forEach(t -> addTerm(mentioned, t));
        for (TariffHeading heading : parts.headings(commitment)) {
            mentioned.add(heading.span().from());
            mentioned.add(heading.span().until());
            mentioned.add(heading.origin());
            mentioned.add(heading.rate());
        }
        for (Assumed assumed : question.assume().values()) {
            mentioned.addAll(assumed.on().values());
        }
        pack.instruments().stream()
                .filter(i -> i.id().equals(commitment.instrument()))
                .forEach(i -> addCourse(mentioned, commitment, i, question));
        return mentioned;
    }

    /** The same with all that is looked up for the facts: rates that a schedule sets, and the days of its entries. */
    Mentioned mentioned(Commitment commitment, Question question) {
        Set<String> kinds = kinds(commitment);
        List<Stated> facts = question.facts().stream()
                .filter(f -> kinds.contains(Kind.of(f.kind()).name()))
                .toList();
        Mentioned mentioned = mentioned(commitment, question, facts);
        Set<String> names = new LinkedHashSet<>(commitment.lists());
        names.add(commitment.schedule());
        for (Schedule schedule : pack.schedules()) {
            if (names.contains(schedule.id())) {
                mentioned.add(schedule.settlesFrom());
                for (Schedule.Entry entry : schedule.entries()) {
                    if (facts.stream()
                            .anyMatch(f -> Lookup.mayCover(entry, f.said().get("goods")))) {
                        mentioned.add(entry.span().from());
                        mentioned.add(entry.span().until());
                        mentioned.add(entry.rate());
                    }
                }
            }
        }
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
        Course course = Course.of(instrument, assumedOn(question, instrument));
        mentioned.add(course.signed());
        mentioned.add(course.from());
        mentioned.add(course.until());
        course.suspended().forEach(s -> {
            mentioned.add(s.from());
            mentioned.add(s.until());
        });
        Calendar calendar = new Calendar(commitment, course, question.asOf());
        if (commitment.standing() && calendar.due().getYear() < 9999) {
            mentioned.add(calendar.due());
            mentioned.add(calendar.due().plusDays(1));
        }
    }

    private void open(
            Commitment commitment,
            Stated fact,
            List<String> needed,
            Function<Class<?>, List<Object>> domains,
            Map<Slot, Object> fillers,
            List<Gap> gaps) {
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            Object said = fact.said().get(component.name());
            if (commitment.measure()
                    && needed.contains(component.name())
                    && said instanceof Goods goods
                    && !goods.partly().isEmpty()) {
                gaps.add(new Gap(
                        new Slot(fact.id(), component.name()),
                        Missing.Kind.FACT,
                        "the further digits of " + goods.said(),
                        List.of(goods.inside(), goods.outside())));
                continue;
            }
            if (said != null && !(needed.contains(component.name()) && foreign(said))) {
                continue;
            }
            Slot slot = new Slot(fact.id(), component.name());
            List<Object> domain = domains.apply(component.type());
            boolean placed = component.period() && !commitment.measure(); // a measure names the days it counts by
            if (needed.contains(component.name()) || placed) {
                Missing.Kind missing = kindOf(component);
                String asks = component.asks() + (said == null ? "" : " in US dollars") + input(fact, component);
                gaps.add(new Gap(slot, missing, asks, domain));
            } else {
                fillers.put(slot, domain.get(0));
            }
        }
    }

    /** What the rules look at, and the day on which what is assumed of a measure's text meets the shipment. */
    private static List<String> needed(Commitment commitment, Stated fact, Question question) {
        String kind = Kind.of(fact.kind()).name();
        List<String> needed = commitment.needs().getOrDefault(kind, List.of());
        boolean follows = commitment.measure()
                && commitment.dateBasis().isEmpty()
                && commitment.subjects().contains(kind)
                && question.assume().containsKey(commitment.instrument());
        if (!follows) {
            return needed;
        }
        List<String> more = new ArrayList<>(needed);
        more.add("entered");
        return more;
    }

    /** Which of the things that went into the goods is meant, by what it is. */
    private static String input(Stated fact, Kind.Component component) {
        return fact.kind() == Input.class
                        && !component.name().equals("goods")
                        && fact.said().get("goods") instanceof Goods goods
                ? " (the input %s)".formatted(dotted(goods.said()))
                : "";
    }

    private static Missing.Kind kindOf(Kind.Component component) {
        if (ByAuthority.class.isAssignableFrom(component.type())) {
            return Missing.Kind.DECISION;
        }
        return component.judgment() ? Missing.Kind.JUDGMENT : Missing.Kind.FACT;
    }

    /** An amount in another currency says nothing of the amount in dollars that the terms speak of: it is not converted. */
    private static boolean foreign(Object said) {
        return said instanceof Money money
                && !money.currency().equals("USD")
                && money.amount().signum() > 0;
    }

    /** The component by whose day lists are looked up for a fact, where a measure tries its days. */
    private static Optional<String> openDay(Commitment commitment, Stated fact) {
        String kind = Kind.of(fact.kind()).name();
        boolean looked = commitment.measure() && commitment.subjects().contains(kind);
        List<String> needed = commitment.needs().getOrDefault(kind, List.of());
        List<String> basis =
                commitment.dateBasis().isEmpty() ? List.of("entered") : List.of(commitment.dateBasis(), "entered");
        return looked && basis.stream().noneMatch(fact.said()::containsKey)
                ? basis.stream().filter(needed::contains).findFirst()
                : Optional.empty();
    }

    /** The days on which lists change for the goods of a fact. */
    private Collection<LocalDate> changes(Commitment commitment, Stated fact) {
        List<LocalDate> days = new ArrayList<>();
        if (fact.said().get("goods") instanceof Goods goods) {
            for (Schedule schedule : pack.schedules()) {
                if (commitment.lists().contains(schedule.id())
                        || commitment.schedule().equals(schedule.id())) {
                    days.addAll(OverTime.of(schedule, goods).changes());
                }
            }
        }
        return days;
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
                        if (hasLists(commitment, Kind.of(fact.kind()).name())
                                && Kind.of(fact.kind()).component("goods").isPresent()
                                && !statedEntry(facts, schedule, fact)) {
                            Stated dated = dated(commitment, fact, facts);
                            entries.add(entry(
                                    schedule,
                                    fact,
                                    mentioned,
                                    gaps,
                                    dayOf(commitment, dated, asOf),
                                    openDay(commitment, dated).map(day -> new Slot(dated.id(), day))));
                        }
                    }
                }
            }
        }
        return List.copyOf(entries);
    }

    /** Whether goods of facts of a kind are looked up: those of the subjects, and of what went into a shipment. */
    private static boolean hasLists(Commitment commitment, String kind) {
        boolean part = kind.equals("input")
                && commitment.needs().getOrDefault(kind, List.of()).contains("goods");
        return commitment.subjects().contains(kind) || commitment.measure() && part;
    }

    private static boolean statedEntry(List<Stated> facts, Schedule schedule, Stated fact) {
        String named = schedule.kind() == Schedule.Kind.RATES ? "schedule" : "list";
        return facts.stream()
                .filter(f -> f.kind() == ScheduledRate.class || f.kind() == ListEntry.class)
                .anyMatch(f -> f.said().get(named) instanceof ListEntry.ListName list
                        && list.id().equals(schedule.id())
                        && Objects.equals(f.said().get("goods"), fact.said().get("goods")));
    }

    /** @param openDay the gap of the day by which it is looked up, where that is open */
    private Draft.Scheduled entry(
            Schedule schedule,
            Stated fact,
            Mentioned mentioned,
            List<Gap> gaps,
            LocalDate day,
            Optional<Slot> openDay) {
        boolean rates = schedule.kind() == Schedule.Kind.RATES;
        Object goods = fact.said().get("goods");
        String said = goods instanceof Goods g ? g.said() : Piece.goodsOf(fact.id());
        Slot slot = new Slot(schedule.id(), said);
        List<Object> known = new ArrayList<>();
        Lookup found = Lookup.of(schedule, said, goods, day);
        Schedule.Entry best = found.entry();
        Optional<Draft.ByDay> byDay = openDay.flatMap(gap -> goods instanceof Goods stated
                        ? Optional.of(new Draft.ByDay(gap, OverTime.of(schedule, stated)))
                        : Optional.empty())
                .filter(by -> !by.says().constant());
        boolean hangs = byDay.isPresent();
        boolean settled = hangs ? !byDay.get().says().open() : found.settled();
        if (settled && hangs) {
            best = null; // of no one day
        } else if (settled) {
            known.add(rates ? found.rate() : found.listed());
        } else if (gaps.stream().noneMatch(g -> g.slot().equals(slot))) {
            Class<?> type = rates ? org.tradepact.fact.Percent.class : boolean.class;
            String asks = rates
                    ? "the rate that %s sets for %s".formatted(schedule.called(), dotted(said))
                    : found.why().isEmpty() ? schedule.asked(dotted(said)) : found.why();
            gaps.add(new Gap(
                    slot, rates ? Missing.Kind.TEXT : Missing.Kind.LIST, asks, Domain.of(type, mentioned, groups)));
        }
        String source = best == null ? schedule.source() : best.source();
        return new Draft.Scheduled(schedule.id(), rates, fact.id(), slot, List.copyOf(known), source, byDay);
    }

    /** Digits of a tariff line with the dots that schedules print; the id of a group as words. */
    private static String dotted(String said) {
        return said.matches("\\d{5,10}")
                ? said.replaceFirst("^(\\d{4})(\\d{2})?(\\d{2})?(\\d{2})?$", "$1.$2.$3.$4")
                        .replaceAll("[.]+$", "")
                : said.replace('-', ' ');
    }

    /** The fact whose days count: the subject that something went into, or the fact itself. */
    private static Stated dated(Commitment commitment, Stated fact, List<Stated> facts) {
        return facts.stream()
                .filter(f -> commitment.measure()
                        && commitment.subjects().contains(Kind.of(f.kind()).name()))
                .findFirst()
                .orElse(fact);
    }

    /** The day whose version of a list counts: of a shipment the day its measure counts by, or of entry, if it is known. */
    private static LocalDate dayOf(Commitment commitment, Stated fact, LocalDate asOf) {
        String basis = commitment.dateBasis().isEmpty() ? "entered" : commitment.dateBasis();
        Object day = fact.said().getOrDefault(basis, fact.said().get("entered"));
        return commitment.measure() && day instanceof LocalDate counts ? counts : asOf;
    }

    /** An assumed event on a day nobody knows: tried at the days that matter, those of the deadline included. */
    private void anchors(Commitment commitment, Question question, Mentioned mentioned, List<Gap> gaps) {
        for (Assumed assumed : question.assume().values()) {
            for (StatusEvent.Kind event : assumed.unknown()) {
                if (parts.instruments().containsKey(assumed.instrument())) {
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

    static Map<StatusEvent.Kind, LocalDate> assumedOn(Question question, Instrument instrument) {
        Assumed assumed = question.assume().get(instrument.id());
        return assumed == null ? Map.of() : assumed.on();
    }
}
