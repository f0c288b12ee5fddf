package org.tradepact.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tradepact.border.Chapter98;
import org.tradepact.border.KnownFirms;
import org.tradepact.check.Told;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Shipment;

/**
 * Which rows a measure cannot tell apart, and which come to the same altogether, as keys. Rules type no day and no name, so a
 * measure that regards the same of two rows does the same to both. For one thread.
 */
final class Likeness {
    static final Set<String> AMOUNTS = Set.of("value", "kilograms");
    private static final int LONGEST_KEY = 512;

    /** What the duty table, the acts of parties and the gates that nobody looked at take from a shipment itself. */
    private static final List<String> CONTEXT = List.of("origin", "to", "shippedFrom");

    /**
     * Classes of a token that are not those of a measure: for the duty table, for leads, for the acts of parties, where a day
     * lies among all, how the lists of all measures treat goods, and which days matter to that.
     */
    static final int SLOTS = 6;

    /** In the key of a row in which a party is open. */
    private static final int OPEN_PARTY = 8;

    /** In the key of a row in which a day is open. */
    private static final int OPEN_DAY = 7;

    /** Orders of two days that fit into a number of a key. */
    private static final int CODES = 15;

    /** Number of a firm that nobody names. */
    private static final int NOBODY = Integer.MIN_VALUE;

    private final List<Told> told;
    private final Told duty;
    private final Told acts;
    private final boolean[] treats;
    private final KnownFirms firms;
    private final Tokens tokens;
    private final Numbers<Object> numbers;
    private final List<Kind.Component> components = Kind.of(Shipment.class).components();
    private final int[][] needs;
    private final int[][] dayPlaces;
    private final int[][] dayNeeds;
    private final int[][] kin;
    private final int[] originNeeds;
    private @Nullable Token by;
    private boolean byAny;
    private final boolean[] amounts;
    private final boolean[] day;
    private final boolean[] party;
    private final boolean[] counted;
    private final int[] treated;
    private final int[] firmPlaces;
    private final int[] partyPlaces;
    private final Reach reach;
    private final Listings listings;
    private final Days days;
    private final Days made;
    private final int[][] daysOfNobody;
    private final int value;
    private final int kilograms;
    private final int goods;
    private final int entered;
    private final int origin;
    private final int to;
    private final int claims;
    private final int base;
    private final Ints key = new Ints(LONGEST_KEY);
    private final Ints near = new Ints(LONGEST_KEY);
    private final int[] gap;

    /** Keys for these measures. */
    Likeness(List<Told> told, Ground ground, Tokens tokens, Numbers<Object> numbers) {
        this.told = told;
        this.duty = ground.duty();
        this.acts = ground.acts();
        this.firms = ground.firms();
        this.tokens = tokens;
        this.numbers = numbers;
        this.needs = new int[told.size()][];
        this.dayPlaces = new int[told.size()][];
        this.dayNeeds = new int[told.size()][];
        this.kin = new int[told.size()][];
        this.originNeeds = new int[told.size()];
        this.amounts = new boolean[told.size()];
        this.treats = new boolean[told.size()];
        for (int m = 0; m < needs.length; m++) {
            List<String> own = new ArrayList<>(told.get(m).needs());
            amounts[m] = own.removeAll(AMOUNTS);
            treats[m] = !told.get(m).measure().treatment().nothing();
            needs[m] = own.stream().mapToInt(tokens::place).toArray();
            dayPlaces[m] = own.stream()
                    .filter(c -> !Told.counted(c))
                    .mapToInt(tokens::place)
                    .filter(place -> components.get(place).period())
                    .toArray();
            int[] all = needs[m];
            originNeeds[m] = Ints.find(all, tokens.place("origin"));
            kin[m] = new int[all.length];
            for (int i = 0; i < all.length; i++) {
                for (int j = 0; j < all.length; j++) {
                    kin[m][i] |= family(all[i]).equals(family(all[j])) ? 1 << j : 0;
                }
            }
            dayNeeds[m] = Arrays.stream(dayPlaces[m])
                    .map(place -> Ints.find(all, place))
                    .toArray();
        }
        this.listings = new Listings(told, tokens, numbers);
        this.reach = new Reach(told, tokens, listings, ground.assumed());
        Set<LocalDate> mentioned = new HashSet<>();
        told.forEach(one -> mentioned.addAll(one.days()));
        this.days = new Days(mentioned);
        this.made = new Days(ground.made());
        this.daysOfNobody = new int[told.size()][];
        this.day = new boolean[components.size()];
        this.counted = new boolean[components.size()];
        this.party = new boolean[components.size()];
        for (int i = 0; i < day.length; i++) {
            day[i] = components.get(i).period();
            party[i] = components.get(i).type() == Party.class;
            counted[i] = Told.counted(components.get(i).name());
        }
        this.gap = new int[components.size()];
        this.value = tokens.place("value");
        this.kilograms = tokens.place("kilograms");
        this.goods = tokens.place("goods");
        this.entered = tokens.place("entered");
        this.origin = tokens.place("origin");
        this.to = tokens.place("to");
        this.claims = tokens.place("claims");
        this.base = tokens.place("baseRate");
        this.treated = CONTEXT.stream().mapToInt(tokens::place).toArray();
        this.firmPlaces = components.stream()
                .filter(c -> c.type() == Firm.class)
                .mapToInt(c -> tokens.place(c.name()))
                .toArray();
        this.partyPlaces = components.stream()
                .filter(c -> c.type() == Party.class)
                .mapToInt(c -> tokens.place(c.name()))
                .toArray();
    }

