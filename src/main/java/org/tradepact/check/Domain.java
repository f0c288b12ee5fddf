package org.tradepact.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Claim;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Defence;
import org.tradepact.fact.Defences;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Money;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/**
 * The values an open component is tried at: all of a small type; of a number or a date every one mentioned, one in each
 * gap and one beyond both ends.
 */
final class Domain {
    private Domain() {}

    /**
     * @throws IllegalArgumentException if the type has no domain, as a bare text has none
     */
    static List<Object> of(Class<?> type, Mentioned mentioned, Collection<Goods> groups) {
        if (type == boolean.class || type == Boolean.class) {
            return List.of(true, false);
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == LocalDate.class) {
            return List.copyOf(dates(mentioned));
        }
        if (type == When.class) {
            List<Object> all = new ArrayList<>();
            dates(mentioned).forEach(d -> all.add(When.on(d)));
            all.add(When.NEVER);
            return all;
        }
        if (type == Percent.class) {
            return rates(mentioned);
        }
        if (type == Money.class) {
            return amounts(mentioned);
        }
        if (type == Units.class) {
            return numbers(mentioned);
        }
        if (type == Party.class) {
            return List.copyOf(parties(mentioned));
        }
        if (type == Parties.class) {
            return listsOfParties(mentioned);
        }
        if (type == Actor.class) {
            return actors(mentioned);
        }
        if (type == Reach.class) {
            return reaches(mentioned);
        }
        if (type == Goods.class) {
            return goods(mentioned, groups);
        }
        if (type == Ref.class) {
            List<Object> all = new ArrayList<>();
            mentioned.ids.forEach(id -> all.add(new Ref(id)));
            all.add(Ref.NONE);
            return all;
        }
        if (type == Defences.class) {
            List<Object> all = new ArrayList<>(List.of(Defences.NONE));
            for (Defence ground : Defence.values()) {
                all.add(new Defences(Set.of(ground)));
            }
            return all;
        }
        if (type == Claims.class) {
            List<Object> all = new ArrayList<>(List.of(Claims.NONE));
            for (Claim claim : Claim.values()) {
                all.add(new Claims(Set.of(claim)));
            }
            return all;
        }
        if (type == Firm.class) {
            return firms(mentioned);
        }
        if (type == Firms.class) {
            List<Object> all = new ArrayList<>(List.of(Firms.NONE));
            all.addAll(mentioned.groupsOfFirms);
            mentioned.firms.forEach(f -> all.add(new Firms(Set.of(f))));
            return all;
        }
        if (type == Kilograms.class) {
            TreeSet<Kilograms> all = new TreeSet<>(mentioned.masses);
            all.add(Kilograms.of("1"));
            return List.copyOf(withGaps(
                    all,
                    (a, b) -> new Kilograms(half(a.amount(), b.amount())),
                    k -> new Kilograms(k.amount().add(BigDecimal.ONE))));
        }
        throw new IllegalArgumentException("no domain for " + type.getSimpleName());
    }

    /** Whether values of the type can be varied at all. */
    static boolean varies(Class<?> type) {
        return type != ListEntry.ListName.class && type != String.class && type != BigDecimal.class;
    }

    private static SortedSet<LocalDate> dates(Mentioned mentioned) {
        TreeSet<LocalDate> all = new TreeSet<>(mentioned.dates);
        if (all.isEmpty()) {
            return all;
        }
        LocalDate before = all.first().minusDays(1);
        LocalDate beyond = all.last().plusDays(1);
        Iterator<LocalDate> each = mentioned.dates.iterator();
        LocalDate last = each.next();
        while (each.hasNext()) {
            LocalDate next = each.next();
            if (ChronoUnit.DAYS.between(last, next) > 1) {
                all.add(last.plusDays(1));
            }
            last = next;
        }
        all.add(before);
        all.add(beyond);
        return all;
    }

    private static List<Object> rates(Mentioned mentioned) {
        TreeSet<Percent> all = new TreeSet<>(mentioned.rates);
        all.add(Percent.of("0"));
        return List.copyOf(withGaps(
                all,
                (a, b) -> new Percent(half(a.value(), b.value())),
                p -> new Percent(p.value().add(BigDecimal.ONE))));
    }

