package org.tradepact.batch;

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

/** What the lists of each measure say of the goods of rows, kept by goods and day. For one thread. */
final class Listings {
    /** Goods on days that are kept. */
    private static final int MOST = 1 << 16;

    private final List<Told> told;
    private final Numbers<Object> numbers;
    private final int goods;
    private final int entered;
    private final int[] basis;
    private final Days days;
    private Quick known = new Quick(3, 2 * MOST);
    private final int[] key = new int[3];
    private final List<@Nullable Of[]> all = new ArrayList<>();
    private final Own[] own;
    private @Nullable Of[] last = {};
    private @Nullable Token lastWhat;
    private @Nullable LocalDate lastDay;
    private boolean lastOpen;

    /** What was found of the lists of one measure, which mention fewer days. */
    private static final class Own {
        private final Quick known = new Quick(3);
        private final List<Of> all = new ArrayList<>();
        private final Map<Object, Integer> places = new HashMap<>();
        private final Quick mattering = new Quick(3);
    }

    /**
     * What they say.
     *
     * @param number equal if they say the same
     * @param rules those of the measure that the lists do not bar
     * @param open how many leave it open
     */
    record Of(int number, long rules, int open, Told.Listing says) {}

    Listings(List<Told> told, Tokens tokens, Numbers<Object> numbers) {
        this.told = told;
        this.numbers = numbers;
        this.goods = tokens.place("goods");
        this.entered = tokens.place("entered");
        this.basis = told.stream().mapToInt(one -> tokens.place(one.basis())).toArray();
        TreeSet<LocalDate> mentioned = new TreeSet<>();
        told.forEach(one -> mentioned.addAll(one.listDays()));
        this.days = new Days(mentioned);
        this.own = new Own[told.size()];
        Arrays.setAll(own, m -> new Own());
    }

    /** @param row of which the goods are not open */
    Of of(int measure, Tokens.Meaning row) {
        Token what = row.tokens()[goods];
        Token basic = row.tokens()[basis[measure]];
        LocalDate stated = (basic.day() == null ? row.tokens()[entered] : basic).day();
        LocalDate day = stated == null ? row.asOf() : stated;
        @Nullable
        Of[] said = what == lastWhat && day.equals(lastDay) && (stated == null) == lastOpen
                ? last
                : said(what, day, stated == null, row);
        Of one = said[measure];
        if (one == null) {
            key[1] = stated == null ? -1 : told.get(measure).listPlace(day);
            key[2] = stated == null ? row.asOfNumber() : 0;
            one = look(measure, what, day);
            said[measure] = one;
        }
        return one;
    }

    /** What every measure's lists say of goods on a day, as far as it is known. */
    private @Nullable Of[] said(Token what, LocalDate day, boolean open, Tokens.Meaning row) {
        key[0] = what.exact();
        key[1] = open ? -1 : days.place(day);
        key[2] = open ? row.asOfNumber() : 0;
        int place = known.get(key);
        if (place == 0) {
            if (all.size() >= MOST) {
                all.clear();
                known = new Quick(3, 2 * MOST);
            }
            all.add(new Of[told.size()]);
            place = all.size();
            known.put(key, place);
        }
        last = all.get(place - 1);
        lastWhat = what;
        lastDay = day;
        lastOpen = open;
        return last;
    }

    /** @param day whose number among those of the measure's lists is in the key */
    private Of look(int measure, Token what, LocalDate day) {
        Own found = own[measure];
        key[0] = what.exact();
        int place = found.known.get(key);
        if (place == 0) {
            Told.Listing says = told.get(measure).listed((Goods) Objects.requireNonNull(what.value()), day);
            place = found.places.computeIfAbsent(says.key(), k -> {
                found.all.add(new Of(numbers.of(k), says.rules(), says.open(), says));
                return found.all.size();
            });
            found.known.put(key, place);
        }
        return found.all.get(place - 1);
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
        int number = own[measure].mattering.get(key);
        if (number == 0) {
            number = numbers.of(told.get(measure).mattering(said.says(), left));
            own[measure].mattering.put(key, number);
        }
        return number;
    }
}