    /** Whether a measure regards value or mass. */
    boolean amounts(int measure) {
        return amounts[measure];
    }

    /**
     * What a measure regards of a row, value and mass left out.
     *
     * @return to be copied if it is kept
     */
    Ints of(int measure, Tokens.Meaning row) {
        key.clear().add(row.asOfNumber()).add(amounts[measure] ? stated(row) : 0);
        boolean openDay = false;
        boolean openParty = false;
        for (int place : needs[measure]) {
            openDay |= day[place] && row.tokens()[place].open();
            openParty |= party[place] && row.tokens()[place].open();
        }
        for (int place : needs[measure]) {
            // a party that is open is tried beside those that are stated, in the order of their codes
            key.add(openParty && party[place] ? row.tokens()[place].exact() : number(measure, place, row, openDay));
        }
        if (openParty) {
            key.add(OPEN_PARTY);
        }
        if (openDay) {
            key.add(OPEN_DAY);
        } else {
            order(key, measure, row, -1);
        }
        return key;
    }

    /** Looks at a row. What is asked of measures from now on is asked about it. */
    void look(Tokens.Meaning row) {
        reach.look(row);
    }

    /** The measures that may do something to the row; the others do nothing, as nothing that is open could change. */
    int[] awake() {
        return reach.awake();
    }

    /**
     * What those rules of a measure regard of the row that may match it: rows that come to the same here do so there. Null where
     * something is open, so that it is not told.
     *
     * @return to be copied if it is kept
     */
    @Nullable
    Ints near(int measure, Tokens.Meaning row) {
        int regarded = amounts[measure] ? -1 : reach.regarded(measure, row);
        if (regarded < 0) {
            return null;
        }
        int open = regarded & reach.silent();
        int alike = regarded;
        boolean openDay = false;
        boolean openParty = false;
        int[] own = needs[measure];
        for (int i = 0; i < own.length; i++) {
            if ((open >> i & 1) != 0) { // tried are the values that the row itself mentions, too
                alike |= kin[measure][i];
                openDay |= day[own[i]];
                openParty |= party[own[i]];
            }
        }
        long left = reach.left(measure);
        near.clear()
                .add(row.asOfNumber())
                .add(alike)
                .add((int) left)
                .add((int) (left >>> 32))
                .add(reach.silent())
                .add(reach.listed())
                .add(reach.unlisted());
        boolean byOrigin = originNeeds[measure] >= 0 && (alike >> originNeeds[measure] & 1) != 0;
        Token from = row.tokens()[origin];
        by = byOrigin && from.value() instanceof Party ? from : null;
        byAny = byOrigin && by == null;
        for (int i = 0; i < own.length; i++) {
            if ((alike >> i & 1) != 0) {
                near.add(
                        openParty && party[own[i]]
                                ? row.tokens()[own[i]].exact()
                                : near(measure, own[i], row, openDay));
            }
        }
        if (!openDay) {
            order(near, measure, row, alike);
        }
        return near;
    }

