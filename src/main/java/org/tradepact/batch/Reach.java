package org.tradepact.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.tradepact.check.Barring;
import org.tradepact.check.Told;

/**
 * What the rules of one measure that may match a row regard of it. Rules that cannot match need not be told from others, so
 * that far fewer rows differ. For one thread.
 */
final class Reach {
    private final Barring by;
    private final boolean tells;
    private final int[] places;
    private final String[] names;
    private final int[] needed;
    private final int always;
    private final int goods;
    private final int withGoods;
    private final int first;
    private int silent;
    private int unlisted;

    /**
     * @param first number of the first of this measure's slots in tokens
     * @param needs components, as {@link Told#needs} has them without amounts
     * @param assumed whether something is supposed about instruments
     */
    Reach(Told told, Tokens tokens, List<String> needs, int first, boolean assumed) {
        this.by = told.barring();
        this.first = first;
        List<String> barring = new ArrayList<>(by.barring());
        barring.remove("goods"); // barred by lists
        barring.retainAll(told.needs());
        this.names = barring.toArray(String[]::new);
        this.places = barring.stream().mapToInt(tokens::place).toArray();
        this.needed = told.needs().stream().mapToInt(tokens::place).toArray();
        String basis = told.basis();
        Set<String> own = Set.copyOf(told.needs());
        this.always =
                (told.measure().dateBasis().isEmpty() ? 0 : bit(told, basis)) | (assumed ? bit(told, "entered") : 0);
        this.goods = bit(told, "goods");
        this.withGoods = told.listsAlone() ? 0 : bit(told, basis);
        this.tells = by.tells() && needs.size() == own.size();
    }

    private static int bit(Told told, String component) {
        int number = told.needs().indexOf(component);
        return number < 0 ? 0 : 1 << number;
    }

    int slots() {
        return names.length;
    }

    /**
     * The components that may matter, as bits by their place among those that are needed; negative if that cannot be said.
     *
     * @param slots in a token altogether
     */
    int regarded(Tokens.Meaning row, Listings listings, Numbers<Object> numbers, int slots) {
        if (!tells) {
            return -1;
        }
        long open = open(row, slots);
        silent = 0;
        for (int i = 0; i < needed.length; i++) {
            silent |= row.tokens()[needed[i]].open() ? 1 << i : 0;
        }
        unlisted = 0;
        if (goods != 0 && (silent & goods) == 0) {
            Listings.Of said = listings.of(row, numbers);
            unlisted = said.open();
            open = by.left(open & said.rules());
        }
        if (open == 0) {
            return 0;
        }
        int regarded = by.regarded(open) | always;
        regarded = (regarded & goods) == 0 ? regarded : regarded | withGoods;
        return (regarded & silent & goods) == 0 ? regarded : -1;
    }

    /** Whether the measure does nothing to a row whatever is open of it. */
    boolean idle(Tokens.Meaning row, int slots) {
        return tells && open(row, slots) == 0;
    }

    /** The rules that values of the row do not bar. */
    private long open(Tokens.Meaning row, int slots) {
        long open = by.all();
        for (int i = 0; i < places.length; i++) {
            Token token = row.tokens()[places[i]];
            if (!token.open()) {
                long rules = token.rules(first + i);
                if (rules == 0) {
                    rules = token.rules(first + i, by.open(names[i], Objects.requireNonNull(token.value())), slots);
                }
                open &= rules;
            }
        }
        return by.left(open & by.all());
    }

    /** The components that are open in the row that was asked about last: they do not matter, but are tried. */
    int silent() {
        return silent;
    }

    /** How many lists leave it open whether its goods stand on them. */
    int unlisted() {
        return unlisted;
    }
}
