package org.tradepact.batch;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tradepact.fact.Party;

/** Parties as tables name them: in full in English, or by a code in any case. A name that may mean two is none. */
final class PartyNames {
    /** What customs write besides the names of the library. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("european union", "EU"),
            Map.entry("united states of america", "US"),
            Map.entry("uk", "GB"),
            Map.entry("great britain", "GB"),
            Map.entry("viet nam", "VN"),
            Map.entry("republic of korea", "KR"),
            Map.entry("korea republic of", "KR"),
            Map.entry("russian federation", "RU"),
            Map.entry("czech republic", "CZ"),
            Map.entry("hong kong", "HK"),
            Map.entry("macau", "MO"),
            Map.entry("macao", "MO"),
            Map.entry("turkey", "TR"),
            Map.entry("turkiye", "TR"),
            Map.entry("myanmar", "MM"),
            Map.entry("burma", "MM"),
            Map.entry("ivory coast", "CI"),
            Map.entry("lao pdr", "LA"),
            Map.entry("brunei darussalam", "BN"),
            Map.entry("china peoples republic of", "CN"),
            Map.entry("peoples republic of china", "CN"),
            Map.entry("taiwan province of china", "TW"),
            Map.entry("iran islamic republic of", "IR"),
            Map.entry("tanzania united republic of", "TZ"),
            Map.entry("moldova republic of", "MD"));

    private static final int LONGEST = 80;
    private static final Map<String, String> CODES = byName();

    private PartyNames() {}

    /** The code of a party. */
    static Optional<String> code(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return text.length() == 2 && Party.known(upper)
                ? Optional.of(upper)
                : Optional.ofNullable(CODES.get(folded(text)));
    }

    private static Map<String, String> byName() {
        Map<String, String> codes = new HashMap<>(OTHERS);
        Set<String> twice = new HashSet<>();
        for (String code : Locale.getISOCountries()) {
            Locale territory = new Locale("", code);
            for (String name :
                    Set.of(folded(territory.getDisplayCountry(Locale.ENGLISH)), folded(territory.getISO3Country()))) {
                String other = codes.putIfAbsent(name, code);
                if (other != null && !other.equals(code)) {
                    twice.add(name);
                }
            }
        }
        codes.keySet().removeAll(twice);
        return Map.copyOf(codes);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’.]", "")
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .replaceFirst("^the ", "");
    }
}
