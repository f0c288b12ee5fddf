package org.tradepact.batch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tradepact.check.Told;
import org.tradepact.fact.Goods;

/** What the lists of one measure say of the goods of rows, kept by goods and day. For one thread. */
final class Listings {
    private final Told told;
    private final int goods;
    private final int basis;
    private final int entered;
    private final Quick known = new Quick(3);
    private final int[] key = new int[3];
    private final List<Of> all = new ArrayList<>();
    private final Map<Object, Integer> places = new HashMap<>();

    /**
     * What they say.
     *
     * @param number equal if they say the same
     * @param rules those of the measure that the lists do not bar
     * @param open how many leave it open
     */
    record Of(int number, long rules, int open) {}

    Listings(Told told, Tokens tokens) {
        this.told = told;
        this.goods = tokens.place("goods");
        this.basis = tokens.place(told.basis());
        this.entered = tokens.place("entered");
    }

    /** @param row of which the goods are not open */
    Of of(Tokens.Meaning row, Numbers<Object> numbers) {
        Token what = row.tokens()[goods];
        Token own = row.tokens()[basis];
        LocalDate stated = (own.day() == null ? row.tokens()[entered] : own).day();
        LocalDate day = stated == null ? row.asOf() : stated;
        key[0] = what.exact();
        key[1] = stated == null ? -1 : told.listPlace(day);
        key[2] = stated == null ? row.asOfNumber() : 0;
        int place = known.get(key);
        if (place == 0) {
            Told.Listing found = told.listed((Goods) Objects.requireNonNull(what.value()), day);
            place = places.computeIfAbsent(found.key(), said -> {
                all.add(new Of(numbers.of(said), found.rules(), found.open()));
                return all.size();
            });
            known.put(key, place);
        }
        return all.get(place - 1);
    }
}
