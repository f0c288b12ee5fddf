package org.tradepact.explore;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.tradepact.agreement.Commitment;
import org.tradepact.check.Question;
import org.tradepact.fact.Actor;
import org.tradepact.fact.ListEntry;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Reach;
import org.tradepact.fact.Stated;

/**
 * Who stands in whose place when one conduct is held against two texts: parties and lists of the one to those of the
 * other. What is not named stays as it is.
 */
public record Roles(Map<Party, Party> parties, Map<String, String> lists) {
    public static final Roles SAME = new Roles(Map.of(), Map.of());

    public Roles {
        parties = Map.copyOf(parties);
        lists = Map.copyOf(lists);
    }

    /** From one commitment to the other: its holders to those, its beneficiaries to those, its lists to those. */
    public static Roles between(Commitment one, Commitment other) {
        Map<Party, Party> parties = new LinkedHashMap<>();
        pair(one.holders(), other.holders(), parties);
        pair(one.beneficiaries(), other.beneficiaries(), parties);
        Map<String, String> lists = new HashMap<>();
        for (int i = 0; i < Math.min(one.lists().size(), other.lists().size()); i++) {
            lists.put(one.lists().get(i), other.lists().get(i));
        }
        lists.put(one.schedule(), other.schedule());
        return new Roles(parties, lists);
    }

    private static void pair(List<Party> from, List<Party> to, Map<Party, Party> parties) {
        List<Party> own = from.stream().filter(p -> !to.contains(p)).toList();
        List<Party> others = to.stream().filter(p -> !from.contains(p)).toList();
        for (int i = 0; i < Math.min(own.size(), others.size()); i++) {
            parties.putIfAbsent(own.get(i), others.get(i));
        }
    }

    /** The party in whose place one stands in the other text. A party of the other text alone is, there, one of the first alone. */
    public Party there(Party party) {
        Party to = parties.get(party);
        return to != null ? to : home(party);
    }

    /** The party of the first text in whose place a party of the other one stands. */
    public Party home(Party party) {
        return parties.entrySet().stream()
                .filter(pair -> pair.getValue().equals(party))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(party);
    }

    /** The code of the party in whose place the one with this code stands; any other word as it is. */
    public String there(String code) {
        return Party.known(code) ? there(new Party(code)).code() : code;
    }

    /** A component's value as the other text has it. */
    public Object there(Object value) {
        return value instanceof ListEntry.ListName list
                ? new ListEntry.ListName(lists.getOrDefault(list.id(), list.id()))
                : replaced(value, this::there);
    }

    /** A component's value of the other text as the first one has it. */
    public Object home(Object value) {
        return replaced(value, this::home);
    }

    private static Object replaced(Object value, UnaryOperator<Party> by) {
        if (value instanceof Party party) {
            return by.apply(party);
        }
        if (value instanceof Actor actor) {
            return new Actor(by.apply(actor.party()), actor.organ());
        }
        if (value instanceof Parties several) {
            return Parties.of(all(several.members(), by));
        }
        return value instanceof Reach reach ? new Reach(reach.everyone(), all(reach.named(), by)) : value;
    }

    private static Set<Party> all(Set<Party> parties, UnaryOperator<Party> by) {
        return parties.stream().map(by).collect(Collectors.toSet());
    }

    /** The same facts with each party replaced. */
    public Question there(Question question) {
        return new Question(
                question.asOf(),
                facts(question.facts()),
                facts(question.none()),
                question.assume(),
                question.about(),
                question.with(),
                question.readings());
    }

    private List<Stated> facts(List<Stated> facts) {
        return facts.stream().map(this::there).toList();
    }

    private Stated there(Stated fact) {
        Map<String, Object> said = new HashMap<>();
        fact.said().forEach((component, value) -> said.put(component, there(value)));
        return new Stated(fact.kind(), fact.id(), said, fact.at(), fact.remarks());
    }
}
