package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tradepact.engine.Regards;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;
import org.tradepact.fact.When;

/**
 * What decides the findings of a measure in each way in which what is open about a shipment may turn out: the rules that may
 * match, and what these regard. Where two ways come to the same here, of one shipment or of two, rules find the same.
 */
final class Deciding {
    /** Findings are none, as no rule that may match charges or lets anything follow. */
    static final Object NOTHING = List.of();

    private final Stated stated;
    private final String shipment;
    private final Told told;
    private final Barring barring;
    private final Draft draft;
    private final List<Gap> gaps;
    private final List<Kind.Component> components = new ArrayList<>();

    /** Of each component the number of its gap, or -1 where {@link #said} has its value. */
    private final int[] gapOf;

    private final Object[] said;

    /** Of each list the number of its gap, or -1 where {@link #known} has what it says. */
    private final int[] gapOfList;

    private final Object[] known;

    /** Of each list the number of the gap of the day on which it hangs, or -1. */
    private final int[] dayOfList;

    /** Of such a list what it says on each tried day; nothing where that is open. */
    private final Object[][] byDay;

    /** Rules that are not barred by what is known. */
    private long base;

    /** Of each gap and each of its values the rules that it does not bar. */
    private final long[][] open;

    /** @param gaps those of the draft, with all of their values or some */
    private Deciding(Told told, Draft draft, List<Gap> gaps, Stated shipment) {
        this.stated = shipment;
        this.shipment = shipment.id();
        this.told = told;
        this.barring = told.barring();
        this.draft = draft;
        this.gaps = gaps;
        Kind kind = Kind.of(shipment.kind());
        told.needs().forEach(name -> components.add(kind.component(name).orElseThrow()));
        this.gapOf = new int[components.size()];
        this.said = new Object[components.size()];
        this.gapOfList = new int[draft.scheduled().size()];
        this.known = new Object[gapOfList.length];
        this.dayOfList = new int[gapOfList.length];
        this.byDay = new Object[gapOfList.length][];
        this.open = new long[gaps.size()][];
        this.base = barring.all();
        for (int g = 0; g < open.length; g++) {
            open[g] = new long[gaps.get(g).values().size()];
            Arrays.fill(open[g], barring.all());
        }
        Arrays.fill(gapOf, -1);
        Arrays.fill(gapOfList, -1);
        Arrays.fill(dayOfList, -1);
        for (int c = 0; c < gapOf.length; c++) {
            component(c, shipment);
        }
        for (int l = 0; l < gapOfList.length; l++) {
            list(l);
        }
    }

    /**
     * The same of a draft; nothing where more is said than the shipment itself, as rules may then regard more than their text
     * tells.
     *
     * @param parts those of the pack, which are the same for every shipment
     */
    static Optional<Deciding> of(Told told, Draft draft, Stated shipment, PackParts parts) {
        boolean alone = draft.facts().stream().allMatch(fact -> fact.id().equals(shipment.id()) || parts.own(fact))
                && draft.scheduled().stream().allMatch(entry -> entry.fact().equals(shipment.id()))
                && draft.gaps().stream().allMatch(gap -> tells(gap, draft, shipment));
        return alone && told.barring().tells()
                ? Optional.of(new Deciding(told, draft, draft.gaps(), shipment))
                : Optional.empty();
    }

    /** The same, where no more is tried than these values. */
    Deciding over(List<Gap> fewer) {
        return new Deciding(told, draft, fewer, stated);
    }

    /** Whether a gap is of the shipment, of a list that is asked about its goods, or of an instrument, which no rule sees. */
    private static boolean tells(Gap gap, Draft draft, Stated shipment) {
        String of = gap.slot().fact();
        return of.equals(shipment.id())
                || draft.scheduled().stream().anyMatch(entry -> entry.slot().equals(gap.slot()))
                || draft.instruments().containsKey(of);
    }

    private void component(int c, Stated shipment) {
        String name = components.get(c).name();
        for (int g = 0; g < open.length; g++) {
            if (gaps.get(g).slot().fact().equals(shipment.id())
                    && gaps.get(g).slot().component().equals(name)) {
                gapOf[c] = g;
                for (int v = 0; v < open[g].length; v++) {
                    open[g][v] &= barring.open(name, gaps.get(g).values().get(v));
                }
                return;
            }
        }
        Object value = shipment.said().get(name);
        if (value != null) {
            said[c] = value;
            base &= barring.open(name, value);
        }
    }

    private void list(int l) {
        Draft.Scheduled entry = draft.scheduled().get(l);
        if (!entry.value().isEmpty()) {
            known[l] = entry.value().get(0);
            base &= listed(entry.list(), known[l]);
            return;
        }
        entry.byDay().ifPresent(by -> byDay(l, by));
        for (int g = 0; g < open.length; g++) {
            if (gaps.get(g).slot().equals(entry.slot())) {
                gapOfList[l] = g;
                for (int v = 0; v < open[g].length && dayOfList[l] < 0; v++) { // else it says so on some days alone
                    open[g][v] &= listed(entry.list(), gaps.get(g).values().get(v));
                }
            }
        }
    }

