package org.tradepact.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.tradepact.agreement.DatedTerm;
import org.tradepact.agreement.TariffHeading;
import org.tradepact.agreement.Term;
import org.tradepact.engine.Bar;
import org.tradepact.engine.Headed;
import org.tradepact.engine.Needed;
import org.tradepact.engine.Regards;
import org.tradepact.fact.Claims;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;

/**
 * Which rules of a measure cannot match a shipment whatever else is true of it, and what the others regard. Two shipments in
 * which the same rules are left, and of which these regard the same, come to the same: a rule that is barred concludes
 * nothing. Sets of rules, and of components, are bits of a number.
 */
public final class Barring {
    /** More rules than this are not told apart. */
    private static final int MOST_RULES = 63;

    private static final int MOST_COMPONENTS = 31;
    private static final int MOST_KEPT = 4096;

    /** Findings without which a measure has no effect. */
    private static final List<String> EFFECTS = List.of("Charged", "Follows");

    private final List<Regards> rules;
    private final List<String> components;
    private final int[] regarded;
    private final int[] beyond;
    private final TreeSet<String> barring = new TreeSet<>();
    private final Collection<DatedTerm> terms;
    private final Collection<TariffHeading> headings;
    private final Map<Bar, List<TariffHeading>> headed = new HashMap<>();
    private final Map<Bar, List<Stated>> needed = new HashMap<>();
    private final long all;
    private final long effective;
    private final long resting;
    private final long[][] bases;
    private final Map<Long, Set<String>> lists = new HashMap<>();
    private boolean byOrigin = true;

    /**
     * @param measure its id
     * @param rules its own, and those whose findings they build on
     * @param components those that the measure needs, in an order that numbers them
     * @param terms of its pack
     * @param headings of its pack
     * @param facts of its pack
     */
    Barring(
            String measure,
            List<Regards> rules,
            List<String> components,
            Collection<DatedTerm> terms,
            Collection<TariffHeading> headings,
            Collection<Stated> facts) {
        this.rules = List.copyOf(rules);
        this.components = List.copyOf(components);
        this.terms = List.copyOf(terms);
        this.headings = List.copyOf(headings);
        this.regarded = new int[rules.size()];
        this.beyond = new int[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            Regards rule = rules.get(i);
            byOrigin &= !rule.components().contains(Regards.HEADINGS);
            regarded[i] = bits(rule.components());
            beyond[i] = bits(rule.beyond());
            for (Bar bar : rule.bars()) {
                if (!bar.component().equals(Bar.NONE)) {
                    barring.add(bar.component());
                }
                if (bar.test() == Bar.Test.HEADED) {
                    headed.computeIfAbsent(bar, this::headings);
                } else if (bar.test() == Bar.Test.FACT) {
                    needed.computeIfAbsent(bar, b -> facts(Needed.of(b), facts));
                }
                if (dated(bar) && days(bar).size() != 1) { // by some of the days it bars, and by some not
                    beyond[i] |= bits(Set.of(bar.component()));
                }
            }
        }
        all = of(rule -> rule.bars().stream()
                .noneMatch(bar -> needed.containsKey(bar) && facts(bar).isEmpty()));
        effective =
                of(rule -> EFFECTS.stream().anyMatch(effect -> new Regards.Rest(effect, List.of(measure)).by(rule)));
        resting = of(rule -> !rule.rests().isEmpty());
        bases = rules.stream()
                .map(rule ->
                        rule.rests().stream().mapToLong(rest -> of(rest::by)).toArray())
                .toArray(long[][]::new);
    }

    private int bits(Set<String> some) {
        int bits = 0;
        for (String component : some) {
            int number = components.indexOf(component);
            if (!component.equals(Regards.HEADINGS)) {
                bits |= number < 0 ? everything() : 1 << number;
            }
        }
        return bits;
    }

    private long of(Predicate<Regards> which) {
        long some = 0;
        for (int i = 0; i < rules.size() && i <= MOST_RULES; i++) {
            some |= which.test(rules.get(i)) ? 1L << i : 0;
        }
        return some;
    }

    /**
     * The rules that are left of some: without those that rest on what no other concludes, and none at all where none of them
     * charges or lets anything follow, as the measure then does nothing.
     */
    public long left(long some) {
        long left = some;
        for (boolean more = true; more; ) {
            more = false;
            for (long rest = left & resting; rest != 0; rest &= rest - 1) {
                int rule = Long.numberOfTrailingZeros(rest);
                for (long base : bases[rule]) {
                    if ((base & left) == 0) {
                        left &= ~(1L << rule);
                        more = true;
                        break;
                    }
                }
            }
        }
        return (left & effective) == 0 ? 0 : left;
    }

    /**
     * Whether the measure does nothing to a shipment, as what is said of it bars every rule that could charge.
     *
     * @param alone whether nothing is stated beside it but what the pack states
     */
    boolean idle(Map<String, Object> said, boolean alone) {
        if (!tells()) {
            return false;
        }
        long open = alone ? all() : everyRule();
        for (String component : barring) {
            Object value = said.get(component);
            if (value != null) {
                open &= open(component, value, alone);
            }
        }
        return left(open) == 0;
    }

    /** Whether there are not too many rules. */
    public boolean tells() {
        return rules.size() <= MOST_RULES && components.size() <= MOST_COMPONENTS;
    }

    /** Whether headings matter only as far as they cover the origin. */
    boolean byOrigin() {
        return byOrigin;
    }

    /** All rules but those that need a fact beside the shipment of a kind of which the pack states none. */
    public long all() {
        return all;
    }