    private int near(int measure, int place, Tokens.Meaning row, boolean exactDays) {
        Token token = row.tokens()[place];
        LocalDate day = token.day();
        return day == null || counted[place] || exactDays || token.open()
                ? number(measure, place, row, exactDays)
                : place(token, day, measure, false);
    }

    /** Which of value and mass are stated: what is missing hangs on it. */
    private int stated(Tokens.Meaning row) {
        return (row.tokens()[value].open() ? 0 : 1) + (row.tokens()[kilograms].open() ? 0 : 2);
    }

    private int number(int measure, int place, Tokens.Meaning row, boolean exactDays) {
        Token token = row.tokens()[place];
        LocalDate day = token.day();
        if (token.open()) {
            return 0;
        }
        if (day != null && !counted[place]) {
            return exactDays ? token.exact() : place(token, day, measure);
        }
        if (place == goods && told.get(measure).listsAlone()) {
            return listings.of(measure).number();
        }
        int number = token.of(measure);
        if (number == 0) {
            number = like(token, told.get(measure));
            token.of(measure, number, told.size() + SLOTS);
        }
        if (number == NOBODY) {
            return -1 - first(place, row);
        }
        return number < 0 ? number * components.size() - 1 - first(place, row) : number;
    }

    /** Components of one family are tried with each other's values. */
    private String family(int place) {
        Kind.Component component = components.get(place);
        return component.period() ? "day" : component.type().getName();
    }

    private int like(Token token, Told by) {
        Object value = Objects.requireNonNull(token.value());
        if (value instanceof Goods) {
            return numbers.of(by.like(value));
        }
        if (by.nobody(value)) {
            return NOBODY;
        }
        int number = numbers.of(by.like(value));
        return by.merged(value) ? -number : number;
    }

    /** The first component of the row that says the same firm or party. */
    private int first(int place, Tokens.Meaning row) {
        Object value = Objects.requireNonNull(row.tokens()[place].value());
        for (int other : value instanceof Firm ? firmPlaces : partyPlaces) {
            if (other >= place) {
                break;
            }
            Object one = row.tokens()[other].value();
            if (value instanceof Firm firm ? one instanceof Firm of && of.is(firm) : value.equals(one)) {
                return other;
            }
        }
        return place;
    }

    private int place(Token token, LocalDate day, int measure, boolean all) {
        if (all || byAny) {
            return place(token, day, measure);
        }
        int[] known = daysOf(by, measure);
        int among = among(token, day);
        if (known[among] == 0) {
            Party party = by == null ? null : (Party) by.value();
            known[among] = told.get(measure).place(days.at(among), party) + 1;
        }
        return known[among];
    }

    /** Of each place among all days that are mentioned the place among those that matter to goods of an origin; zero if it was not worked out. */
    private int[] daysOf(@Nullable Token from, int measure) {
        int[] known = from == null ? daysOfNobody[measure] : from.days(measure);
        if (known == null) {
            known = new int[days.places()];
            if (from == null) {
                daysOfNobody[measure] = known;
            } else {
                from.days(measure, known, told.size());
            }
        }
        return known;
    }

    private int among(Token token, LocalDate day) {
        int slot = told.size() + SLOTS - 3;
        int known = token.of(slot);
        if (known == 0) {
            known = days.place(day) + 1;
            token.of(slot, known, told.size() + SLOTS);
        }
        return known - 1;
    }

    private int place(Token token, LocalDate day, int measure) {
        int known = token.of(measure);
        if (known == 0) {
            known = (measure == told.size() ? duty : told.get(measure)).place(day) + 1;
            token.of(measure, known, told.size() + SLOTS);
        }
        return known;
    }

