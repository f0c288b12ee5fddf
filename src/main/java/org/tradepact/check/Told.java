package org.tradepact.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tradepact.agreement.Commitment;
import org.tradepact.agreement.Schedule;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.engine.Regards;
import org.tradepact.engine.Rulebook;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;
import org.tradepact.pack.Pack;

/**
 * What a measure tells apart of the shipments it is asked about. Rules type no day and no name of a firm, so that two days
 * between the same days the measure and its pack mention, two lines that each of its lists treats alike, and two firms that
 * nobody names come to the same.
 */
public final class Told {
    /** Days between this one and another are counted, so that no class of it would do. */
    private static final String COUNTED = "liquidated";

    private final List<Pack> packs;
    private final List<Commitment> measures;
    private final List<String> needs;
    private final TreeSet<LocalDate> mentioned = new TreeSet<>();
    private final TreeSet<LocalDate> listed = new TreeSet<>();
    private volatile LocalDate @Nullable [] days;
    private volatile LocalDate @Nullable [] listDays;
    private final List<Schedule> schedules = new ArrayList<>();
    private final List<Entries> entries = new ArrayList<>();
    private final Set<String> lines = new TreeSet<>();
    private final Set<String> firms = new HashSet<>();
    private final Set<Party> parties = new HashSet<>();
    private final Barring barring;

    /** Headings that matter only as far as they cover the origin. */
    private final List<TariffHeading> headings = new ArrayList<>();

    private final Map<Party, LocalDate[]> daysOf = new HashMap<>();
    private final Map<Party, Object> covered = new ConcurrentHashMap<>(); // all threads may ask what duties tell apart
    private LocalDate[] daysWithoutHeadings = {};
    private boolean everyParty = true;
    private boolean listsAlone;

    /** Whether the day by which lists are looked up is tried where it is open. */
    private boolean triesDay;

    /** A class of goods: what is true of one is true of all, but for the digits. */
    private record Kin(Set<String> groups, Set<String> partly, List<Integer> entries) {}

    /**
     * What the lists of a measure say of goods on a day.
     *
     * @param key equal if they say the same
     * @param rules those that the lists do not bar
     * @param open how many lists leave it open
     */
    public record Listing(List<Object> key, long rules, int open) {
        static final Object OPEN = "";
    }

    /** A party that is named by headings alone: those of which the same ones cover it are alike. */
    private record Covered(List<String> by) {}

    /** A firm or a party that nobody names. */
    private enum Nobody {
        KNOWN
    }

    /**
     * What a measure tells apart.
     *
     * @param kind of the facts it is asked about
     * @param assume what is supposed about instruments
     * @param typed codes of the parties that its rules type; nothing if that is not known
     * @param looksIntoGoods whether its rules may ask more of goods than which lists they are on
     * @param rules what each of its rules regards
     */
    Told(
            Pack pack,
            Commitment measure,
            String kind,
            Map<String, Assumed> assume,
            Optional<Set<String>> typed,
            boolean looksIntoGoods,
            List<Regards> rules) {
        this.packs = List.of(pack);
        this.measures = List.of(measure);
        Set<String> all = new LinkedHashSet<>(measure.needs().getOrDefault(kind, List.of()));
        this.triesDay = all.contains(basis()) || all.contains("entered");
        if (!measure.lists().isEmpty() || !measure.schedule().isEmpty() || !assume.isEmpty()) {
            all.add("entered");
        }
        if (!measure.dateBasis().isEmpty()) {
            all.add(measure.dateBasis());
        }
        this.needs = List.copyOf(all);
        this.barring = new Barring(measure.id(), rules, needs, pack.terms(), pack.headings(), pack.facts());
        for (Schedule schedule : pack.schedules()) {
            if (measure.lists().contains(schedule.id()) || measure.schedule().equals(schedule.id())) {
                schedules.add(schedule);
                entries.add(new Entries(schedule));
            }
        }
        mentions(measure);
        pack.terms().stream()
                .filter(t -> t.term().id().startsWith(measure.id() + "/"))
                .forEach(this::mentions);
        pack.headings().stream().filter(h -> h.measure().equals(measure.id())).forEach(headings::add);
        if (!barring.byOrigin()) {
            headings.forEach(this::mentions);
            headings.clear();
        }
        pack.instruments().stream()
                .filter(i -> i.id().equals(measure.instrument()))
                .forEach(this::mentions);
        for (Stated fact : pack.facts()) {
            if (measure.needs().containsKey(Kind.of(fact.kind()).name())) {
                mentions(fact.said().values());
                named(fact);
            }
        }
        typed.ifPresent(codes -> codes.forEach(code -> parties.add(new Party(code))));
        everyParty = typed.isEmpty();
        listsAlone = !looksIntoGoods && lines.isEmpty();
        listed.addAll(mentioned);
        TreeSet<LocalDate> own = new TreeSet<>(mentioned);
        schedules.forEach(this::mentions);
        listed.addAll(mentioned);
        if (listsAlone) { // what lists say on a day is told by itself
            mentioned.retainAll(own);
        }
        for (Assumed assumed : assume.values()) {
            mentioned.addAll(assumed.on().values());
        }
        daysWithoutHeadings = mentioned.toArray(LocalDate[]::new);
        headings.forEach(heading -> mentioned.addAll(days(heading)));
    }

