package org.tradepact.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.tradepact.fact.Actor;
import org.tradepact.fact.Party;

/** Parties as an English sentence names them. */
public final class Names {
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("US", "the United States"),
            Map.entry("EU", "the European Union"),
            Map.entry("GB", "the United Kingdom"),
            Map.entry("MY", "Malaysia"),
            Map.entry("KH", "Cambodia"),
            Map.entry("TH", "Thailand"),
            Map.entry("VN", "Vietnam"),
            Map.entry("AU", "Australia"),
            Map.entry("JP", "Japan"),
            Map.entry("CN", "China"),
            Map.entry("XZ", "a third country"));
    private static final Set<String> WITH_ARTICLE = Set.of(
            "AE", "BS", "CD", "CF", "CG", "DO", "GM", "KM", "KY", "MV", "MH", "NL", "PH", "SB", "SC", "TC", "VG", "VI");

    private static final Pattern INVENTED = Pattern.compile("X[A-JL-Z]"); // XK is Kosovo

    private Names() {}

    /** The name of a party, article included: {@code the United States}. An invented party keeps its code. */
    public static String of(Party party) {
        String usual = USUAL.get(party.code());
        if (usual != null) {
            return usual;
        }
        if (INVENTED.matcher(party.code()).matches()) {
            return party.code();
        }
        String name = new Locale("", party.code()).getDisplayCountry(Locale.ENGLISH);
        return WITH_ARTICLE.contains(party.code()) ? "the " + name : name;
    }

    /** The name behind a code; anything else stays as it is. */
    public static String of(String codeOrName) {
        return Party.known(codeOrName) ? of(new Party(codeOrName)) : codeOrName;
    }

    /** {@code Malaysia and the United States}. */
    public static String of(Collection<Party> parties) {
        return list(parties.stream().map(Names::of).toList(), "and");
    }

    static String of(Actor actor) {
        String name = of(actor.party());
        return switch (actor.organ()) {
            case CENTRAL -> name;
            case STATE -> "a state or province of " + name;
            case ENTERPRISE -> "an enterprise owned by " + name;
            case PRIVATE -> "a private person of " + name;
        };
    }

    static String list(List<String> words, String and) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " " + and + " " + words.get(last);
    }
}
