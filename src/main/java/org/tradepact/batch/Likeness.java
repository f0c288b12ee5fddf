package org.tradepact.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /** What the duty table and the acts of parties take from a shipment itself. */
    private static final List<String> CONTEXT = List.of("origin", "to", "baseRate");

    /** Classes of a token that are not those of a measure: for the duty table, for leads, for the acts of parties. */
    private static final int SLOTS = 3;

    /** In the key of a row in which a party is open. */
    private static final int OPEN_PARTY = 8;

    /** In the key of a row in which a day is open. */
    private static final int OPEN_DAY = 7;

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
    private final boolean[] amounts;
    private final boolean[] day;
    private final boolean[] party;
    private final boolean[] counted;
    private final int[] treated;
    private final int[] firmPlaces;
    private final Quick[] lists;
    private final int[] bases;
    private final int[] scratch = new int[3];
    private final int goods;
    private final int entered;
    private final int origin;
    private final Ints key = new Ints(LONGEST_KEY);

    /**
     * Keys for these measures.
     *
     * @param duty what the duty table tells apart besides
     * @param acts what promises tell apart of goods on which a duty is charged
     * @param firms that anybody names
     */
    Likeness(List<Told> told, Told duty, Told acts, KnownFirms firms, Tokens tokens, Numbers<Object> numbers) {
        this.told = told;
        this.duty = duty;
        this.acts = acts;
        this.firms = firms;
        this.tokens = tokens;
        this.numbers = numbers;
        this.needs = new int[told.size()][];
        this.dayPlaces = new int[told.size()][];
        this.amounts = new boolean[told.size()];
        this.treats = new boolean[told.size()];
        this.lists = new Quick[told.size()];
        this.bases = new int[told.size()];
        for (int m = 0; m < needs.length; m++) {
            List<String> own = new ArrayList<>(told.get(m).needs());
            amounts[m] = own.removeAll(AMOUNTS);
            lists[m] = new Quick(scratch.length);
            bases[m] = tokens.place(told.get(m).basis());
            treats[m] = !told.get(m).measure().treatment().nothing();
            needs[m] = own.stream().mapToInt(tokens::place).toArray();
            dayPlaces[m] = own.stream()
                    .filter(c -> !Told.counted(c))
                    .mapToInt(tokens::place)
                    .filter(place -> components.get(place).period())
                    .toArray();
        }
        this.day = new boolean[components.size()];
        this.counted = new boolean[components.size()];
        this.party = new boolean[components.size()];
        for (int i = 0; i < day.length; i++) {
            day[i] = components.get(i).period();
            party[i] = components.get(i).type() == Party.class;
            counted[i] = Told.counted(components.get(i).name());
        }
        this.goods = tokens.place("goods");
        this.entered = tokens.place("entered");
        this.origin = tokens.place("origin");
        this.treated = CONTEXT.stream().mapToInt(tokens::place).toArray();
        this.firmPlaces = components.stream()
                .filter(c -> c.type() == Firm.class)
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
        key.clear().add(row.asOfNumber());
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
            order(measure, row);
        }
        return key;
    }

    /** How many numbers a key has of a row in which nothing is open that a measure regards. */
    int width(int measure) {
        return 1 + needs[measure].length + dayPlaces[measure].length * (dayPlaces[measure].length + 1) / 2;
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
            return listed(measure, token, row);
        }
        int number = token.of(measure);
        if (number == 0) {
            number = like(token, told.get(measure));
            token.of(measure, number, told.size() + SLOTS);
        }
        return number == NOBODY ? -1 - first(place, row) : number;
    }

    /** What the lists of a measure say of the goods on the day that counts. */
    private int listed(int measure, Token token, Tokens.Meaning row) {
        Token basis = row.tokens()[bases[measure]];
        Token day = basis.day() == null ? row.tokens()[entered] : basis;
        LocalDate counts = day.day() == null ? row.asOf() : day.day();
        int place = day.day() == null ? -1 : told.get(measure).listPlace(Objects.requireNonNull(counts));
        scratch[0] = token.exact();
        scratch[1] = place;
        scratch[2] = place < 0 ? row.asOfNumber() : 0;
        int known = lists[measure].get(scratch);
        if (known == 0) {
            Goods what = (Goods) Objects.requireNonNull(token.value());
            known = numbers.of(told.get(measure).listed(what, Objects.requireNonNull(counts)));
            lists[measure].put(scratch, known);
        }
        return known;
    }

    private int like(Token token, Told by) {
        Object value = Objects.requireNonNull(token.value());
        return by.nobody(value) ? NOBODY : numbers.of(by.like(value));
    }

    /** The first component of the row that says the same firm or party. */
    private int first(int place, Tokens.Meaning row) {
        Object value = Objects.requireNonNull(row.tokens()[place].value());
        for (int other = 0; other < place; other++) {
            Object one = row.tokens()[other].value();
            if (value instanceof Firm firm ? one instanceof Firm of && of.is(firm) : value.equals(one)) {
                return other;
            }
        }
        return place;
    }

    private int place(Token token, LocalDate day, int measure) {
        int known = token.of(measure);
        if (known == 0) {
            known = (measure == told.size() ? duty : told.get(measure)).place(day) + 1;
            token.of(measure, known, told.size() + SLOTS);
        }
        return known;
    }

    /** Of days in one gap it matters which comes first; so it does of such a day and the day asked about. */
    private void order(int measure, Tokens.Meaning row) {
        int[] own = dayPlaces[measure];
        for (int i = 0; i < own.length; i++) {
            Token token = row.tokens()[own[i]];
            LocalDate one = token.day();
            int place = one == null ? 0 : place(token, one, measure);
            boolean gap = place % 2 != 0;
            key.add(gap ? Integer.signum(Objects.requireNonNull(one).compareTo(row.asOf())) : 2);
            for (int j = i + 1; j < own.length; j++) {
                Token next = row.tokens()[own[j]];
                LocalDate other = next.day();
                boolean both = gap && next != token && other != null && place(next, other, measure) == place;
                key.add(
                        both
                                ? Integer.signum(Objects.requireNonNull(one).compareTo(Objects.requireNonNull(other)))
                                : next == token ? 0 : 2);
            }
        }
    }

    /** What the whole answer hangs on, but for amounts: what the measures do, and what else it takes from the row. */
    Ints of(int[] pieces, Tokens.Meaning row) {
        key.clear().add(row.asOfNumber()).add(row.currencyNumber());
        for (int piece : pieces) {
            key.add(piece);
        }
        for (int place : treated) {
            key.add(row.tokens()[place].exact());
        }
        key.add(goods(row, duty, told.size()));
        LocalDate day = row.tokens()[entered].day();
        key.add(day == null ? 0 : place(row.tokens()[entered], day, told.size()));
        for (int place : firmPlaces) {
            key.add(lead(row.tokens()[place]));
        }
        return key;
    }

    /** What the promises hang on about the way a row is treated: the duties that measures charge on its goods, and these. */
    Ints acts(int[] pieces, Tokens.Meaning row) {
        key.clear().add(row.asOfNumber()).add(row.tokens()[origin].exact());
        for (int m = 0; m < pieces.length; m++) {
            if (treats[m]) {
                key.add(pieces[m]);
            }
        }
        return key.add(goods(row, acts, told.size() + 2));
    }

    private int goods(Tokens.Meaning row, Told by, int slot) {
        Token what = row.tokens()[goods];
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
