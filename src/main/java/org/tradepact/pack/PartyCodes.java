package org.tradepact.pack;

import java.util.Arrays;
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
        Map<String, String> names = new TreeMap<>(Map.of("UK", "GB", "USA", "US", "European Union", "EU"));
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> names.put(new Locale("", code).getDisplayCountry(Locale.ENGLISH), code));
        Optional<String> meant = Optional.ofNullable(names.get(upper))
                .or(() -> text.length() > 3 ? Nearest.to(text, names.keySet()).map(names::get) : Optional.empty());
        return meant.map("; did you mean `%s`?"::formatted)
                .orElse("; a party is an ISO 3166 code such as `MY`, or `EU`, or `XA` to `XZ` for an invented one");
    }
}
