package org.tradepact.pack;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tradepact.fact.Party;

/** How files write parties, and what was meant where they do not. */
public final class PartyCodes {
    private PartyCodes() {}

    /**
     * Reads the code of a party.
     *
     * @throws IllegalArgumentException with a sentence, if the text is not one
     */
    public static Party read(String text) {
        if (!Party.known(text)) {
            throw new IllegalArgumentException("unknown party `%s`%s".formatted(text, hint(text)));
        }
        return new Party(text);
    }

    private static String hint(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        if (Party.known(upper)) {
            return "; did you mean `%s`?".formatted(upper);
        }
        Map<String, String> names = new TreeMap<>(Map.of("Great Britain", "GB", "European Union", "EU"));
        Map<String, String> codes = new TreeMap<>(Map.of("UK", "GB"));
        for (String code : Locale.getISOCountries()) {
            Locale territory = new Locale("", code);
            names.put(territory.getDisplayCountry(Locale.ENGLISH), code);
            codes.put(territory.getISO3Country(), code);
        }
        Optional<String> meant = Optional.ofNullable(codes.get(upper))
                .or(() -> text.length() > 3 ? Nearest.to(text, names.keySet()).map(names::get) : Optional.empty());
        return meant.map("; did you mean `%s`?"::formatted)
                .orElse("; a party is an ISO 3166 code such as `MY`, or `EU`, or `XA` to `XZ` for an invented one");
    }
}