    /**
     * Of days in one gap it matters which comes first; so it does of such a day and the day asked about.
     *
     * @param regarded the components that count, as bits
     */
    private void order(Ints key, int measure, Tokens.Meaning row, int regarded) {
        boolean all = regarded == -1;
        int[] own = dayPlaces[measure];
        for (int i = 0; i < own.length; i++) {
            Token token = row.tokens()[own[i]];
            LocalDate day = token.day();
            boolean counts = (regarded >> dayNeeds[measure][i] & 1) != 0;
            gap[i] = counts && day != null ? place(token, day, measure, all) : 0;
        }
        int codes = 0;
        int number = 0;
        for (int i = 0; i < own.length; i++) {
            if ((gap[i] & 1) != 0) { // an even place among the days that are mentioned, and one more
                Token token = row.tokens()[own[i]];
                LocalDate one = Objects.requireNonNull(token.day());
                number = 4 * number + 2 + Integer.signum(one.compareTo(row.asOf()));
                for (int j = i + 1; j < own.length; j++) {
                    Token next = row.tokens()[own[j]];
                    boolean same = gap[j] == gap[i];
                    int order = !same || next == token
                            ? 0
                            : Integer.signum(one.compareTo(Objects.requireNonNull(next.day())));
                    number = 4 * number + (same ? 2 + order : 0);
                    codes++;
                    if (codes % CODES == 0) {
                        key.add(number);
                        number = 0;
                    }
                }
            } else {
                number = 4 * number;
            }
            codes++;
            if (codes % CODES == 0) {
                key.add(number);
                number = 0;
            }
        }
        key.add(number);
    }

    /**
     * What the whole answer hangs on, but for amounts: what the measures do, and what else it takes from the row.
     *
     * @param awake the measures of which some may do something
     * @param ownBase whether the ordinary rate is but added
     */
    Ints of(int[] pieces, int[] awake, boolean ownBase, Memory memory, Tokens.Meaning row) {
        Token rate = row.tokens()[base];
        key.clear().add(ownBase ? -1 : rate.exact()).add(row.asOfNumber()).add(row.currencyNumber());
        key.add(onPart(row) ? 1 : 0);
        for (int m : awake) {
            if (pieces[m] != memory.idle()) {
                key.add(m).add(pieces[m]);
            }
        }
        for (int place : treated) {
            key.add(classed(row.tokens()[place], duty, told.size()));
        }
        key.add(rate.open() ? classed(row.tokens()[goods], duty, told.size()) : 0);
        LocalDate day = row.tokens()[entered].day();
        key.add(day == null ? 0 : place(row.tokens()[entered], day, told.size()));
        for (int place : firmPlaces) {
            key.add(lead(row.tokens()[place]));
        }
        return key;
    }

    /** Whether the ordinary duty may be charged on a part of the value that nobody knows, so that it is not but added. */
    boolean onPart(Tokens.Meaning row) {
        return Chapter98.possible(row.tokens()[claims].value());
    }

    /** What the promises hang on about the way a row is treated: what measures do to its goods, and these. */
    Ints acts(int[] pieces, int[] awake, Memory memory, Tokens.Meaning row) {
        key.clear().add(row.asOfNumber());
        boolean treated = false;
        for (int m : awake) {
            int treatment = treats[m] ? memory.treatment(pieces[m]) : Memory.UNTREATED;
            if (treatment != Memory.UNTREATED) {
                treated = true;
                key.add(m).add(treatment);
            }
        }
        LocalDate day = row.tokens()[entered].day();
        return treated
                ? key.add(day == null ? -1 : made.place(day))
                        .add(classed(row.tokens()[origin], acts, told.size() + 2))
                        .add(classed(row.tokens()[to], acts, told.size() + 2))
                        .add(classed(row.tokens()[goods], acts, told.size() + 2))
                : key;
    }

    private int classed(Token what, Told by, int slot) {
        int number = what.of(slot);
        if (number == 0 && !what.open()) {
            number = like(what, by);
            what.of(slot, number, told.size() + SLOTS);
        }
        return number;
    }

    /** A name that is close to one that somebody names is each row's own. */
    private int lead(Token token) {
        if (!(token.value() instanceof Firm firm)) {
            return 0;
        }
        int slot = told.size() + 1;
        int known = token.of(slot);
        if (known == 0) {
            known = firms.strange(firm) ? NOBODY : numbers.of(firm);
            token.of(slot, known, told.size() + SLOTS);
        }
        return known;
    }
}