    private void byDay(int l, Draft.ByDay by) {
        for (int g = 0; g < open.length; g++) {
            if (gaps.get(g).slot().equals(by.day())) {
                dayOfList[l] = g;
                byDay[l] = new Object[open[g].length];
                for (int v = 0; v < open[g].length; v++) {
                    Object says = by.on(gaps.get(g).values().get(v)).orElse(null);
                    byDay[l][v] = says;
                    open[g][v] &= says == null
                            ? barring.all()
                            : listed(draft.scheduled().get(l).list(), says);
                }
            }
        }
    }

    private long listed(String list, Object says) {
        return says instanceof Boolean on
                ? barring.open(on ? Set.of(list) : Set.of(), on ? Set.of() : Set.of(list))
                : barring.all();
    }

    /**
     * What decides one way.
     *
     * @param picks of each gap the number of its value
     * @return {@link #NOTHING} if that is plain; else equal where rules find the same
     */
    Object of(int[] picks) {
        long left = base;
        for (int g = 0; g < open.length; g++) {
            left &= open[g][picks[g]];
        }
        for (int l = 0; l < dayOfList.length; l++) {
            if (dayOfList[l] >= 0 && gapOfList[l] >= 0 && byDay[l][picks[dayOfList[l]]] == null) {
                left &= listed(draft.scheduled().get(l).list(), says(l, picks));
            }
        }
        left = barring.left(left);
        if (left == 0) {
            return NOTHING;
        }
        int regarded = barring.beyond(left);
        List<Object> key = new ArrayList<>();
        key.add(draft.asOf());
        key.add(left);
        Party origin = origin(regarded, picks);
        for (int c = 0; c < gapOf.length; c++) {
            if ((regarded >> c & 1) != 0) {
                if (!components.get(c).name().equals("goods")) {
                    key.add(like(c, regarded, origin, picks));
                } else if (!told.listsAlone()) {
                    key.add(told.like(value(c, picks)));
                }
            }
        }
        barring.lists(left).forEach(lists -> lists(lists, picks, key));
        order(regarded, origin, picks, key);
        return key;
    }

    /**
     * The gaps, those that no rule regards which may match in any way with one value, and days with one of those that come to
     * the same.
     *
     * @param dated whether the day that a component says decides besides
     */
    List<Gap> mattering(Predicate<String> dated) {
        long left = base;
        for (long[] values : open) {
            left &= Arrays.stream(values).reduce(0, (one, other) -> one | other);
        }
        left = barring.left(left);
        int regarded = barring.regarded(left);
        Set<String> asked = new HashSet<>();
        barring.lists(left).forEach(names -> asked.addAll(List.of(names.split("\\|"))));
        boolean[] matters = new boolean[open.length];
        Arrays.fill(matters, true); // of instruments
        for (int g = 0; g < open.length; g++) {
            String of = gaps.get(g).slot().fact();
            if (of.equals(shipment)) {
                matters[g] = dated.test(gaps.get(g).slot().component());
            }
        }
        for (int c = 0; c < gapOf.length; c++) {
            if (gapOf[c] >= 0) {
                matters[gapOf[c]] |= (regarded >> c & 1) != 0;
            }
        }
        for (int l = 0; l < gapOfList.length; l++) {
            String list = draft.scheduled().get(l).list();
            boolean decides = asked.contains(Regards.ANY) || asked.contains(list) || barring.barsBy(list, left);
            if (gapOfList[l] >= 0) {
                matters[gapOfList[l]] = decides;
            }
            if (dayOfList[l] >= 0) {
                matters[dayOfList[l]] |= decides;
            }
        }
        int[] componentOf = new int[open.length];
        Arrays.fill(componentOf, -1);
        for (int c = 0; c < gapOf.length; c++) {
            String name = components.get(c).name();
            if (gapOf[c] >= 0 && components.get(c).period() && !Told.counted(name) && !dated.test(name)) {
                componentOf[gapOf[c]] = c;
            }
        }
        List<Gap> mattering = new ArrayList<>();
        for (int g = 0; g < matters.length; g++) {
            Gap gap = gaps.get(g);
            mattering.add(
                    !matters[g]
                            ? with(gap, gap.values().subList(0, 1))
                            : componentOf[g] < 0 ? gap : with(gap, apart(componentOf[g], g, left)));
        }
        return mattering;
    }

    private static Gap with(Gap gap, List<Object> values) {
        return new Gap(gap.slot(), gap.kind(), gap.asks(), List.copyOf(values));
    }

    /** The days of a component that is open, one of those that come to the same beside whatever else. */
    private List<Object> apart(int c, int gap, long left) {
        boolean beyond = (barring.beyond(left) >> c & 1) != 0;
        Set<List<Object>> seen = new HashSet<>();
        List<Object> apart = new ArrayList<>();
        for (int v = 0; v < open[gap].length; v++) {
            Object value = gaps.get(gap).values().get(v);
            List<Object> like = new ArrayList<>(List.of(open[gap][v] & left));
            if (beyond) {
                like.addAll(like(c, value));
            }
            for (int l = 0; l < dayOfList.length; l++) {
                like.add(dayOfList[l] == gap && byDay[l][v] != null ? byDay[l][v] : "");
            }
            if (seen.add(like)) {
                apart.add(value);
            }
        }
        return apart;
    }

