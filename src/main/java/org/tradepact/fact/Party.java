package org.tradepact.fact;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A state, union or customs territory.
 *
 * @param code ISO 3166-1 alpha-2, {@code EU}, or one of the codes {@code XA} to {@code XZ} that the standard leaves to users
 */
public record Party(String code) implements Comparable<Party> {
    private static final Set<String> STATES = Set.of(Locale.getISOCountries());
    private static final Pattern FREE = Pattern.compile("X[A-Z]");

    /** A party that no text and no fact of the case speaks of. */
    public static final Party STRANGER = new Party("XZ");

    /** @throws IllegalArgumentException if {@code code} is not a party code */
    public Party {
        if (!known(code)) {
            throw new IllegalArgumentException("unknown party `%s`".formatted(code));
        }
    }

    public static boolean known(String code) {
        return STATES.contains(code) || code.equals("EU") || FREE.matcher(code).matches();
    }

    @Override
    public int compareTo(Party other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
