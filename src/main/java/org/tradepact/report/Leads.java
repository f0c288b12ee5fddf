package org.tradepact.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tradepact.border.Lead;
import org.tradepact.border.ShipmentAnswer;
import org.tradepact.fact.Firms;

/** Names that are close to one on a list, in words: something to look into, never a verdict. */
public final class Leads {
    private Leads() {}

    /** A sentence for each name that is close to others, with all the facts that bear those. */
    public static List<String> of(ShipmentAnswer answer) {
        Map<String, Set<Lead>> byFact = new LinkedHashMap<>();
        Map<String, Set<String>> named = new LinkedHashMap<>();
        for (Lead lead : answer.leads()) {
            if (lead.said().is(lead.known())) {
                named.computeIfAbsent(lead.said().toString(), k -> new LinkedHashSet<>())
                        .add(fact(lead, answer));
            }
        }
        for (Lead lead : answer.leads()) {
            if (lead.said().is(lead.known()) || named(lead, answer)) {
                continue;
            }
            byFact.computeIfAbsent(lead.said() + " in " + lead.fact(), k -> new LinkedHashSet<>())
                    .add(lead);
        }
        Map<String, Set<String>> facts = new LinkedHashMap<>();
        for (Set<Lead> leads : byFact.values()) {
            Lead first = leads.iterator().next();
            List<String> known = leads.stream()
                    .map(lead -> "`" + lead.known() + "`")
                    .sorted()
                    .toList();
            facts.computeIfAbsent(
                            "`%s` is close to %s".formatted(first.said(), Names.list(known, "and")),
                            k -> new LinkedHashSet<>())
                    .add(fact(first, answer));
        }
        return Stream.concat(
                        named.entrySet().stream()
                                .map(e ->
                                        "`%s` is named by what does not reach these goods or days (%s); a lead, not a verdict"
                                                .formatted(e.getKey(), String.join("; ", e.getValue()))),
                        facts.entrySet().stream()
                                .map(e -> "%s (%s); a lead, not a verdict: find out whether they are one firm"
                                        .formatted(e.getKey(), String.join("; ", e.getValue()))))
                .toList();
    }

    /** Whether the fact names the firm itself too, so that a name like it beside it is no news. */
    private static boolean named(Lead lead, ShipmentAnswer answer) {
        return answer.measured().stream()
                .flatMap(m -> m.pack().facts().stream())
                .filter(f -> f.id().equals(lead.fact()))
                .anyMatch(f -> f.said().get("producers") instanceof Firms firms && firms.include(lead.said()));
    }

    private static String fact(Lead lead, ShipmentAnswer answer) {
        return answer.measured().stream()
                .flatMap(m -> m.pack().facts().stream())
                .filter(f -> f.id().equals(lead.fact()))
                .findFirst()
                .map(fact -> KnownSaid.of(fact, lead.known()))
                .orElse(lead.fact());
    }
}