    /** Equal for days between which rules cannot tell. */
    private List<Object> like(int c, Object value) {
        LocalDate day = day(c, value);
        if (day == null) {
            return List.of(value); // never
        }
        List<Object> like =
                new ArrayList<>(List.of(place(day), day.compareTo(draft.asOf()) < 0, day.equals(draft.asOf())));
        if (place(day) % 2 == 0) { // of days in one gap it matters which comes first
            for (int other = 0; other < gapOf.length; other++) {
                for (Object one : tried(other)) {
                    LocalDate next = other == c ? null : day(other, one);
                    if (next != null && place(next) == place(day)) {
                        like.add(Integer.signum(day.compareTo(next)));
                    }
                }
            }
        }
        return like;
    }

    /** The values that a component has in some way; none of one that does not matter. */
    private List<Object> tried(int c) {
        Object known = said[c];
        return gapOf[c] >= 0 ? gaps.get(gapOf[c]).values() : known == null ? List.of() : List.of(known);
    }

    /** By the days of headings that cover the origin, where that is known. */
    private int place(LocalDate day) {
        int c = told.needs().indexOf("origin");
        return c >= 0 && gapOf[c] < 0 && said[c] instanceof Party from ? told.place(day, from) : told.place(day);
    }

    private Object value(int c, int[] picks) {
        int gap = gapOf[c];
        return Objects.requireNonNull(
                gap < 0 ? said[c] : gaps.get(gap).values().get(picks[gap]),
                () -> components.get(c).name());
    }

    private @Nullable Party origin(int regarded, int[] picks) {
        int c = told.needs().indexOf("origin");
        return c >= 0 && (regarded >> c & 1) != 0 && value(c, picks) instanceof Party from ? from : null;
    }

    private Object like(int c, int regarded, @Nullable Party origin, int[] picks) {
        Object value = value(c, picks);
        LocalDate day = day(c, value);
        if (day != null) {
            return told.place(day, origin);
        }
        Object like = told.like(value);
        boolean same = value instanceof Firm || value instanceof Party;
        return same && (told.nobody(value) || told.merged(value))
                ? List.of(like, first(c, value, regarded, picks))
                : like;
    }

    /** The first component that says the same firm or party. */
    private int first(int c, Object value, int regarded, int[] picks) {
        for (int other = 0; other < c; other++) {
            if ((regarded >> other & 1) != 0) {
                Object one = value(other, picks);
                if (value instanceof Firm firm ? one instanceof Firm of && of.is(firm) : value.equals(one)) {
                    return other;
                }
            }
        }
        return c;
    }

    /** The day that a component says, where a class of it will do. */
    private @Nullable LocalDate day(int c, Object value) {
        if (Told.counted(components.get(c).name())) {
            return null;
        }
        return value instanceof LocalDate is ? is : value instanceof When when && !when.never() ? when.date() : null;
    }

    private Object says(int l, int[] picks) {
        Object onDay = dayOfList[l] < 0 ? null : byDay[l][picks[dayOfList[l]]];
        int gap = gapOfList[l];
        return onDay != null
                ? onDay
                : gap < 0 ? known[l] : gaps.get(gap).values().get(picks[gap]);
    }

    /** @param lists as {@link Regards#lists} has them */
    private void lists(String lists, int[] picks, List<Object> key) {
        List<String> names = List.of(lists.split("\\|"));
        boolean any = false;
        for (int l = 0; l < known.length; l++) {
            if (lists.equals(Regards.ANY)
                    || names.contains(draft.scheduled().get(l).list())) {
                Object says = says(l, picks);
                if (names.size() == 1) {
                    key.add(says);
                }
                any |= says.equals(true);
            }
        }
        if (names.size() > 1) {
            key.add(any);
        }
    }

    /** Of days in one gap between days that are mentioned it matters which comes first; so it does of one and the day asked about. */
    private void order(int regarded, @Nullable Party origin, int[] picks, List<Object> key) {
        for (int c = 0; c < gapOf.length; c++) {
            LocalDate day = (regarded >> c & 1) == 0 ? null : day(c, value(c, picks));
            if (day == null) {
                continue;
            }
            int place = told.place(day, origin);
            boolean gap = place % 2 == 0;
            key.add(gap ? Integer.signum(day.compareTo(draft.asOf())) : 0);
            for (int other = c + 1; gap && other < gapOf.length; other++) {
                LocalDate next = (regarded >> other & 1) == 0 ? null : day(other, value(other, picks));
                if (next != null && told.place(next, origin) == place) {
                    key.add(other);
                    key.add(Integer.signum(day.compareTo(next)));
                }
            }
        }
    }
}
