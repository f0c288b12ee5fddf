package org.tradepact.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.tradepact.agreement.Commitment;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Kind;
import org.tradepact.fact.Organ;
import org.tradepact.fact.Parties;
import org.tradepact.fact.Party;
import org.tradepact.fact.Stated;

/** Whether a case speaks of the act that a standing duty asks for, and what such an act looks like. */
final class Spoken {
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+");

    private Spoken() {}

    /** Whether a fact, stated or denied, may be the required act: nothing it says contradicts the requirement. */
    static boolean of(Commitment.Requirement required, Party holder, List<Stated> facts) {
        return facts.stream().anyMatch(f -> matches(required, holder, f));
    }

    private static boolean matches(Commitment.Requirement required, Party holder, Stated fact) {
        if (!Kind.of(fact.kind()).name().equals(required.kind())) {
            return false;
        }
        for (Map.Entry<String, String> wanted : required.where().entrySet()) {
            Object said = fact.said().get(wanted.getKey());
            if (said != null && !same(said, text(wanted.getValue(), holder))) {
                return false;
            }
        }
        return true;
    }

    /** What the requirement fixes, as typed components of its kind. */
    static Map<String, Object> components(Commitment.Requirement required, Kind kind, Party holder) {
        Map<String, Object> said = new LinkedHashMap<>();
        required.where().forEach((name, value) -> kind.component(name)
                .ifPresent(c -> said.put(name, typed(c.type(), text(value, holder)))));
        return said;
    }

    private static String text(String value, Party holder) {
        return value.equals("holder") ? holder.code() : value;
    }

    private static boolean same(Object said, String wanted) {
        if (said instanceof Enum<?> e) {
            return e.name().equals(upper(wanted));
        }
        if (said instanceof Actor a) {
            return a.party().code().equals(wanted);
        }
        if (said instanceof Parties p) {
            Set<Party> all = parties(wanted);
            return p.members().containsAll(all);
        }
        return said.toString().equals(wanted);
    }

    private static Object typed(Class<?> type, String text) {
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(upper(text))) {
                    return constant;
                }
            }
        }
        if (type == Actor.class) {
            return new Actor(new Party(text), Organ.CENTRAL);
        }
        if (type == Parties.class) {
            return new Parties(parties(text));
        }
        if (type == Party.class) {
            return new Party(text);
        }
        if (type == boolean.class) {
            return Boolean.valueOf(text);
        }
        throw new IllegalArgumentException("a requirement cannot fix `%s`".formatted(text));
    }

    private static Set<Party> parties(String text) {
        Set<Party> all = new TreeSet<>();
        for (String code : BETWEEN.split(text.replace('[', ' ').replace(']', ' '))) {
            if (!code.isBlank()) {
                all.add(new Party(code));
            }
        }
        return all;
    }

    private static String upper(String camel) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < camel.length(); i++) {
            char c = camel.charAt(i);
            if (Character.isUpperCase(c)
                    && word.length() > 0
                    && Character.isLowerCase(word.charAt(word.length() - 1))) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(c);
        }
        words.add(word.toString());
        return String.join("_", words).toUpperCase(Locale.ROOT);
    }
}