    /**
     * What a measure tells apart.
     *
     * @param kind of the facts it is asked about
     * @param assume what is supposed about instruments
     */
    static Told of(Pack pack, Commitment measure, String kind, Map<String, Assumed> assume, Rulebook rules) {
        return new Told(
                pack,
                measure,
                kind,
                assume,
                rules.parties(measure.id()),
                rules.looksIntoGoods(measure.id()),
                rules.regards(measure.id()));
    }

    private static List<LocalDate> days(TariffHeading heading) {
        return List.of(heading.span().from(), heading.span().until());
    }

    /**
     * What the duty table tells apart besides: goods by the ordinary rate that schedules fill in, days by those from which
     * charges hold that no rule works out.
     */
    public static Told duty(Collection<Pack> packs) {
        Told told = new Told(packs);
        told.everyParty = false;
        for (Pack pack : packs) {
            told.parties.addAll(pack.parties());
            pack.schedules().stream().filter(s -> !s.fills().isEmpty()).forEach(told::adds);
            for (Commitment measure : pack.commitments()) {
                if (measure.measure()) {
                    told.parties.addAll(measure.holders());
                    told.parties.addAll(measure.beneficiaries());
                }
                if (measure.measure() && measure.encoding() == Commitment.Encoding.NONE) {
                    pack.instruments().stream()
                            .filter(i -> i.id().equals(measure.instrument()))
                            .forEach(told::mentions);
                }
            }
        }
        return told;
    }

    /** What the promises of parties tell apart of the goods that somebody charges a duty on. */
    public static Told acts(Collection<Pack> packs, Function<String, Rulebook> rulebooks) {
        Told told = new Told(packs);
        told.everyParty = false;
        for (Pack pack : packs) {
            if (pack.commitments().stream().allMatch(Commitment::measure)) {
                continue; // it promises nothing
            }
            told.mentions(pack);
            Rulebook rules = rulebooks.apply(pack.name());
            for (String id : rules.commitments()) {
                Optional<Set<String>> typed = rules.parties(id);
                typed.ifPresent(codes -> codes.forEach(code -> told.parties.add(new Party(code))));
                told.everyParty |= typed.isEmpty();
            }
            Set<String> named = new HashSet<>();
            for (Commitment commitment : pack.commitments()) {
                if (!commitment.measure()) {
                    named.addAll(commitment.lists());
                    named.add(commitment.schedule());
                }
            }
            pack.schedules().stream().filter(s -> named.contains(s.id())).forEach(told::adds);
        }
        return told;
    }

