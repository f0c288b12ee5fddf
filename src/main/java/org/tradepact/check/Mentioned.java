package org.tradepact.check;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Money;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/**
 * The values that the terms and the case speak of. Rules type no number and no date, so an answer can only change at
 * one of these.
 */
final class Mentioned {
    final TreeSet<LocalDate> dates = new TreeSet<>();
    final TreeSet<Percent> rates = new TreeSet<>();
    final TreeSet<Money> amounts = new TreeSet<>();
    final TreeSet<Units> numbers = new TreeSet<>();
    final TreeSet<Party> parties = new TreeSet<>();
    final Set<Goods> goods = new java.util.LinkedHashSet<>();
    final TreeSet<String> ids = new TreeSet<>();
    final TreeSet<Kilograms> masses = new TreeSet<>();
    final TreeSet<Money> prices = new TreeSet<>();
    final TreeSet<Firm> firms = new TreeSet<>();
    final Set<Firms> groupsOfFirms = new java.util.LinkedHashSet<>();

    void add(Object value) {
        if (value instanceof LocalDate d) {
            addDate(d);
        } else if (value instanceof When w) {
            addDate(w.date());
        } else if (value instanceof Percent p) {
            rates.add(p);
        } else if (value instanceof Money m) {
            amounts.add(m);
        } else if (value instanceof Units u) {
            numbers.add(u);
        } else if (value instanceof Party p) {
            parties.add(p);
        } else if (value instanceof Actor a) {
            parties.add(a.party());
        } else if (value instanceof Parties p) {
            parties.addAll(p.members());
        } else if (value instanceof Reach r) {
            parties.addAll(r.named());
        } else if (value instanceof Goods g) {
            goods.add(g);
        } else if (value instanceof Ref r && !r.none()) {
            ids.add(r.id());
        } else if (value instanceof Kilograms k) {
            masses.add(k);
        } else if (value instanceof Firm f) {
            firms.add(f);
        } else if (value instanceof Firms f) {
            groupsOfFirms.add(f);
        }
    }

    /** Amounts and masses at which a price for a kilogram is just met: rules compare the one with the other. */
    void addProducts() {
        for (Money price : new ArrayList<>(prices)) {
            for (Kilograms mass : new ArrayList<>(masses)) {
                amounts.add(new Money(price.currency(), price.amount().multiply(mass.amount())));
            }
            for (Money value : new ArrayList<>(amounts)) {
                if (price.amount().signum() > 0 && value.amount().signum() > 0) {
                    masses.add(new Kilograms(value.amount().divide(price.amount(), MathContext.DECIMAL64)));
                }
            }
        }
    }

    /** All that another one mentions as well. */
    void addAll(Mentioned other) {
        dates.addAll(other.dates);
        rates.addAll(other.rates);
        amounts.addAll(other.amounts);
        numbers.addAll(other.numbers);
        parties.addAll(other.parties);
        goods.addAll(other.goods);
        ids.addAll(other.ids);
        masses.addAll(other.masses);
        prices.addAll(other.prices);
        firms.addAll(other.firms);
        groupsOfFirms.addAll(other.groupsOfFirms);
    }

    /** Those of an ordered type; an amount of money in any currency. */
    Collection<? extends Object> of(Class<?> type) {
        if (type == LocalDate.class || type == When.class) {
            return dates;
        }
        if (type == Percent.class) {
            return rates;
        }
        if (type == Money.class) {
            Set<Object> all = new java.util.LinkedHashSet<>(amounts);
            all.addAll(prices);
            return all;
        }
        if (type == Units.class) {
            return numbers;
        }
        return type == Kilograms.class ? masses : Set.of();
    }

    void addAll(Collection<?> values) {
        values.forEach(this::add);
    }

    private void addDate(LocalDate date) {
        if (date.getYear() > -9999 && date.getYear() < 9999) {
            dates.add(date);
        }
    }
}
