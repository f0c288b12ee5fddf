package org.tradepact.batch;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.check.Barring;
import org.tradepact.check.Told;

/**
 * Which rules of each measure may match a row, and what these regard of it. Rules that cannot match need not be told from
 * others, so that far fewer rows differ. For one thread.
 */
final class Reach {
    /** What may be left, of all measures, that is kept. */
    private static final int MOST = 1 << 14;

    private final Barring[] by;
    private final String[] names;
    private final int[] places;
    private final long[] all;
    private final Of[] of;
    private final Listings listings;
    private final Map<LongBuffer, Integer> numbers = new HashMap<>();
    private final List<long[]> sets = new ArrayList<>();
    private Quick known = new Quick();
    private final Map<LongBuffer, Integer> leaving = new HashMap<>();
    private final List<Open> opens = new ArrayList<>();
    private final int[] key;

    /**
     * What is left where values bar the same rules and lists say the same.
     *
     * @param rules of each measure, as bits
     * @param awake measures of which some are left
     */
    @SuppressWarnings("ArrayRecordComponent") // kept by its number, never compared
    private record Open(long[] rules, int[] awake) {}

    /** What is the same for all rows of one measure. */
    private static final class Of {
        private final boolean tells;
        private final int[] needed;
        private final int always;
        private final int goods;
        private final int withGoods;
        private final boolean listsAlone;

        Of(Told told, Tokens tokens, boolean assumed) {
            this.needed = told.needs().stream().mapToInt(tokens::place).toArray();
            this.always = (told.measure().dateBasis().isEmpty() ? 0 : bit(told, told.basis()))
                    | (assumed ? bit(told, "entered") : 0);
            this.goods = bit(told, "goods");
            this.listsAlone = told.listsAlone();
            this.withGoods = listsAlone ? 0 : bit(told, told.basis());
            this.tells = told.barring().tells()
                    && Set.copyOf(told.needs()).size() == told.needs().size();
        }

        private static int bit(Told told, String component) {
            int number = told.needs().indexOf(component);
            return number < 0 ? 0 : 1 << number;
        }
    }

    private long[] open;
    private int[] awake = {};
    private boolean goods;
    private int silent;
    private int unlisted;
    private int listed;

    /** @param assumed whether something is supposed about instruments */
    Reach(List<Told> told, Tokens tokens, Listings listings, boolean assumed) {
        this.listings = listings;
        this.by = told.stream().map(Told::barring).toArray(Barring[]::new);
        Set<String> barring = new TreeSet<>();
        for (Told one : told) {
            Set<String> own = new TreeSet<>(one.barring().barring());
            own.remove("goods"); // barred by lists
            own.retainAll(one.needs());
            barring.addAll(own);
        }
        this.names = barring.toArray(String[]::new);
        this.places = barring.stream().mapToInt(tokens::place).toArray();
        this.all = Arrays.stream(by).mapToLong(Barring::all).toArray();
        this.key = new int[places.length + listings.bases()];
        this.open = all;
        List<Of> each = new ArrayList<>();
        told.forEach(one -> each.add(new Of(one, tokens, assumed)));
        this.of = each.toArray(Of[]::new);
    }

    /** Looks at a row. What is asked from now on is asked about it. */
    void look(Tokens.Meaning row) {
        for (int i = 0; i < places.length; i++) {
            Token token = row.tokens()[places[i]];
            int number = token.open() ? 0 : token.rules(i);
            if (number == 0 && !token.open()) {
                number = number(rules(names[i], Objects.requireNonNull(token.value())));
                token.rules(i, number, places.length);
            }
            key[i] = number;
        }
        goods = listings.look(row);
        for (int i = 0; i < listings.bases(); i++) {
            key[places.length + i] = goods ? listings.left(i) : 0;
        }
        int found = known.get(key, key.length);
        if (found == 0) {
            if (opens.size() >= MOST) {
                known = new Quick();
                leaving.clear();
                opens.clear();
            }
            found = open();
            known.put(key, key.length, found);
        }
        Open now = opens.get(found - 1);
        open = now.rules();
        awake = now.awake();
    }

    /** Number of what is left by what the key says. */
    private int open() {
        long[] rules = all.clone();
        for (int i = 0; i < places.length; i++) {
            long[] left = key[i] == 0 ? all : sets.get(key[i] - 1);
            for (int m = 0; m < rules.length; m++) {
                rules[m] &= left[m];
            }
        }
        List<Integer> reached = new ArrayList<>();
        for (int m = 0; m < rules.length; m++) {
            long left = rules[m];
            if (left != 0 && goods) {
                left &= listings.of(m).rules();
            }
            rules[m] = left == 0 ? 0 : by[m].left(left);
            if (rules[m] != 0 || !of[m].tells) {
                reached.add(m);
            }
        }
        return leaving.computeIfAbsent(LongBuffer.wrap(rules), r -> {
            opens.add(new Open(rules, reached.stream().mapToInt(m -> m).toArray()));
            return opens.size();
        });
    }

    /** Number of sets of rules that measures are left with. */
    private int number(long[] rules) {
        return numbers.computeIfAbsent(LongBuffer.wrap(rules), r -> {
            sets.add(rules);
            return sets.size();
        });
    }

    /** The rules of each measure that a value does not bar. */
    private long[] rules(String component, Object value) {
        long[] rules = new long[by.length];
        Arrays.setAll(rules, m -> by[m].open(component, value));
        return rules;
    }

    /** The measures that may do something to the row; the others do nothing whatever is open of it. */
    int[] awake() {
        return awake;
    }

    /** The components that may matter to a measure, as bits by their place among those it needs; negative if that cannot be said. */
    int regarded(int measure, Tokens.Meaning row) {
        Of own = of[measure];
        if (!own.tells) {
            return -1;
        }
        silent = 0;
        for (int i = 0; i < own.needed.length; i++) {
            silent |= row.tokens()[own.needed[i]].open() ? 1 << i : 0;
        }
        unlisted = 0;
        listed = 0;
        long left = open[measure];
        int tried = by[measure].regarded(left) & silent;
        int regarded = by[measure].beyond(left) | tried | own.always;
        if (own.goods != 0 && goods) {
            Listings.Of said = listings.of(measure);
            unlisted = said.open();
            listed = listings.mattering(measure, said, left);
            regarded = own.listsAlone ? regarded & ~own.goods : regarded;
        }
        regarded = (regarded & own.goods) == 0 ? regarded : regarded | own.withGoods;
        return (tried & own.goods) == 0 ? regarded : -1;
    }

    /** The components that are open in the row, of the measure that was asked about last: they do not matter, but are tried. */
    int silent() {
        return silent;
    }

    /** How many lists leave it open whether its goods stand on them. */
    int unlisted() {
        return unlisted;
    }

    /** Number of what lists say of the goods that matters. */
    int listed() {
        return listed;
    }

    /** The rules of a measure that may match the row, as bits. */
    long left(int measure) {
        return open[measure];
    }
}
