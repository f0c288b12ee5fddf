package org.tradepact.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Firm;
import org.tradepact.fact.Firms;
import org.tradepact.fact.Goods;
import org.tradepact.fact.Kilograms;
import org.tradepact.fact.Kind;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Money;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Percent;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Ref;
import org.tradepact.fact.ScheduledRate;
import org.tradepact.fact.Stated;
import org.tradepact.fact.Units;
import org.tradepact.fact.When;

/**
 * All that a measure regards of a question. Of two questions of which that is the same the effect is the same, and so is
 * what is missing: a sweep that varies what a measure does not look at need not ask it again. The name of a shipment about
 * which nothing else is stated does not count, but for the names of what is missing.
 */
final class Regarded {
    /** Types whose values are tried beside each other: a value of one may be mentioned where another is open. */
    private static final List<List<Class<?>>> FAMILIES = List.of(
            List.of(Money.class, Kilograms.class),
            List.of(Percent.class),
            List.of(java.time.LocalDate.class, When.class),
            List.of(Units.class),
            List.of(Goods.class),
            List.of(Firm.class, Firms.class),
            List.of(Party.class, Parties.class, Reach.class, Actor.class),
            List.of(Ref.class));

    private static final Map<Class<?>, Integer> FAMILY = families();

    private final Commitment measure;
    private final Question question;
    private final PackParts parts;
    private final List<Object> seen = new ArrayList<>();
    private int open;

    private Regarded(Commitment measure, Question question, PackParts parts) {
        this.measure = measure;
        this.question = question;
        this.parts = parts;
    }

    /** @param question with only the facts that join the shipment */
    static List<Object> by(Commitment measure, Question question, PackParts parts) {
        return new Regarded(measure, question, parts).all();
    }

    private List<Object> all() {
        seen.add(question.asOf());
        seen.add(question.assume());
        seen.add(question.readings());
        seen.add(question.none());
        boolean listed = !measure.lists().isEmpty() || !measure.schedule().isEmpty();
        boolean dated = listed || !question.assume().isEmpty();
        open = question.assume().values().stream().allMatch(a -> a.unknown().isEmpty()) ? 0 : family(When.class);
        open |= measure.schedule().isEmpty() ? 0 : family(Percent.class);
        List<Stated> own = new ArrayList<>();
        boolean bare = bare();
        for (Stated fact : question.facts()) {
            Kind kind = Kind.of(fact.kind());
            boolean subject = measure.subjects().contains(kind.name());
            if (subject || measure.needs().containsKey(kind.name()) || entry(fact)) {
                seen.add(bare && subject ? "" : fact.id());
                if (!parts.own(fact)) {
                    own.add(fact);
                    needed(fact, kind, subject && dated);
                }
            }
        }
        if (open != 0) {
            own.forEach(this::mentioned);
        }
        return seen;
    }

    /** Whether the shipment, whose goods are known, is all that is stated: then no fact can speak of it by its name. */
    private boolean bare() {
        int stated = 0;
        boolean named = true;
        for (Stated fact : question.facts()) {
            if (!parts.own(fact)) {
                stated++;
                named &= fact.said().containsKey("goods");
            }
        }
        return stated == 1 && named;
    }

    private void needed(Stated fact, Kind kind, boolean dated) {
        seen.add(fact.kind());
        if (entry(fact)) {
            seen.add(fact.said());
        }
        boolean asked = false;
        for (String component : measure.needs().getOrDefault(kind.name(), List.of())) {
            Object said = fact.said().get(component);
            seen.add(said == null ? "" : said);
            boolean foreign = said instanceof Money money && !money.currency().equals("USD");
            if (said == null || foreign) {
                asked = true;
                open |= kind.component(component).map(c -> family(c.type())).orElse(0);
            }
        }
        if (dated) {
            open |= fact.said().containsKey("entered") ? 0 : family(When.class);
            seen.add(fact.said().getOrDefault("entered", ""));
            seen.add(fact.said().getOrDefault(measure.dateBasis(), ""));
        }
        if (dated || asked) {
            seen.add(fact.said().getOrDefault("goods", "")); // what is asked of an input names it
        }
    }

    /** Values of types that something is open of: it is tried at them. */
    private void mentioned(Stated fact) {
        for (Kind.Component component : Kind.of(fact.kind()).components()) {
            Object said = fact.said().get(component.name());
            if (said != null && (family(said.getClass()) & open) != 0) {
                seen.add(component.name());
                seen.add(said);
            }
        }
    }

    private static boolean entry(Stated fact) {
        return fact.kind() == ListEntry.class || fact.kind() == ScheduledRate.class;
    }

    private static int family(Class<?> type) {
        return FAMILY.getOrDefault(type, 0);
    }

    private static Map<Class<?>, Integer> families() {
        Map<Class<?>, Integer> all = new HashMap<>();
        for (int i = 0; i < FAMILIES.size(); i++) {
            for (Class<?> type : FAMILIES.get(i)) {
                all.put(type, 1 << i);
            }
        }
        return all;
    }
}
