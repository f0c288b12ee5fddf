package org.tradepact.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradepact.fact.Fact;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Party;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Shipment;

/**
 * A fact beside the shipment without which a rule cannot match.
 *
 * @param kind its name
 * @param joins its component that must name what a component of the shipment names; {@link Bar#NONE} if any fact will do
 * @param asked what is asked of it by itself
 */
public record Needed(String kind, String joins, List<Bar> asked) {
    private static final Pattern NAMES = Pattern.compile("(\\w+)\\.(?:include|is)\\((\\$\\w+)\\)");
    private static final Pattern SAME = Pattern.compile("(\\w+)==(\\$\\w+)");

    /** Each that looks up lists is there for every shipment. */
    private static final List<Class<?>> ALWAYS = List.of(Shipment.class, ListEntry.class, ScheduledRate.class);

    /** The same, as a bar has it among its values. */
    public static Needed of(Bar bar) {
        return new Needed(
                bar.values().get(0),
                bar.values().get(1),
                bar.values().stream().skip(2).map(Bar::parseWord).toList());
    }

    /**
     * What bars a rule that must match such a fact: that there is none, or none that names what the shipment names.
     *
     * @param type full name of what the pattern matches
     * @param constraints of the pattern, without blanks
     * @param bound components of the shipment by the names that the rule gives them
     */
    static List<Bar> bars(String type, List<String> constraints, Map<String, String> bound) {
        Optional<Kind> found = kind(type);
        if (found.isEmpty()) {
            return List.of();
        }
        Kind kind = found.get();
        List<Bar> asked = new ArrayList<>();
        Asked conditions = new Asked(Asked.types(kind), Map.of());
        constraints.forEach(constraint -> conditions.bar(constraint).ifPresent(asked::add));
        List<Bar> bars = new ArrayList<>();
        bars.add(new Needed(kind.name(), Bar.NONE, asked).bar(Bar.NONE));
        for (String constraint : constraints) {
            Matcher names = NAMES.matcher(constraint);
            Matcher same = SAME.matcher(constraint);
            Matcher join = names.matches() ? names : same;
            if (join.matches() && bound.containsKey(join.group(2))) {
                Class<?> own = type(kind, join.group(1));
                boolean firms = names.matches() && (own == Firm.class || own == Firms.class);
                if (firms || same.matches() && own == Party.class) {
                    bars.add(new Needed(kind.name(), join.group(1), asked).bar(bound.get(join.group(2))));
                }
            }
        }
        return bars;
    }

    /** Whether what a fact says and what a shipment says may be the same. */
    public static boolean names(Object said, Object value) {
        if (value instanceof Firm firm) {
            return !(said instanceof Firms several) && !(said instanceof Firm)
                    || said instanceof Firms all && all.include(firm)
                    || said instanceof Firm one && one.is(firm);
        }
        return !(value instanceof Party) || !(said instanceof Party) || said.equals(value);
    }

    private Bar bar(String component) {
        List<String> values = new ArrayList<>(List.of(kind, joins));
        asked.forEach(one -> values.add(one.word()));
        return new Bar(component, Bar.Test.FACT, true, List.copyOf(values));
    }

    private static Optional<Kind> kind(String type) {
        return Kind.byName().values().stream()
                .filter(kind -> kind.type().getName().equals(type) && !ALWAYS.contains(kind.type()))
                .findFirst();
    }

    private static Class<?> type(Kind kind, String component) {
        return kind.component(component).<Class<?>>map(Kind.Component::type).orElse(Fact.class);
    }
}
