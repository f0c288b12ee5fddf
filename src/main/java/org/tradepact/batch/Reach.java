package org.tradepact.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private static final long[] NONE = {};

    private final Barring[] by;
    private final String[] names;
    private final int[] places;
    private final long[] all;
    private final Of[] of;
    private final Listings listings;
    private final long[] open;

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
        this.open = new long[all.length];
        List<Of> each = new ArrayList<>();
        told.forEach(one -> each.add(new Of(one, tokens, assumed)));
        this.of = each.toArray(Of[]::new);
    }

    /** Looks at a row. What is asked from now on is asked about it. */
    void look(Tokens.Meaning row) {
        System.arraycopy(all, 0, open, 0, open.length);
        for (int i = 0; i < places.length; i++) {
            Token token = row.tokens()[places[i]];
            if (!token.open()) {
                long[] rules = token.rules(i);
                if (rules == null) {
                    rules = rules(names[i], Objects.requireNonNull(token.value()));
                    token.rules(i, rules, places.length);
                }
                for (int m = 0; m < rules.length; m++) { // none where it bars nothing
                    open[m] &= rules[m];
                }
            }
        }
        goods = listings.look(row);
        for (int m = 0; m < open.length; m++) {
            long left = open[m];
            if (left != 0 && goods) {
                left &= listings.of(m).rules();
            }
            open[m] = left == 0 ? 0 : by[m].left(left);
        }
    }

    /** The rules of each measure that a value does not bar. */
    private long[] rules(String component, Object value) {
        long[] rules = new long[open.length];
        Arrays.setAll(rules, m -> by[m].open(component, value));
        return Arrays.equals(rules, all) ? NONE : rules;
    }

    /** Whether a measure does nothing to the row whatever is open of it. */
    boolean idle(int measure) {
        return of[measure].tells && open[measure] == 0;
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