    private Told(Collection<Pack> packs) {
        this.packs = List.copyOf(packs);
        this.measures = List.of();
        this.needs = List.of();
        this.barring = new Barring("", List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private void adds(Schedule schedule) {
        schedules.add(schedule);
        entries.add(new Entries(schedule));
        mentions(schedule);
    }

    /** The measure, where it is one that tells them apart. */
    public Commitment measure() {
        return measures.get(0);
    }

    Pack pack() {
        return packs.get(0);
    }

    /** Components of a shipment that it regards. */
    public List<String> needs() {
        return needs;
    }

    /** Whether a component counts by days from another, so that a class will not do. */
    public static boolean counted(String component) {
        return component.equals(COUNTED);
    }

    /** Where a day lies among those that are mentioned: even in a gap, odd on one of them. */
    public int place(LocalDate day) {
        LocalDate[] all = days;
        if (all == null) {
            all = mentioned.toArray(LocalDate[]::new);
            days = all;
        }
        return place(day, all);
    }

    /**
     * The same for goods of an origin, by the days alone of headings that cover it.
     *
     * @param origin null for no heading at all
     */
    public int place(LocalDate day, @Nullable Party origin) {
        if (origin == null || headings.isEmpty()) {
            return place(day, daysWithoutHeadings);
        }
        LocalDate[] all = daysOf.get(origin);
        if (all == null) {
            TreeSet<LocalDate> own = new TreeSet<>(Arrays.asList(daysWithoutHeadings));
            headings.stream().filter(h -> h.covers(origin)).forEach(h -> own.addAll(days(h)));
            all = own.toArray(LocalDate[]::new);
            daysOf.put(origin, all);
        }
        return place(day, all);
    }

    /** The days that are mentioned, those of headings included. */
    public Collection<LocalDate> days() {
        return new TreeSet<>(mentioned);
    }

    /** The days between which its lists may say something else of goods. */
    public Collection<LocalDate> listDays(Goods goods) {
        Set<LocalDate> days = new TreeSet<>();
        for (int i = 0; i < schedules.size(); i++) {
            days.add(schedules.get(i).settlesFrom());
            for (int place : entries.get(i).concerning(goods)) {
                days.add(entries.get(i).get(place).span().from());
                days.add(entries.get(i).get(place).span().until());
            }
        }
        return days;
    }

    /** The same among the days that its lists mention besides. */
    public int listPlace(LocalDate day) {
        LocalDate[] all = listDays;
        if (all == null) {
            all = listed.toArray(LocalDate[]::new);
            listDays = all;
        }
        return place(day, all);
    }

    private static int place(LocalDate day, LocalDate[] all) {
        int found = Arrays.binarySearch(all, day);
        return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }

    /** Whether all that matters of goods is what the lists say of them on a day. */
    public boolean listsAlone() {
        return listsAlone;
    }

    /** Which of its rules cannot match, and what the others regard. */
    public Barring barring() {
        return barring;
    }

    /**
     * What the lists say of goods.
     *
     * @param day by which they are looked up; null where that is open
     * @param asOf the day asked about, by which they are looked up where no other day matters
     */
    public Listing listed(Goods goods, @Nullable LocalDate day, LocalDate asOf) {
        List<Object> found = new ArrayList<>();
        Set<String> on = new HashSet<>();
        Set<String> off = new HashSet<>();
        int open = 0;
        found.add(goods.partly().isEmpty());
        for (int i = 0; i < schedules.size(); i++) {
            Schedule schedule = schedules.get(i);
            List<Schedule.Entry> concerned = entries.get(i).concerning(goods).stream()
                    .map(entries.get(i)::get)
                    .toList();
            if (day == null && triesDay) {
                OverTime says = OverTime.of(schedule, concerned, goods);
                if (!says.constant()) {
                    found.add(says);
                    open++;
                    continue;
                }
            }
            Lookup lookup = Lookup.of(schedule, concerned, goods.said(), goods, day == null ? asOf : day);
            boolean rates = schedule.kind() == Schedule.Kind.RATES;
            found.add(!lookup.settled() ? Listing.OPEN : rates ? lookup.rate() : lookup.listed());
            if (!lookup.settled()) {
                open++;
            } else if (!rates) {
                (lookup.listed() ? on : off).add(schedule.id());
            }
        }
        return new Listing(found, barring.open(on, off), open);
    }

    /**
     * What of this matters to rules that are not barred; equal if that is the same.
     *
     * @param left these rules, as bits
     */
    public Object mattering(Listing listed, long left) {
        Set<String> asked = barring.lists(left);
        Set<String> alone = new HashSet<>();
        asked.forEach(names -> alone.addAll(List.of(names.split("\\|"))));
        List<Object> says = new ArrayList<>();
        says.add(listed.key().get(0));
        for (int i = 0; i < schedules.size(); i++) {
            Object one = listed.key().get(i + 1);
            String id = schedules.get(i).id();
            boolean matters = alone.contains(Regards.ANY)
                    || alone.contains(id)
                    || (one.equals(Listing.OPEN) || one instanceof OverTime) && barring.barsBy(id, left)
                    || schedules.get(i).kind() == Schedule.Kind.RATES;
            says.add(matters ? one : Nobody.KNOWN);
        }
        return says;
    }

    /** Component by which the lists are looked up. */
    public String basis() {
        return measure().dateBasis().isEmpty() ? "entered" : measure().dateBasis();
    }

    /** The class of a value other than a day; equal values are of one class. */
    public Object like(Object value) {
        if (value instanceof Goods goods) {
            return goods.coded() && goods.named().isEmpty()
                    ? new Kin(goods.groups(), goods.partly(), entries(goods))
                    : goods;
        }
        if (value instanceof Party party && !everyParty && !parties.contains(party)) {
            return covered.computeIfAbsent(party, this::covered);
        }
        return value instanceof Firm firm && !firms.contains(firm.key()) ? Nobody.KNOWN : value;
    }

    private Object covered(Party party) {
        List<String> covering = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            if (headings.get(i).covers(party)) {
                covering.add(Integer.toString(i));
            }
        }
        return covering.isEmpty() ? Nobody.KNOWN : new Covered(covering);
    }

    /** Whether a value is a firm or a party that nobody names: then it matters which of them are the same. */
    public boolean nobody(Object value) {
        return like(value) == Nobody.KNOWN;
    }

    /** Whether a value is a party that is like others: then it matters which of them are the same. */
    public boolean merged(Object value) {
        return like(value) instanceof Covered;
    }

    /** Numbers of the entries, and of the lines that facts of the world name, that concern the goods; those that split them negative. */
    private List<Integer> entries(Goods said) {
        List<Integer> concerned = new ArrayList<>();
        int number = 1;
        for (Entries some : entries) {
            for (int place : some.concerning(said)) {
                boolean covered = Lookup.covers(some.get(place).line(), said.said(), said);
                concerned.add(covered ? number + place : -number - place);
            }
            number += some.size();
        }
        for (String line : lines) {
            if (said.said().startsWith(line) || line.startsWith(said.said())) {
                concerned.add(said.said().startsWith(line) ? number : -number);
            }
            number++;
        }
        return List.copyOf(concerned);
    }

    private void named(Stated fact) {
        for (Object value : fact.said().values()) {
            if (value instanceof Goods some) {
                lines.add(some.said());
            } else if (value instanceof Firm firm) {
                firms.add(firm.key());
            } else if (value instanceof Firms several) {
                several.members().forEach(firm -> firms.add(firm.key()));
            }
        }
    }

    /** Every day and every party that stands anywhere in a part of a pack. */
    private void mentions(Object part) {
        if (part instanceof LocalDate day) {
            mentioned.add(day);
        } else if (part instanceof When when) {
            mentioned.add(when.date());
        } else if (part instanceof Party party) {
            parties.add(party);
        } else if (part instanceof Collection<?> several) {
            several.forEach(this::mentions);
        } else if (part instanceof Map<?, ?> map) {
            map.values().forEach(this::mentions);
        } else if (part instanceof Optional<?> maybe) {
            maybe.ifPresent(this::mentions);
        } else if (part instanceof Record) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                mentions(value(part, component));
            }
        }
    }

    private static Object value(Object part, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(part);
            return value == null ? "" : value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
