package org.tradepact.batch;

import java.nio.LongBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tradepact.check.Told;
import org.tradepact.fact.Goods;

/** What the lists of all measures say of the goods of a row, kept by day and by goods that no list tells apart. For one thread. */
final class Listings {
    /** Kinds of goods on days that are kept. */
    private static final int MOST = 1 << 15;

    private final List<Told> told;
    private final Numbers<Object> numbers;
    private final int goods;
    private final int entered;
    private final int daysSlot;

    /** Components by which lists are looked up, and of each measure which of them. */
    private final int[] bases;

    private final int[] basis;
    private final List<Days> days = new ArrayList<>(); // that matter to goods, by the number of these
    private Quick known = new Quick(2 * MOST);
    private final List<Said> all = new ArrayList<>();
    private final int[] key = new int[3];
    private final Own[] own;
    private final Said[] row; // by each basis
    private final Map<LongBuffer, Integer> left = new HashMap<>();

    /** What was found of the lists of one measure, which mention fewer days. */
    private static final class Own {
        private final Quick known = new Quick();
        private final List<Of> all = new ArrayList<>();
        private final Map<Object, Integer> places = new HashMap<>();
        private final Quick mattering = new Quick();
    }

    /**
     * What those of one measure say.
     *
     * @param number equal if they say the same
     * @param rules those of the measure that the lists do not bar
     * @param open how many leave it open
     */
    record Of(int number, long rules, int open, Told.Listing says) {}

    /**
     * What the lists say by one component.
     *
     * @param each of the measures that look lists up by it
     * @param left number of the rules that are left of them
     */
    @SuppressWarnings("ArrayRecordComponent") // kept by its number, never compared
    private record Said(Of[] each, int left) {}

    /** Where goods do not matter. */
    private static final Of NOTHING = new Of(0, -1, 0, new Told.Listing(List.of(), -1, 0));

    Listings(List<Told> told, Tokens tokens, Numbers<Object> numbers) {
        this.told = told;
        this.numbers = numbers;
        this.goods = tokens.place("goods");
        this.entered = tokens.place("entered");
        int[] each = told.stream().mapToInt(one -> tokens.place(one.basis())).toArray();
        this.bases = Arrays.stream(each).distinct().toArray();
        this.basis = Arrays.stream(each).map(one -> Ints.find(bases, one)).toArray();
        this.row = new Said[bases.length];
        this.daysSlot = told.size() + Likeness.SLOTS - 1;
        this.own = new Own[told.size()];
        Arrays.setAll(own, m -> new Own());
    }

    /** Looks at a row. Returns whether its goods are known: then {@link #of} is asked about it. */
    boolean look(Tokens.Meaning meaning) {
        Token what = meaning.tokens()[goods];
        for (int i = 0; i < bases.length && !what.open(); i++) {
            Token basic = meaning.tokens()[bases[i]];
            LocalDate stated = (basic.day() == null ? meaning.tokens()[entered] : basic).day();
            row[i] = said(i, what, stated, meaning);
        }
        return !what.open();
    }

    /** What the lists of a measure say of the row. */
    Of of(int measure) {
        return row[basis[measure]].each()[measure];
    }

    /** How many components there are by which lists are looked up. */
    int bases() {
        return bases.length;
    }

    /** Number, not zero, of the rules that the lists leave by one of these components: equal if these are the same. */
    int left(int basis) {
        return row[basis].left();
    }

    /** @param stated null for a day that is open */
    private Said said(int by, Token what, @Nullable LocalDate stated, Tokens.Meaning meaning) {
        key[0] = kin(what) * bases.length + by;
        key[1] = stated == null ? -1 : days(what).place(stated);
        key[2] = stated == null ? meaning.asOfNumber() : 0;
        int place = known.get(key, key.length);
        if (place == 0) {
            if (all.size() >= MOST) {
                all.clear();
                known = new Quick(2 * MOST);
            }
            int[] asked = key.clone();
            Of[] each = new Of[told.size()];
            Arrays.setAll(each, measure -> basis[measure] == by ? look(measure, what, stated, meaning) : NOTHING);
            long[] rules = Arrays.stream(each).mapToLong(Of::rules).toArray();
            all.add(new Said(each, left.computeIfAbsent(LongBuffer.wrap(rules), r -> left.size() + 1)));
            place = all.size();
            known.put(asked, asked.length, place);
        }
        return all.get(place - 1);
    }

    /** The days between which some list may say something else of the goods. */
    private Days days(Token what) {
        int number = what.of(daysSlot);
        if (number == 0) {
            Goods goods = (Goods) Objects.requireNonNull(what.value());
            TreeSet<LocalDate> own = new TreeSet<>();
            told.forEach(one -> own.addAll(one.listDays(goods)));
            days.add(new Days(own));
            number = days.size();
            what.of(daysSlot, number, told.size() + Likeness.SLOTS);
        }
        return days.get(number - 1);
    }

    /** Number of goods that the lists of all measures treat alike on every day. */
    private int kin(Token what) {
        int slot = told.size() + Likeness.SLOTS - 2;
        int number = what.of(slot);
        if (number == 0) {
            List<Integer> each = new ArrayList<>();
            for (int m = 0; m < told.size(); m++) {
                each.add(kin(m, what));
            }
            number = numbers.of(each);
            what.of(slot, number, told.size() + Likeness.SLOTS);
        }
        return number;
    }

    private Of look(int measure, Token what, @Nullable LocalDate stated, Tokens.Meaning meaning) {
        Told by = told.get(measure);
        if (!by.needs().contains("goods")) {
            return NOTHING;
        }
        Own found = own[measure];
        key[0] = kin(measure, what);
        key[1] = stated == null ? -1 : by.listPlace(stated);
        key[2] = stated == null ? meaning.asOfNumber() : 0;
        int place = found.known.get(key, key.length);
        if (place == 0) {
            Told.Listing says = by.listed((Goods) Objects.requireNonNull(what.value()), stated, meaning.asOf());
            place = found.places.computeIfAbsent(says.key(), k -> {
                found.all.add(new Of(numbers.of(k), says.rules(), says.open(), says));
                return found.all.size();
            });
            found.known.put(key, key.length, place);
        }
        return found.all.get(place - 1);
    }

    /** Number of goods that all lists treat alike on every day: most goods stand on none of them. */
    private int kin(int measure, Token what) {
        int number = what.of(measure);
        if (number == 0) {
            number = numbers.of(told.get(measure).like(Objects.requireNonNull(what.value())));
            what.of(measure, number, told.size() + Likeness.SLOTS);
        }
        return number;
    }

    /**
     * Number of what of this matters to rules that are not barred: equal if that is the same.
     *
     * @param left these rules, as bits
     */
    int mattering(int measure, Of said, long left) {
        key[0] = said.number();
        key[1] = (int) left;
        key[2] = (int) (left >>> 32);
        int number = own[measure].mattering.get(key, key.length);
        if (number == 0) {
            number = numbers.of(told.get(measure).mattering(said.says(), left));
            own[measure].mattering.put(key, key.length, number);
        }
        return number;
    }
}