    private long everyRule() {
        return (1L << rules.size()) - 1;
    }

    private int everything() {
        return (1 << components.size()) - 1;
    }

    /** Components of which a value may bar a rule. */
    public Set<String> barring() {
        return new TreeSet<>(barring);
    }

    /** The rules that a value of a component does not bar, where nothing is stated beside the shipment but what the pack states. */
    public long open(String component, Object value) {
        return open(component, value, true);
    }

    private long open(String component, Object value, boolean alone) {
        long open = everyRule();
        for (int i = 0; i < rules.size(); i++) {
            for (Bar bar : rules.get(i).bars()) {
                boolean counts = alone || bar.test() != Bar.Test.FACT;
                if (counts && bar.component().equals(component) && bars(bar, value)) {
                    open &= ~(1L << i);
                }
            }
        }
        return open;
    }

    /**
     * The rules that lists do not bar.
     *
     * @param on lists on which the goods stand
     * @param off lists on which they do not
     */
    long open(Set<String> on, Set<String> off) {
        long open = everyRule();
        for (int i = 0; i < rules.size(); i++) {
            for (Bar bar : rules.get(i).bars()) {
                if (bar.test() == Bar.Test.LISTED
                        && (bar.holds() ? off.containsAll(bar.values()) : on.containsAll(bar.values()))) {
                    open &= ~(1L << i);
                }
            }
        }
        return open;
    }

    /** The components that these rules regard. */
    public int regarded(long open) {
        int all = 0;
        for (long rest = open; rest != 0; rest &= rest - 1) {
            all |= regarded[Long.numberOfTrailingZeros(rest)];
        }
        return all;
    }

    /** Whether one of these rules may be barred by a list. */
    boolean barsBy(String list, long left) {
        for (long rest = left; rest != 0; rest &= rest - 1) {
            for (Bar bar : rules.get(Long.numberOfTrailingZeros(rest)).bars()) {
                if (bar.test() == Bar.Test.LISTED && bar.values().contains(list)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The components that matter still where each is known and no value bars one of these rules. */
    public int beyond(long left) {
        int all = 0;
        for (long rest = left; rest != 0; rest &= rest - 1) {
            all |= beyond[Long.numberOfTrailingZeros(rest)];
        }
        return all;
    }

    /** The lists that matter still then, as {@link Regards#lists} has them. */
    Set<String> lists(long left) {
        Set<String> known = lists.get(left);
        if (known == null) {
            known = new TreeSet<>();
            for (long rest = left; rest != 0; rest &= rest - 1) {
                known.addAll(rules.get(Long.numberOfTrailingZeros(rest)).lists());
            }
            if (lists.size() >= MOST_KEPT) {
                lists.clear();
            }
            lists.put(left, known);
        }
        return known;
    }

    private boolean bars(Bar bar, Object value) {
        return switch (bar.test()) {
            case IS ->
                value instanceof Enum<?> constant
                        ? bar.holds() != bar.values().contains(constant.name())
                        : value instanceof Party party
                                && bar.holds() != bar.values().contains(party.code());
            case HAS ->
                value instanceof Claims claims
                        && bar.holds()
                                != claims.made().stream().anyMatch(claim -> claim.name()
                                        .equals(bar.values().get(0)));
            case TRUE -> value instanceof Boolean is && bar.holds() != is;
            case BEFORE -> value instanceof LocalDate day && each(bar, term -> bar.holds() != day.isBefore(term));
            case AFTER -> value instanceof LocalDate day && each(bar, term -> bar.holds() != day.isAfter(term));
            case HEADED -> headed.getOrDefault(bar, List.of()).stream().noneMatch(heading -> holds(heading, value));
            case FACT -> {
                String joins = Needed.of(bar).joins();
                yield facts(bar).stream()
                        .noneMatch(fact -> Needed.names(fact.said().getOrDefault(joins, ""), value));
            }
            case LISTED -> false;
        };
    }

    private List<Stated> facts(Bar bar) {
        return needed.getOrDefault(bar, List.of());
    }

    /** Those that may be what is needed, as far as they say. */
    private List<Stated> facts(Needed which, Collection<Stated> facts) {
        return facts.stream()
                .filter(fact -> Kind.of(fact.kind()).name().equals(which.kind()))
                .filter(fact -> which.asked().stream()
                        .noneMatch(asked -> bars(asked, fact.said().getOrDefault(asked.component(), ""))))
                .toList();
    }

    private List<TariffHeading> headings(Bar bar) {
        Headed which = Headed.of(bar);
        return headings.stream()
                .filter(heading -> which.has(heading.measure(), heading.heading()))
                .toList();
    }

    private static boolean holds(TariffHeading heading, Object value) {
        return value instanceof Party origin
                ? heading.covers(origin)
                : !(value instanceof LocalDate day) || heading.holds(day);
    }

    private static boolean dated(Bar bar) {
        return bar.test() == Bar.Test.BEFORE || bar.test() == Bar.Test.AFTER;
    }

    /** Whether it is so of every day that the term may stand for. */
    private boolean each(Bar bar, Predicate<LocalDate> barred) {
        List<LocalDate> days = days(bar);
        return !days.isEmpty() && days.stream().allMatch(barred);
    }

    private List<LocalDate> days(Bar bar) {
        List<LocalDate> days = new ArrayList<>();
        for (DatedTerm dated : terms) {
            if (dated.term() instanceof Term.DateTerm term
                    && term.id().equals(bar.values().get(0))) {
                days.add(term.date());
            }
        }
        return days;
    }
}