    private static List<Object> amounts(Mentioned mentioned) {
        TreeSet<Money> usd = new TreeSet<>();
        usd.add(Money.usd("0"));
        List<Object> others = new ArrayList<>();
        for (Money m : mentioned.amounts) {
            if (m.currency().equals("USD")) {
                usd.add(m);
            } else {
                others.add(m);
            }
        }
        List<Object> all = new ArrayList<>(withGaps(
                usd,
                (a, b) -> new Money("USD", half(a.amount(), b.amount())),
                m -> new Money("USD", m.amount().add(BigDecimal.ONE))));
        all.addAll(others);
        return all;
    }

    private static List<Object> numbers(Mentioned mentioned) {
        TreeSet<Units> all = new TreeSet<>(mentioned.numbers);
        all.add(new Units(0));
        return List.copyOf(
                withGaps(all, (a, b) -> new Units((a.number() + b.number()) / 2), u -> new Units(u.number() + 1)));
    }

    private static <T extends Comparable<T>> SortedSet<T> withGaps(
            SortedSet<T> mentioned, BinaryOperator<T> between, java.util.function.UnaryOperator<T> beyond) {
        TreeSet<T> all = new TreeSet<>(mentioned);
        Iterator<T> each = mentioned.iterator();
        T last = each.next();
        while (each.hasNext()) {
            T next = each.next();
            all.add(between.apply(last, next));
            last = next;
        }
        all.add(beyond.apply(last));
        return all;
    }

    private static BigDecimal half(BigDecimal a, BigDecimal b) {
        return a.add(b).divide(BigDecimal.valueOf(2));
    }

    private static SortedSet<Party> parties(Mentioned mentioned) {
        TreeSet<Party> all = new TreeSet<>(mentioned.parties);
        all.add(Party.STRANGER);
        return all;
    }

    private static List<Object> listsOfParties(Mentioned mentioned) {
        List<Object> all = new ArrayList<>();
        all.add(Parties.NONE);
        parties(mentioned).forEach(p -> all.add(new Parties(Set.of(p))));
        all.add(Parties.of(mentioned.parties));
        return all.stream().distinct().toList();
    }

    /** Those named alone, and one for each set of lists that a firm can be on: firms on the same lists are treated alike. */
    private static List<Object> firms(Mentioned mentioned) {
        List<Object> all = new ArrayList<>(List.of(Firm.ANOTHER));
        all.addAll(mentioned.firms);
        Set<Set<Firms>> seen = new java.util.HashSet<>();
        for (Firms list : mentioned.groupsOfFirms) {
            for (Firm firm : new TreeSet<>(list.members())) {
                Set<Firms> on = new java.util.HashSet<>();
                mentioned.groupsOfFirms.stream().filter(l -> l.include(firm)).forEach(on::add);
                if (seen.add(on)) {
                    all.add(firm);
                }
            }
        }
        return all;
    }

    private static List<Object> actors(Mentioned mentioned) {
        List<Object> all = new ArrayList<>();
        for (Party party : parties(mentioned)) {
            for (Organ organ : Organ.values()) {
                all.add(new Actor(party, organ));
            }
        }
        return all;
    }

    private static List<Object> reaches(Mentioned mentioned) {
        List<Object> all = new ArrayList<>();
        all.add(Reach.ALL);
        parties(mentioned).forEach(p -> all.add(Reach.only(Set.of(p))));
        return all;
    }

    private static List<Object> goods(Mentioned mentioned, Collection<Goods> groups) {
        List<Object> all = new ArrayList<>(mentioned.goods);
        Set<Set<String>> seen = new java.util.HashSet<>();
        mentioned.goods.forEach(g -> seen.add(g.groups()));
        for (Goods group : groups) {
            if (seen.add(group.groups())) {
                all.add(group);
            }
        }
        if (seen.add(Set.of())) {
            all.add(new Goods("other goods", Set.of()));
        }
        return all;
    }
}
